import type { SetupStore } from '../store/store.ts'
import type { WaitingDelivery } from '../store/hand-over-store.ts'
import type { Attempt } from './deliver-problems.ts'
import { webhookEvent } from './webhook-event.ts'
import { readWebhookKeys } from './webhook-keys.ts'
import { postOnce, type Resolve } from './webhook-post.ts'

export const WEBHOOK_TIMEOUT_MS = 20_000

export type WebhookNeeds = {
  readonly setup: SetupStore
  /** `urn:nld:oin:…` or `urn:nld:kvknr:…`: who runs this intake. */
  readonly eventSource: string
  readonly allowPrivate: boolean
  readonly timeoutMs?: number
  readonly resolve?: Resolve
}

type Moment = { readonly now: Date; readonly signal: AbortSignal }

/**
 * Tells the partner once that a bundle waits (Standard Webhooks 1.0.0). Only 2xx is delivered and 410
 * stops for ever; every other answer is a code to try again with. Never throws for what a partner does.
 */
export const sendWebhook = (
  waiting: WaitingDelivery,
  url: string,
  needs: WebhookNeeds,
  moment: Moment,
): Promise<Attempt> =>
  postSigned(
    { id: waiting.deliveryId, body: webhookEvent(waiting, needs.eventSource) },
    url,
    needs,
    moment,
  )

/** Posts one signed event to this address; outcomes as above. */
export const postSigned = async (
  { id, body }: { readonly id: string; readonly body: string },
  url: string,
  { setup, allowPrivate, timeoutMs = WEBHOOK_TIMEOUT_MS, resolve }: WebhookNeeds,
  { now, signal }: Moment,
): Promise<Attempt> => {
  const timestamp = String(Math.floor(now.getTime() / 1000))
  const keys = await readWebhookKeys(setup, now)
  const timeOut = AbortSignal.timeout(timeoutMs)

  const posted = await postOnce(
    {
      url,
      body,
      headers: {
        'content-type': 'application/cloudevents+json; charset=utf-8',
        'webhook-id': id,
        'webhook-timestamp': timestamp,
        'webhook-signature': keys.sign(`${id}.${timestamp}.${body}`),
      },
    },
    {
      allowPrivate,
      signal: AbortSignal.any([signal, timeOut]),
      ...(resolve === undefined ? {} : { resolve }),
    },
  )
  if (posted === 'private-address') return { ok: false, code: 'partner-address-private' }
  if (posted !== 'no-answer') return attemptOf(posted.status)
  if (signal.aborted) return { ok: false, code: 'delivery-interrupted' }
  return { ok: false, code: timeOut.aborted ? 'partner-too-slow' : 'partner-unreachable' }
}

const attemptOf = (status: number): Attempt => {
  if (status >= 200 && status < 300) return { ok: true }
  if (status === 410) return { ok: false, code: 'partner-gone' }
  if (status >= 300 && status < 400) return { ok: false, code: 'partner-redirects' }
  if (status >= 400 && status < 500) return { ok: false, code: 'partner-refuses' }
  return { ok: false, code: 'partner-fault' }
}
