import { createTransport } from 'nodemailer'

import type { MailSettings } from './deliver-config.ts'
import type { Attempt } from './deliver-problems.ts'
import type { MailText } from './mail-words.ts'

export const MAIL_TIMEOUT_MS = 60_000

export type Mail = MailText & {
  readonly to: string
  /** The same at every attempt: mail programs and servers then show a doubled mail once. */
  readonly id: string
}
export type SendMail = (mail: Mail, signal: AbortSignal) => Promise<Attempt>

/**
 * Sends plain text, encrypted on its way: TLS or STARTTLS, except to a mail server on this machine.
 * Answers go to a person (`Reply-To`). Nothing in it loads, counts or follows. Never throws for what
 * the mail server does; only an address that it refuses for good is not tried again.
 */
export const createSendMail = (
  settings: MailSettings,
  timeoutMs: number = MAIL_TIMEOUT_MS,
): SendMail => {
  const { host, port, isTlsAtOnce, isLoopback, login, from, replyTo } = settings
  const domain = from.slice(from.lastIndexOf('@') + 1)
  const transport = createTransport({
    host,
    port,
    secure: isTlsAtOnce,
    ...(isTlsAtOnce ? {} : isLoopback ? { ignoreTLS: true } : { requireTLS: true }),
    tls: { minVersion: 'TLSv1.2' },
    name: domain,
    ...(login === undefined ? {} : { auth: login }),
    allowInternalNetworkInterfaces: true,
    disableFileAccess: true,
    disableUrlAccess: true,
  })

  return async ({ to, id, subject, text }, signal) => {
    const timeOut = AbortSignal.timeout(timeoutMs)
    try {
      await transport.sendMail({
        from,
        replyTo,
        to,
        subject,
        text,
        messageId: `<${id}@${domain}>`,
        xMailer: false,
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        signal: AbortSignal.any([signal, timeOut]),
      })
      return { ok: true }
    } catch (error) {
      if (signal.aborted) return { ok: false, code: 'delivery-interrupted' }
      if (timeOut.aborted) return { ok: false, code: 'mail-too-slow' }
      return { ok: false, code: problemOf(error) }
    }
  }
}

const problemOf = (error: unknown) => {
  const { responseCode, command } = error as { responseCode?: number; command?: string }
  if (responseCode === undefined) return 'mail-unreachable'
  return command === 'RCPT TO' && responseCode >= 500 ? 'mail-address-refused' : 'mail-refused'
}
