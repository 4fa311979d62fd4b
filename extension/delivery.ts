import type { Envelope } from '../domain/envelope/schema.ts'
import { isRefusedForEver } from '../domain/intake/refused-for-ever.ts'
import type { Result } from '../domain/result.ts'
import type { OutboxEntry } from './database.ts'
import { HOUR, SECOND } from './durations.ts'
import { isOnItsWay, type Outbox } from './outbox.ts'
import type { RunAlone } from './run-alone.ts'

export const DELIVERY_ALARM = 'delivery'

const FIRST_PAUSE = 30 * SECOND
const LONGEST_PAUSE = HOUR

/** The part of `browser.alarms` that is used. */
export type Alarms = {
  readonly create: (name: string, info: { when: number }) => Promise<unknown>
  readonly clear: (name: string) => Promise<unknown>
}

export type DeliveryNeeds = {
  readonly outbox: Outbox
  readonly postSignal: (
    envelope: Envelope,
  ) => Promise<Result<{ readonly receivedOn: string }, string>>
  readonly alarms: Alarms
  readonly runAlone: RunAlone
  readonly now: () => Date
  /** Uniform from 0 up to 1. */
  readonly random: () => number
}

export type Delivery = {
  /** `due`: what may be tried now. `all`: everything on its way, because a person asked. */
  readonly deliver: (which: 'due' | 'all') => Promise<void>
}

/**
 * Brings what is in the outbox to the intake, one by one, and plans the next try. Wake-ups at the
 * same moment wait for each other. An entry counts as received only after the intake said so; one
 * that was cut off in the middle is sent again under the same id. Never drops an entry.
 */
export const createDelivery = (needs: DeliveryNeeds): Delivery => {
  const { outbox, alarms, runAlone, now } = needs

  const send = async ({ id, attempts }: OutboxEntry, envelope: Envelope): Promise<void> => {
    const nextAttemptAt = now().getTime() + pauseAfter(attempts, needs.random())
    await outbox.change(id, { state: 'sending', attempts: attempts + 1, nextAttemptAt })
    const posted = await needs.postSignal(envelope)
    if (posted.ok) {
      const { receivedOn } = posted.value
      await outbox.change(id, { state: 'received', envelope: null, code: null, receivedOn })
      return
    }
    const state = isRefusedForEver(posted.code) ? 'refused' : 'waiting'
    await outbox.change(id, { state, code: posted.code })
  }

  const planNext = async (): Promise<void> => {
    const times = (await outbox.all()).filter(isOnItsWay).map((entry) => entry.nextAttemptAt)
    if (times.length === 0) {
      await alarms.clear(DELIVERY_ALARM)
      return
    }
    // Browsers refuse or round alarms that are nearer than half a minute.
    const when = Math.max(Math.min(...times), now().getTime() + FIRST_PAUSE)
    await alarms.create(DELIVERY_ALARM, { when })
  }

  return {
    deliver: (which) =>
      runAlone('delivery', async () => {
        // Planned before sending too: the browser may end the background half-way.
        await planNext()
        try {
          for (const entry of await outbox.all()) {
            if (!entry.envelope || !isOnItsWay(entry)) continue
            if (which === 'due' && entry.nextAttemptAt > now().getTime()) continue
            await send(entry, entry.envelope)
          }
        } finally {
          await planNext()
        }
      }),
  }
}

/** Half a minute, then twice as long each time up to an hour; up to a third is left to chance. */
export const pauseAfter = (attempts: number, random: number): number => {
  const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.min(attempts, 10))
  return Math.max(FIRST_PAUSE, Math.round(pause * (1 - random / 3)))
}
