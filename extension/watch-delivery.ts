import type { OutboxEntry } from './database.ts'
import { isOnItsWay, type Outbox } from './outbox.ts'

const LOOK_EVERY_MS = 400

/** How far an envelope is, as a face tells it. */
export type DeliveryState =
  | { readonly is: 'waiting'; readonly code?: string; readonly retryAt?: Date }
  | { readonly is: 'sending' }
  | { readonly is: 'received'; readonly receivedOn: string }
  | { readonly is: 'refused'; readonly code: string }

/** What an outbox entry means for the person. Only the intake's word makes it `received`. */
export const deliveryState = (entry: OutboxEntry): DeliveryState => {
  if (entry.state === 'received') return { is: 'received', receivedOn: entry.receivedOn ?? '' }
  if (entry.state === 'refused') return { is: 'refused', code: entry.code ?? 'body-invalid' }
  if (entry.state === 'sending') return { is: 'sending' }
  if (entry.code === null) return { is: 'waiting' }
  return { is: 'waiting', code: entry.code, retryAt: new Date(entry.nextAttemptAt) }
}

/**
 * Tells each change of an envelope's state until it is received, refused, or removed. Looks in the
 * outbox itself: a message of the background may get lost, what is written there does not.
 */
export const watchDelivery = async (
  outbox: Pick<Outbox, 'get'>,
  id: string,
  onState: (state: DeliveryState) => void,
): Promise<void> => {
  let told = ''
  for (;;) {
    const entry = await outbox.get(id)
    if (!entry) return
    const state = deliveryState(entry)
    const words = JSON.stringify(state)
    if (words !== told) onState(state)
    told = words
    if (!isOnItsWay(entry)) return
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
  }
}
