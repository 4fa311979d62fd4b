import { randomUUID } from 'node:crypto'

import type { SendNotice } from './alarms.ts'
import type { DeliveryConfig } from './deliver-config.ts'
import type { SendMail } from './mail.ts'
import type { MailWords } from './mail-words.ts'
import { noticeEvent } from './webhook-event.ts'
import { postSigned, type WebhookNeeds } from './webhook.ts'

type Needs = {
  /** Undefined where no mail server is set up. */
  readonly sendMail: SendMail | undefined
  /** Undefined where no webhook is set up. */
  readonly webhook: WebhookNeeds | undefined
  readonly words: MailWords
  readonly publicOrigin: string
  readonly now: () => Date
}

/**
 * The notices of a standstill to the own desk: a mail to each address, a signed webhook to each URL.
 * They say that something is stuck and never what; each address hears it apart from the others.
 */
export const createNotices = (
  { noticeMails, noticeWebhooks }: Pick<DeliveryConfig, 'noticeMails' | 'noticeWebhooks'>,
  { sendMail, webhook, words, publicOrigin, now }: Needs,
): readonly SendNotice[] => [
  ...noticeMails.map((to): SendNotice => async (signal) => {
    if (!sendMail) return false
    const text = words.notice(`${publicOrigin}/console/`)
    return (await sendMail({ ...text, to, id: randomUUID() }, signal)).ok
  }),
  ...noticeWebhooks.map((url): SendNotice => async (signal) => {
    if (!webhook) return false
    const id = randomUUID()
    const event = { id, body: noticeEvent(id, now(), webhook.eventSource) }
    return (await postSigned(event, url, webhook, { now: now(), signal })).ok
  }),
]
