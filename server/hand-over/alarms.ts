import type { HandOverStore } from '../store/hand-over-store.ts'
import type { SetupStore } from '../store/store.ts'

const AT_ONCE = 100
const MINUTE_MS = 60_000
const LONGEST_NOTICE_PAUSE_MS = 60 * MINUTE_MS

/** Tells one address of the own desk that something stands still, not what. True when it is told. */
export type SendNotice = (signal: AbortSignal) => Promise<boolean>

export type AlarmNeeds = {
  readonly handOvers: Pick<HandOverStore, 'overdue' | 'noteAlarm' | 'page'>
  readonly setup: Pick<SetupStore, 'desks'>
  /** One for each address; none of them waits for another. */
  readonly notices: readonly SendNotice[]
}

export type Alarms = {
  /** Raises what stands still and is not raised yet. */
  readonly raise: (now: Date) => Promise<void>
  /** Sends one notice for all that was raised since the last; tries again later when that fails. */
  readonly tell: (now: Date, signal: AbortSignal) => Promise<void>
}

/**
 * Alarms for hand-overs past their deadline, not delivered, locked or lost: noted once each in the
 * store, whatever happens to the notices. A restart sends notices for whatever is stuck at that time,
 * since those before may have been lost.
 */
export const createAlarms = ({ handOvers, setup, notices }: AlarmNeeds): Alarms => {
  const addresses = notices.map(createAddress)
  let isStarted = false

  const isAnythingStuck = async (now: Date): Promise<boolean> => {
    const filter = { direction: 'out', stuck: true, page: 1 } as const
    for (const { id } of await setup.desks()) {
      if ((await handOvers.page(id, filter, now)).total > 0) return true
    }
    return false
  }
  const makeDue = () => {
    for (const address of addresses) address.makeDue()
  }

  return {
    raise: async (now) => {
      if (!isStarted && addresses.length > 0 && (await isAnythingStuck(now))) makeDue()
      isStarted = true
      for (;;) {
        const stuck = await handOvers.overdue(now, AT_ONCE)
        let raised = 0
        for (const { id } of stuck) if (await handOvers.noteAlarm(id, now)) raised += 1
        if (raised > 0) makeDue()
        if (stuck.length < AT_ONCE || raised === 0) return
      }
    },
    tell: async (now, signal) => {
      await Promise.all(addresses.map(({ tell }) => tell(now, signal)))
    },
  }
}

/** One address with pauses of its own: a mail server that is down holds up no webhook. */
const createAddress = (send: SendNotice) => {
  let isDue = false
  let failures = 0
  let notBefore = 0
  return {
    makeDue: () => {
      isDue = true
    },
    tell: async (now: Date, signal: AbortSignal): Promise<void> => {
      if (!isDue || now.getTime() < notBefore) return
      if (await send(signal)) {
        isDue = false
        failures = 0
        return
      }
      failures += 1
      const pause = Math.min(MINUTE_MS * 2 ** (failures - 1), LONGEST_NOTICE_PAUSE_MS)
      notBefore = now.getTime() + pause
    },
  }
}
