import type { Envelope } from '../domain/envelope/schema.ts'
import { isRefusedForEver } from '../domain/intake/refused-for-ever.ts'
import { ok, type Result } from '../domain/result.ts'
import { uncheckedOf, type Acknowledged } from './check-filing.ts'
import type { OutboxEntry } from './database.ts'
import { isOnItsWay, type CancelOutcome, type Outbox } from './outbox.ts'
import { alarmAt, hasCome, pauseAfter } from './pauses.ts'
import type { RunAlone } from './run-alone.ts'
import { writeOrFull } from './storage-full.ts'

export const DELIVERY_ALARM = 'delivery'

/** The part of `browser.alarms` that is used. */
export type Alarms = {
  readonly create: (name: string, info: { when: number }) => Promise<unknown>
  readonly clear: (name: string) => Promise<unknown>
}

export type DeliveryNeeds = {
  readonly outbox: Outbox
  /** `mayLeave` is asked right before the envelope leaves; `false` keeps it here. */
  readonly postSignal: (
    envelope: Envelope,
    mayLeave: () => Promise<boolean>,
  ) => Promise<Result<Acknowledged, string>>
  /** The intake's proof when it is a good one for this envelope; refuses any other with a code. */
  readonly checkFiling?: (
    acknowledged: Acknowledged,
    envelope: Envelope,
  ) => Promise<Result<string, string>>
  /** Told when the intake has a signal that was cancelled while it was posted. */
  readonly onTooLate?: () => Promise<unknown>
  readonly alarms: Alarms
  readonly runAlone: RunAlone
  readonly now: () => Date
  /** Uniform from 0 up to 1. */
  readonly random: () => number
}

export type Delivery = {
  /** `due`: what may be tried now. `all`: everything on its way, because a person asked. */
  readonly deliver: (which: 'due' | 'all') => Promise<void>
  /** Stops a signal, also one that is being sent at this moment; never waits for the network. */
  readonly cancel: (id: string) => Promise<CancelOutcome>
  /** Plans the next try anew: an alarm of a clock that was a year ahead would ring in a year. */
  readonly plan: () => Promise<void>
}

/**
 * Brings what is in the outbox to the intake, one by one, and plans the next try. Wake-ups at the
 * same moment wait for each other. An entry counts as received only after the intake said so; one
 * that was cut off in the middle is sent again under the same id. Never drops an entry, never sends
 * one that was cancelled.
 */
export const createDelivery = (needs: DeliveryNeeds): Delivery => {
  const { outbox, alarms, runAlone, now } = needs
  const checkFiling = needs.checkFiling ?? (({ filing }) => Promise.resolve(ok(filing ?? null)))

  const send = async ({ id, attempts }: OutboxEntry, envelope: Envelope): Promise<void> => {
    const nextAttemptAt = now().getTime() + pauseAfter(attempts, needs.random())
    await outbox.change(id, { state: 'sending', attempts: attempts + 1, nextAttemptAt })
    // Written before the first byte leaves: from here on the intake may have it.
    const mayLeave = () => outbox.change(id, { posted: true })
    const posted = await needs.postSignal(envelope, mayLeave)
    if (!posted.ok) {
      const state = isRefusedForEver(posted.code) ? 'refused' : 'waiting'
      await outbox.change(id, { state, code: posted.code })
      return
    }
    const filing = await checkFiling(posted.value, envelope)
    const isKept = await outbox.change(id, {
      state: 'received',
      envelope: null,
      receivedOn: posted.value.receivedOn,
      filing: filing.ok ? filing.value : null,
      ...(!filing.ok &&
        filing.code === 'filing-key-unknown' && {
          uncheckedFiling: uncheckedOf(posted.value.filing, envelope) ?? null,
        }),
      code: filing.ok ? null : filing.code,
    })
    if (!isKept) await needs.onTooLate?.()
  }

  const plan = async (): Promise<void> => {
    const times = (await outbox.all()).filter(isOnItsWay).map((entry) => entry.nextAttemptAt)
    if (times.length === 0) await alarms.clear(DELIVERY_ALARM)
    else await alarms.create(DELIVERY_ALARM, { when: alarmAt(times, now()) })
  }

  return {
    plan,

    deliver: (which) =>
      runAlone('delivery', async () => {
        // Planned before sending too: the browser may end the background half-way.
        await plan()
        try {
          for (const { id } of await outbox.all()) {
            // Read again: the one before it took time, and a person may have changed their mind.
            const entry = await outbox.get(id)
            if (!entry?.envelope || !isOnItsWay(entry)) continue
            if (which === 'due' && !hasCome(entry.nextAttemptAt, now())) continue
            const { envelope } = entry
            // A full device delays its own entry and no other; the alarm tries again.
            await writeOrFull(() => send(entry, envelope))
          }
        } finally {
          await plan()
        }
      }),

    cancel: (id) => outbox.cancel(id, now()),
  }
}
