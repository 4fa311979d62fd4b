import type { ThreadSigner } from '../domain/intake/intake-client.ts'
import type { Result } from '../domain/result.ts'
import type { Database, WithdrawalRecord } from './database.ts'
import type { Alarms } from './delivery.ts'
import { MINUTE } from './durations.ts'
import { newWithdrawal } from './new-withdrawal.ts'
import { alarmAt, hasCome, pauseAfter } from './pauses.ts'
import type { KeptReceipt, Receipts } from './receipts.ts'
import type { RunAlone } from './run-alone.ts'
import { writeOrFull } from './storage-full.ts'
import { threadSignerOf } from './thread-access.ts'

export const WITHDRAWALS_ALARM = 'withdrawals'

/** Longer than the proof of a post that is still under way can be valid (10 minutes). */
export const LATE_ARRIVAL_MS = 11 * MINUTE
/** A wait that seems longer than this may be a clock that was put forward: it is done again. */
const BELIEVED_WAIT_MS = 60 * MINUTE
const MOST_WAITS = 3
const WHILE_LOCKED_MS = 5 * MINUTE

export type Withdrawals = {
  /** Notes the wish, before anything is asked of the network. Asking twice is asking once. */
  readonly ask: (id: string, now: Date) => Promise<Result<undefined, 'storage-full'>>
  readonly get: (id: string) => Promise<WithdrawalRecord | undefined>
  readonly all: () => Promise<readonly WithdrawalRecord[]>
}

/** Wishes to take a signal back that the intake did not confirm yet. They outlive page and browser. */
export const createWithdrawals = (database: Database): Withdrawals => ({
  ask: (id, now) =>
    writeOrFull(async () => {
      const transaction = database.transaction(['withdrawals', 'replies'], 'readwrite')
      const withdrawals = transaction.objectStore('withdrawals')
      const known = await withdrawals.get(id)
      const asked = newWithdrawal(id, now, { mayStillArrive: false, forgetAfter: false })
      await Promise.all([
        withdrawals.put(known ? { ...known, nextAttemptAt: now.getTime() } : asked),
        transaction.objectStore('replies').delete(id),
        transaction.done,
      ])
    }),
  get: (id) => database.get('withdrawals', id),
  all: () => database.getAll('withdrawals'),
})

export type WithdrawingNeeds = {
  readonly database: Database
  readonly receipts: Receipts
  readonly withdraw: (
    thread: ThreadSigner,
  ) => Promise<Result<{ readonly withdrawnOn: string }, string>>
  /** Whether the keys can be read now; with a PIN they cannot until it was given. */
  readonly isUnlocked?: () => Promise<boolean>
  readonly alarms: Alarms
  readonly runAlone: RunAlone
  readonly now: () => Date
  /** Uniform from 0 up to 1. */
  readonly random: () => number
}

export type Withdrawing = {
  /** `due`: what may be tried now. `all`: everything, because a person asked. */
  readonly run: (which: 'due' | 'all') => Promise<void>
  readonly plan: () => Promise<void>
}

/**
 * Has the intake wipe what a person took back. A signal whose post was cut off may arrive later
 * than the first try: then it is asked again when no such post can be valid any more. Forgets a
 * wish only when the intake wiped the signal, or cannot get it any more.
 */
export const createWithdrawing = (needs: WithdrawingNeeds): Withdrawing => {
  const { database, receipts, alarms, now } = needs
  const isUnlocked = needs.isUnlocked ?? (() => Promise.resolve(true))

  const plan = async (): Promise<void> => {
    const all = await database.getAll('withdrawals')
    if (all.length === 0) {
      await alarms.clear(WITHDRAWALS_ALARM)
      return
    }
    const times = (await isUnlocked())
      ? all.map(({ nextAttemptAt }) => nextAttemptAt)
      : [now().getTime() + WHILE_LOCKED_MS]
    await alarms.create(WITHDRAWALS_ALARM, { when: alarmAt(times, now()) })
  }

  const finish = async ({ id }: WithdrawalRecord, withdrawnOn: string | null): Promise<void> => {
    await receipts.change(id, (record) => ({
      ...record,
      state: 'closed',
      closeReason: 'withdrawn',
      seenMessages: record.deskMessages,
      withdrawnOn,
    }))
    const tables = ['withdrawals', 'receipts', 'replies', 'outbox'] as const
    const transaction = database.transaction(tables, 'readwrite')
    // Read again: a person may have asked meanwhile to forget all of it.
    const asked = await transaction.objectStore('withdrawals').get(id)
    const gone = asked?.forgetAfter === true ? tables : (['withdrawals', 'replies'] as const)
    await Promise.all([
      ...gone.map((table) => transaction.objectStore(table).delete(id)),
      transaction.done,
    ])
  }

  const change = async (id: string, changed: Partial<WithdrawalRecord>): Promise<void> => {
    const transaction = database.transaction('withdrawals', 'readwrite')
    const asked = await transaction.store.get(id)
    if (asked) await transaction.store.put({ ...asked, ...changed })
    await transaction.done
  }

  const tryOne = async (asked: WithdrawalRecord, kept: KeptReceipt): Promise<void> => {
    const { id, attempts } = asked
    const nextAttemptAt = now().getTime() + pauseAfter(attempts, needs.random())
    await change(id, { attempts: attempts + 1, nextAttemptAt })
    const answer = await needs.withdraw(await threadSignerOf(kept, receipts))
    if (answer.ok) return finish(asked, answer.value.withdrawnOn)
    if (answer.code !== 'thread-signature') return change(id, { code: answer.code })
    // The intake does not know this signal, or not yet.
    const next = afterUnknown(asked, now())
    return next ? change(id, next) : finish(asked, null)
  }

  return {
    plan,

    run: (which) =>
      needs.runAlone('withdrawals', async () => {
        await plan()
        if (!(await isUnlocked())) return
        try {
          for (const asked of await database.getAll('withdrawals')) {
            if (which === 'due' && !hasCome(asked.nextAttemptAt, now())) continue
            const kept = await receipts.get(asked.id)
            if (kept.ok) await tryOne(asked, kept.value)
            else await change(asked.id, { code: kept.code, nextAttemptAt: hourFrom(now()) })
          }
        } finally {
          await plan()
        }
      }),
  }
}

const hourFrom = (at: Date): number => at.getTime() + 60 * MINUTE

/**
 * What follows when the intake does not know the signal: `undefined` when it never can any more,
 * else the wait for a late arrival. Three waits are enough however the clock behaves.
 */
export const afterUnknown = (
  { mayStillArrive, unknownSince, waits }: WithdrawalRecord,
  now: Date,
): Partial<WithdrawalRecord> | undefined => {
  if (!mayStillArrive) return undefined
  const waitedMs = unknownSince === null ? 0 : now.getTime() - unknownSince
  const isBelieved = waitedMs >= LATE_ARRIVAL_MS && waitedMs <= BELIEVED_WAIT_MS
  const isStillWaiting = unknownSince !== null && waitedMs >= 0 && waitedMs < LATE_ARRIVAL_MS
  if (isBelieved || (waits >= MOST_WAITS && !isStillWaiting)) return undefined
  const since = isStillWaiting ? unknownSince : now.getTime()
  return {
    unknownSince: since,
    waits: isStillWaiting ? waits : waits + 1,
    nextAttemptAt: since + LATE_ARRIVAL_MS,
    code: null,
  }
}
