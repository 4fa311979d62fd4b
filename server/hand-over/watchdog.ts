import type { DeliveryOutcome, HandOverStore, WaitingDelivery } from '../store/hand-over-store.ts'
import type { Alarms } from './alarms.ts'
import { nextAttemptAt } from './deliver-pauses.ts'
import { isFinal, type Attempt } from './deliver-problems.ts'
import type { Deliver } from './deliver.ts'

const AT_ONCE = 10
/** How long a delivery under way may still take when the intake stops. */
const FINISH_WITHIN_MS = 2_000

export type WatchdogNeeds = {
  readonly handOvers: Pick<HandOverStore, 'due' | 'noteAttempt'>
  readonly deliver: Deliver
  /** Notes what the newest directory took away. */
  readonly noteLosses: (now: Date) => Promise<void>
  readonly alarms: Alarms
  readonly now: () => Date
  readonly reportFault: (kind: string) => void
  readonly random?: () => number
}

/**
 * One round: notes what the directory took away, raises alarms, delivers all that is due, raises what that gave up on, tells the desk.
 * Everything it knows is in the store, so any intake can do the next round. Never throws; what went
 * wrong in itself is reported and the claim on that delivery runs out by itself.
 */
export const createRound =
  ({ handOvers, deliver, noteLosses, alarms, now, reportFault, random }: WatchdogNeeds) =>
  async (signal: AbortSignal): Promise<void> => {
    const orReport = async (what: string, step: () => Promise<void>) => {
      try {
        await step()
      } catch {
        reportFault(`watchdog ${what}`)
      }
    }
    const deliverOne = (waiting: WaitingDelivery) =>
      orReport('delivery', async () => {
        const attempt = await deliver(waiting, { now: now(), signal })
        await handOvers.noteAttempt(waiting, outcomeOf(attempt, waiting, now(), random))
      })

    await orReport('losses', () => noteLosses(now()))
    await orReport('alarms', () => alarms.raise(now()))
    await orReport('deliveries', async () => {
      for (;;) {
        if (signal.aborted) return
        const due = await handOvers.due(now(), AT_ONCE)
        await Promise.all(due.map(deliverOne))
        if (due.length < AT_ONCE) return
      }
    })
    await orReport('alarms', () => alarms.raise(now()))
    await orReport('notice', () => alarms.tell(now(), signal))
  }

const outcomeOf = (
  attempt: Attempt,
  waiting: WaitingDelivery,
  now: Date,
  random?: () => number,
): DeliveryOutcome => {
  if (attempt.ok) return attempt
  const problem = attempt.code
  if (problem === 'delivery-interrupted') return { ok: false, problem, nextAttemptAt: now }
  const next = isFinal(problem) ? null : nextAttemptAt(waiting, now, random)
  return { ok: false, problem, nextAttemptAt: next }
}

export type Watchdog = {
  /** Lets what is under way finish for a moment, then breaks it off to be tried again. */
  readonly stop: () => Promise<void>
}

/** Runs a round now and again a while after each ended, until stopped; never two at a time. */
export const startWatchdog = (needs: WatchdogNeeds, everyMs: number): Watchdog => {
  const round = createRound(needs)
  const stopping = new AbortController()
  let timer: NodeJS.Timeout | undefined
  let isStopped = false

  const run = async (): Promise<void> => {
    await round(stopping.signal)
    if (isStopped) return
    timer = setTimeout(() => {
      underWay = run()
    }, everyMs)
    timer.unref()
  }
  let underWay = run()

  return {
    stop: async () => {
      isStopped = true
      clearTimeout(timer)
      const impatience = setTimeout(() => {
        stopping.abort()
      }, FINISH_WITHIN_MS)
      await underWay
      clearTimeout(impatience)
    },
  }
}
