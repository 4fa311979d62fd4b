import { resolve } from 'node:path'

import * as z from 'zod/mini'

import { ok, refused, type Result } from '../../domain/result.ts'
import { wholeNumber } from '../whole-number.ts'
import { isLoopbackHost } from './private-addresses.ts'
import {
  isWebhookUrl,
  readPartnersFile,
  type PartnersFile,
  type PartnersFileRefusal,
} from './partners-file.ts'

const address = z.string().check(z.maxLength(254), z.regex(/^[^\s@<>,;:"]+@[A-Za-z0-9.-]+$/))
const NOTICE_ADDRESSES = 10
/** Several, with a comma or blank between them. */
const listed = (text: string): readonly string[] => text.split(/[\s,]+/u).filter(Boolean)
const listOf = (isOne: (text: string) => boolean) =>
  z.string().check(
    z.maxLength(5000),
    z.refine((text) => {
      const all = listed(text)
      return all.length > 0 && all.length <= NOTICE_ADDRESSES && all.every(isOne)
    }),
  )
const isSmtpUrl = (text: string): boolean => {
  if (!/^smtps?:\/\//u.test(text) || !URL.canParse(text)) return false
  const { hostname, pathname, search, hash, username, password } = new URL(text)
  if (hostname === '' || !/^\/?$/u.test(pathname) || search !== '' || hash !== '') return false
  return [username, password].every((part) => decoded(part) !== undefined)
}

const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/** The settings of handing over, as the intake reads them from its surroundings. */
export const DELIVERY_SETTINGS = {
  PARTNERS_FILE: z.optional(z.string().check(z.minLength(1), z.maxLength(1000))),
  SMTP_URL: z.optional(z.string().check(z.maxLength(2000), z.refine(isSmtpUrl))),
  MAIL_FROM: z.optional(address),
  MAIL_REPLY_TO: z.optional(
    address.check(z.refine((text) => !/^(no|do-?not)[-_.]?reply/iu.test(text))),
  ),
  DESK_NOTICE_MAIL: z.optional(listOf((text) => address.safeParse(text).success)),
  DESK_NOTICE_WEBHOOK: z.optional(listOf(isWebhookUrl)),
  EVENT_SOURCE: z.optional(z.string().check(z.regex(/^urn:nld:(oin:\d{20}|kvknr:\d{8})$/))),
  ALLOW_PRIVATE_PARTNERS: z._default(z.enum(['true', 'false']), 'false'),
  DELIVERY_EVERY_SECONDS: wholeNumber(1, 300, 20),
} as const

/** What each must be, in words for whoever starts the intake. */
export const DELIVERY_EXPECTED = {
  PARTNERS_FILE: 'a file with the addresses of partners, or left out',
  SMTP_URL: 'smtps://user:password@host:port or smtp://… (STARTTLS), or left out',
  MAIL_FROM: 'an e-mail address that the mail server may send from',
  MAIL_REPLY_TO: 'the e-mail address of a person who reads what partners answer',
  DESK_NOTICE_MAIL:
    'e-mail addresses that are told when a hand-over stands still, with a comma between them, or left out',
  DESK_NOTICE_WEBHOOK:
    'https addresses that are told so too, with a blank between them, or left out',
  EVENT_SOURCE: 'urn:nld:oin:<20 digits> or urn:nld:kvknr:<8 digits>: who runs this intake',
  ALLOW_PRIVATE_PARTNERS: 'true or false',
  DELIVERY_EVERY_SECONDS: 'a whole number from 1 to 300',
} as const

type Settings = z.infer<z.ZodMiniObject<typeof DELIVERY_SETTINGS>>

export type MailSettings = {
  readonly host: string
  readonly port: number
  /** TLS from the first byte; otherwise STARTTLS. */
  readonly isTlsAtOnce: boolean
  readonly isLoopback: boolean
  readonly login: { readonly user: string; readonly pass: string } | undefined
  readonly from: string
  readonly replyTo: string
}

export type DeliveryConfig = {
  readonly partnersFile: string | undefined
  readonly mail: MailSettings | undefined
  readonly noticeMails: readonly string[]
  readonly noticeWebhooks: readonly string[]
  readonly eventSource: string | undefined
  readonly allowPrivate: boolean
  /** The pause after each round of deliveries. */
  readonly everyMs: number
}

export const deliveryConfig = (settings: Settings): DeliveryConfig =>
  Object.freeze({
    partnersFile:
      settings.PARTNERS_FILE === undefined ? undefined : resolve(settings.PARTNERS_FILE),
    mail: mailSettings(settings),
    noticeMails: listed(settings.DESK_NOTICE_MAIL ?? ''),
    noticeWebhooks: listed(settings.DESK_NOTICE_WEBHOOK ?? ''),
    eventSource: settings.EVENT_SOURCE,
    allowPrivate: settings.ALLOW_PRIVATE_PARTNERS === 'true',
    everyMs: settings.DELIVERY_EVERY_SECONDS * 1000,
  })

const mailSettings = (settings: Settings): MailSettings | undefined => {
  const { SMTP_URL, MAIL_FROM, MAIL_REPLY_TO } = settings
  if (SMTP_URL === undefined || MAIL_FROM === undefined || MAIL_REPLY_TO === undefined) {
    return undefined
  }
  const { protocol, hostname, port, username, password } = new URL(SMTP_URL)
  const isTlsAtOnce = protocol === 'smtps:'
  return Object.freeze({
    host: hostname.replace(/^\[(.*)\]$/u, '$1'),
    port: port === '' ? (isTlsAtOnce ? 465 : 587) : Number(port),
    isTlsAtOnce,
    isLoopback: isLoopbackHost(hostname),
    login:
      username === ''
        ? undefined
        : { user: decoded(username) ?? '', pass: decoded(password) ?? '' },
    from: MAIL_FROM,
    replyTo: MAIL_REPLY_TO,
  })
}

export type DeliveryRefusal =
  | PartnersFileRefusal
  | 'mail-settings-missing'
  | 'event-source-missing'
  | 'notice-webhook-without-https'

/** For whoever starts the intake: what is missing, in one line. */
export const DELIVERY_WHY: Record<DeliveryRefusal, () => string> = {
  'partners-file-unreadable': () => 'PARTNERS_FILE cannot be read.',
  'partners-file-invalid': () =>
    'PARTNERS_FILE must be {"partners":[{"service":"…","webhook":{"url":"https://…"},"mail":{"to":"…"}}]}, each service once.',
  'mail-settings-missing': () =>
    'Sending mail (PARTNERS_FILE or DESK_NOTICE_MAIL) needs SMTP_URL, MAIL_FROM and MAIL_REPLY_TO.',
  'event-source-missing': () =>
    'A webhook (in PARTNERS_FILE or DESK_NOTICE_WEBHOOK) needs EVENT_SOURCE: urn:nld:oin:… or urn:nld:kvknr:…',
  'notice-webhook-without-https': () => 'DESK_NOTICE_WEBHOOK must begin with https://.',
}

/**
 * Whether everything is there that the partners need. Refuses, with a code that has a line above, a
 * file that cannot be read or understood, and settings that a partner in it needs.
 */
export const checkDelivery = async (
  config: DeliveryConfig,
): Promise<Result<PartnersFile, DeliveryRefusal>> => {
  const read = await readPartnersFile(config.partnersFile, config.allowPrivate)
  if (!read.ok) return read
  const { partners } = read.value
  const needsMail = config.noticeMails.length > 0 || partners.some(({ mail }) => mail !== undefined)
  if (needsMail && config.mail === undefined) return refused('mail-settings-missing')
  const needsSource =
    config.noticeWebhooks.length > 0 || partners.some(({ webhook }) => webhook !== undefined)
  if (config.eventSource === undefined && needsSource) {
    return refused('event-source-missing')
  }
  const isSafe = (url: string) => config.allowPrivate || new URL(url).protocol === 'https:'
  if (!config.noticeWebhooks.every(isSafe)) return refused('notice-webhook-without-https')
  return ok(read.value)
}
