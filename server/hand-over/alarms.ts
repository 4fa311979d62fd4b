import type { HandOverStore } from '../store/hand-over-store.ts'
import type { SetupStore } from '../store/store.ts'

const AT_ONCE = 100
const MINUTE_MS = 60_000
const LONGEST_NOTICE_PAUSE_MS = 60 * MINUTE_MS

export type AlarmNeeds = {
  readonly handOvers: Pick<HandOverStore, 'overdue' | 'noteAlarm' | 'page'>
  readonly setup: Pick<SetupStore, 'desks'>
  /** Tells the own desk that something stands still, without saying what. True when it is told. */
  readonly sendNotice: ((signal: AbortSignal) => Promise<boolean>) | undefined
}

export type Alarms = {
  /** Raises what stands still and is not raised yet. */
  readonly raise: (now: Date) => Promise<void>
  /** Sends one notice for all that was raised since the last; tries again later when that fails. */
  readonly tell: (now: Date, signal: AbortSignal) => Promise<void>
}

/**
 * Alarms for hand-overs past their deadline, not delivered or locked: noted once each in the store,
 * whatever happens to the notice. A restart sends a notice for whatever is stuck at that time, since
 * the one before it may have been lost.
 */
export const createAlarms = ({ handOvers, setup, sendNotice }: AlarmNeeds): Alarms => {
  let isNoticeDue: boolean | undefined
  let failures = 0
  let notBefore = 0

  const isAnythingStuck = async (now: Date): Promise<boolean> => {
    const filter = { direction: 'out', stuck: true, page: 1 } as const
    for (const { id } of await setup.desks()) {
      if ((await handOvers.page(id, filter, now)).total > 0) return true
    }
    return false
  }

  return {
    raise: async (now) => {
      isNoticeDue ??= sendNotice !== undefined && (await isAnythingStuck(now))
      for (;;) {
        const stuck = await handOvers.overdue(now, AT_ONCE)
        let raised = 0
        for (const { id } of stuck) if (await handOvers.noteAlarm(id, now)) raised += 1
        if (raised > 0) isNoticeDue = true
        if (stuck.length < AT_ONCE || raised === 0) return
      }
    },
    tell: async (now, signal) => {
      if (!sendNotice || isNoticeDue !== true || now.getTime() < notBefore) return
      if (await sendNotice(signal)) {
        isNoticeDue = false
        failures = 0
        return
      }
      failures += 1
      const pause = Math.min(MINUTE_MS * 2 ** (failures - 1), LONGEST_NOTICE_PAUSE_MS)
      notBefore = now.getTime() + pause
    },
  }
}
