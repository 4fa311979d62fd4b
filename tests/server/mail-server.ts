import type { AddressInfo } from 'node:net'
import { text as textOf } from 'node:stream/consumers'

import { SMTPServer } from 'smtp-server'

export type ReceivedMail = {
  readonly from: string
  readonly to: readonly string[]
  readonly isEncrypted: boolean
  readonly user: string | undefined
  /** Header lines, unfolded. */
  readonly headers: readonly string[]
  /** Decoded. */
  readonly body: string
  readonly raw: string
}

export type MailServer = {
  readonly url: string
  readonly port: number
  readonly received: ReceivedMail[]
  /** Each command answered with this from now on; undefined takes everything. */
  readonly refuse: (at: 'recipient' | 'data' | 'connection', code: number) => void
  readonly takeAll: () => void
  readonly stop: () => Promise<void>
}

/** A real SMTP server on a free port of this machine; with STARTTLS or without. */
export const startMailServer = async ({ hasTls = false } = {}): Promise<MailServer> => {
  const received: ReceivedMail[] = []
  let refusal: { at: string; code: number } | undefined
  const refusedAt = (at: string): Error | null =>
    refusal?.at === at
      ? Object.assign(new Error('Not today'), { responseCode: refusal.code })
      : null

  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    disabledCommands: hasTls ? [] : ['STARTTLS'],
    disableReverseLookup: true,
    onConnect: (_session, callback) => {
      callback(refusedAt('connection'))
    },
    onAuth: ({ username }, _session, callback) => {
      callback(null, username === 'desk' ? { user: username } : {})
    },
    onRcptTo: (_address, _session, callback) => {
      callback(refusedAt('recipient'))
    },
    onData: (stream, session, callback) => {
      void textOf(stream).then((raw) => {
        const refused = refusedAt('data')
        if (!refused) {
          const { mailFrom, rcptTo } = session.envelope
          received.push({
            from: mailFrom === false ? '' : mailFrom.address,
            to: rcptTo.map(({ address }) => address),
            isEncrypted: session.secure,
            user: session.user as string | undefined,
            ...partsOf(raw),
            raw,
          })
        }
        callback(refused)
      })
    },
  })
  server.on('error', () => undefined)
  const listening = server.listen(0, '127.0.0.1')
  await new Promise((resolve) => listening.once('listening', resolve))
  const { port } = listening.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    port,
    received,
    refuse: (at, code) => {
      refusal = { at, code }
    },
    takeAll: () => {
      refusal = undefined
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
      }),
  }
}

const partsOf = (raw: string): Pick<ReceivedMail, 'headers' | 'body'> => {
  const [head = '', ...rest] = raw.split('\r\n\r\n')
  const headers = head.replace(/\r\n[ \t]+/gu, ' ').split('\r\n')
  const body = rest.join('\r\n\r\n')
  const encoding = headers.find((line) => /^content-transfer-encoding:/iu.test(line)) ?? ''
  return { headers, body: decodedBody(body, encoding.toLowerCase()).replaceAll('\r\n', '\n') }
}

const decodedBody = (body: string, encoding: string): string => {
  if (encoding.includes('base64')) return Buffer.from(body, 'base64').toString('utf8')
  if (!encoding.includes('quoted-printable')) return body
  const bytes = body
    .replace(/=\r\n/gu, '')
    .replace(/=([0-9A-F]{2})/gu, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
