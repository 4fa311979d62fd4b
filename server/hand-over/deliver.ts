import type { WaitingDelivery } from '../store/hand-over-store.ts'
import type { Attempt } from './deliver-problems.ts'
import type { Reach } from './reach.ts'
import { sendWebhook, type WebhookNeeds } from './webhook.ts'
import type { SendMail } from './mail.ts'
import type { MailWords } from './mail-words.ts'

export type Moment = { readonly now: Date; readonly signal: AbortSignal }
export type Deliver = (waiting: WaitingDelivery, moment: Moment) => Promise<Attempt>

export type DeliverNeeds = {
  readonly findAddresses: Reach['find']
  /** Undefined where no webhook is set up. */
  readonly webhook: WebhookNeeds | undefined
  /** Undefined where no mail server is set up. */
  readonly sendMail: SendMail | undefined
  readonly words: MailWords
  readonly publicOrigin: string
}

/**
 * Tells the service once, by the way that was chosen, that a bundle waits; never sends the bundle
 * itself. A service that vanished from the file or the directory is told nothing: `partner-unknown`.
 */
export const createDeliver =
  ({ findAddresses, webhook, sendMail, words, publicOrigin }: DeliverNeeds): Deliver =>
  async (waiting, moment) => {
    const addresses = await findAddresses(waiting.service, waiting.way)
    if (waiting.way === 'webhook') {
      if (!webhook || !addresses?.webhook) return { ok: false, code: 'partner-unknown' }
      return sendWebhook(waiting, addresses.webhook.url, webhook, moment)
    }
    if (!addresses?.mail) return { ok: false, code: 'partner-unknown' }
    if (!sendMail) return { ok: false, code: 'mail-not-set-up' }
    const { token, reference, deliveryId } = waiting
    const text = words.partner(reference, partnerLink(publicOrigin, token))
    return sendMail({ ...text, to: addresses.mail.to, id: deliveryId }, moment.signal)
  }

/** The token stands behind `#`, so that no server, log or referrer ever sees it. */
export const partnerLink = (publicOrigin: string, token: string): string =>
  `${publicOrigin}/overdracht#${token}`
