import type { DeliveryState } from '../domain/envelope/delivery-state.ts'
import type { OutboxEntry } from './database.ts'
import { isOnItsWay, mayHaveLeft, type Outbox } from './outbox.ts'

const LOOK_EVERY_MS = 400

/** What an outbox entry means for the person. Only the intake's word makes it `received`. */
export const deliveryState = (entry: OutboxEntry): DeliveryState => {
  if (entry.state === 'cancelled') return { is: 'cancelled', mayHaveArrived: true }
  if (entry.state === 'received') {
    const { filing = null, receivedOn } = entry
    return { is: 'received', receivedOn: receivedOn ?? '', ...(filing !== null && { filing }) }
  }
  if (entry.state === 'refused') return { is: 'refused', code: entry.code ?? 'body-invalid' }
  if (entry.state === 'sending') return { is: 'sending' }
  if (entry.code === null) return { is: 'waiting' }
  return { is: 'waiting', code: entry.code, retryAt: new Date(entry.nextAttemptAt) }
}

/**
 * Tells each change of an envelope's state until it is received, refused, or removed; one that
 * was removed and cannot be at the intake is told as cancelled. Looks in the outbox itself: a message of the background may get
 * lost, what is written there does not.
 */
export const watchDelivery = async (
  outbox: Pick<Outbox, 'get'>,
  id: string,
  onState: (state: DeliveryState) => void,
): Promise<void> => {
  let told = ''
  let last: OutboxEntry | undefined
  for (;;) {
    const entry = await outbox.get(id)
    if (!entry) {
      const isCertain = last?.state === 'cancelled' || (last !== undefined && !mayHaveLeft(last))
      if (isCertain) onState({ is: 'cancelled', mayHaveArrived: false })
      return
    }
    last = entry
    const state = deliveryState(entry)
    const words = JSON.stringify(state)
    if (words !== told) onState(state)
    told = words
    if (!isOnItsWay(entry) && entry.state !== 'cancelled') return
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
  }
}
