import type { Kysely } from 'kysely'

import { CONFIRMATIONS_NEEDED } from '../../domain/api/desk-keys.ts'
import { ok, refused } from '../../domain/result.ts'
import { appendAudit } from './audit.ts'
import { toBytes } from './bytes.ts'
import {
  countWithout,
  currentKey,
  findKey,
  keysOfDesk,
  lockDesk,
  membersWithAccess,
  stateOfKey,
  type KeyRow,
} from './desk-keys.ts'
import type { DeskKeyStore, PublishableKey } from './desk-key-store.ts'
import { isDeskKeyProven } from './grants.ts'
import { OPEN_STATES } from './hand-over-rows.ts'
import { secondsOf, sha256Hex } from './hashes.ts'
import { retryOnConflict } from './retry-on-conflict.ts'
import type { Tables } from './tables.ts'

const SIGNAL_DEALT_WITH = ['handed-over', 'closed'] as const

/** `overwrite`: lets go of bytes that were deleted, where the database keeps them a while. */
export const createDeskKeyStore = (
  db: Kysely<Tables>,
  overwrite: () => Promise<void>,
): DeskKeyStore => ({
  list: async (deskId, now) => {
    const keys = await keysOfDesk(db, deskId)
    const members = await membersWithAccess(db, deskId)
    return Promise.all(
      keys.map(async (key) => {
        const confirmedBy = await confirmedMembers(db, key.id)
        const state = stateOfKey(key, keys, now)
        const withoutIt = key.retired_at === null ? await countWithout(db, key) : 0
        const isWaiting = state === 'ready' && key.used_until === null
        const missing = Math.min(CONFIRMATIONS_NEEDED, members.length) - confirmedBy.length
        return {
          id: key.id,
          recipient: key.recipient,
          state: isWaiting && withoutIt > 0 ? 'proposed' : state,
          madeBy: key.made_by,
          madeAtSeconds: key.made_at,
          confirmedBy,
          confirmationsMissing: key.ready_at === null ? Math.max(missing, 1) : 0,
          withoutIt,
          usedFromSeconds: key.used_from,
          usedUntilSeconds: key.used_until,
          ...(await sealedTo(db, key.id)),
        }
      }),
    )
  },

  find: async (deskId, keyId) => {
    const key = await findKey(db, keyId)
    return key?.desk_id === deskId ? { id: key.id, recipient: key.recipient } : undefined
  },

  deskOf: async (keyId) => (await findKey(db, keyId))?.desk_id,

  publishable: async () => {
    const keys = await db
      .selectFrom('desk_keys')
      .innerJoin('desks', 'desks.id', 'desk_keys.desk_id')
      .select([
        'desk_keys.id',
        'desk_keys.desk_id',
        'desks.slug',
        'desks.name',
        'desk_keys.recipient',
        'desk_keys.used_until',
        'desk_keys.retired_at',
      ])
      .where('ready_at', 'is not', null)
      .where((key) => key.or([key('retired_at', 'is', null), key('used_until', 'is not', null)]))
      .orderBy('made_at')
      .orderBy('desk_keys.id')
      .execute()
    const fit: PublishableKey[] = []
    for (const { desk_id, used_until, retired_at, ...key } of keys) {
      if (used_until === null && (await countWithout(db, { id: key.id, desk_id })) > 0) continue
      const holder = await db
        .selectFrom('grants')
        .select('staff_id')
        .where('key_id', '=', key.id)
        .limit(1)
        .executeTakeFirst()
      const isRetired = retired_at !== null
      fit.push({
        ...key,
        isHeld: isRetired || holder !== undefined,
        endedAtSeconds: isRetired ? used_until : null,
      })
    }
    return fit
  },

  propose: ({ recipient, sealed }, act) =>
    retryOnConflict(() =>
      db.transaction().execute(async (trx) => {
        await lockDesk(trx, act.deskId)
        const keys = await keysOfDesk(trx, act.deskId)
        const isPending = keys.some((key) =>
          ['proposed', 'ready'].includes(stateOfKey(key, keys, act.now)),
        )
        if (isPending) return refused('desk-key-pending')
        const id = sha256Hex(recipient).slice(0, 16)
        await trx
          .insertInto('desk_keys')
          .values({
            id,
            desk_id: act.deskId,
            recipient,
            made_at: secondsOf(act.now),
            made_by: act.actor,
            ready_at: null,
            used_from: null,
            used_until: null,
            retired_at: null,
          })
          .execute()
        await trx
          .insertInto('grants')
          .values({
            staff_id: act.actor,
            key_id: id,
            confirmed_at: null,
            sealed: toBytes(sealed),
          })
          .execute()
        await appendAudit(trx, { ...act, action: 'desk-key-made', subject: id })
        return ok({ id })
      }),
    ),

  confirm: (keyId, proof, act) =>
    db.transaction().execute(async (trx) => {
      const key = await lockedKey(trx, keyId, act.deskId)
      if (!key) return refused('not-found')
      if (!(await isDeskKeyProven(trx, keyId, proof, act))) return refused('not-allowed')
      const grant = await trx
        .updateTable('grants')
        .set({ confirmed_at: secondsOf(act.now) })
        .where('key_id', '=', keyId)
        .where('staff_id', '=', act.actor)
        .returning('staff_id')
        .executeTakeFirst()
      if (!grant) return refused('not-allowed')
      const confirmed = await confirmedMembers(trx, keyId)
      const members = await membersWithAccess(trx, act.deskId)
      if (confirmed.length >= Math.min(CONFIRMATIONS_NEEDED, members.length)) {
        await trx
          .updateTable('desk_keys')
          .set({ ready_at: secondsOf(act.now) })
          .where('id', '=', keyId)
          .where('ready_at', 'is', null)
          .execute()
      }
      await appendAudit(trx, { ...act, action: 'desk-key-confirmed', subject: keyId })
      return ok(null)
    }),

  retire: async (keyId, unreadable, act) => {
    const retired = await db.transaction().execute(async (trx) => {
      const key = await lockedKey(trx, keyId, act.deskId)
      if (!key) return refused('not-found')
      const keys = await keysOfDesk(trx, act.deskId)
      const current = currentKey(keys, act.now)
      const isUsable = key.used_until !== null && key.used_until > secondsOf(act.now)
      const { open, kept } = await sealedTo(trx, keyId)
      if (key.id === current.id || isUsable || open > 0) return refused('desk-key-in-use')
      if (key.used_until !== null && isAfterAnother(key, keys)) return refused('desk-key-in-use')
      if (kept !== unreadable) return refused('state-changed-meanwhile')
      await trx
        .updateTable('desk_keys')
        .set({ retired_at: secondsOf(act.now) })
        .where('id', '=', keyId)
        .execute()
      await trx.deleteFrom('grants').where('key_id', '=', keyId).execute()
      const detail = `unreadable:${kept}`
      await appendAudit(trx, { ...act, action: 'desk-key-retired', subject: keyId, detail })
      return ok(null)
    })
    if (retired.ok) await overwrite()
    return retired
  },
})

/**
 * Whether an older key is still there. What is written about a signal may be sealed to a later key
 * than the signal: putting them away in order makes the number that was shown the whole truth.
 */
const isAfterAnother = (key: KeyRow, keys: readonly KeyRow[]): boolean =>
  keys.some(
    (other) =>
      other.id !== key.id &&
      other.retired_at === null &&
      other.used_until !== null &&
      (other.used_from ?? 0) < (key.used_from ?? 0),
  )

/** The key, locked until the transaction ends, unless it is of another desk or was put away. */
const lockedKey = (trx: Kysely<Tables>, id: string, deskId: string) =>
  trx
    .updateTable('desk_keys')
    .set((key) => ({ made_at: key.ref('made_at') }))
    .where('id', '=', id)
    .where('desk_id', '=', deskId)
    .where('retired_at', 'is', null)
    .returningAll()
    .executeTakeFirst()

const confirmedMembers = async (db: Kysely<Tables>, keyId: string): Promise<readonly string[]> => {
  const rows = await db
    .selectFrom('grants')
    .select('staff_id')
    .where('key_id', '=', keyId)
    .where('confirmed_at', 'is not', null)
    .orderBy('confirmed_at')
    .execute()
  return rows.map(({ staff_id }) => staff_id)
}

/** How much is sealed to a key and was not taken back: signals, copies, bundles handed to the desk. */
const sealedTo = async (
  db: Kysely<Tables>,
  keyId: string,
): Promise<{ readonly open: number; readonly kept: number }> => {
  const signals = await db
    .selectFrom('signals')
    .select(['state', (row) => row.fn.countAll<number>().as('count')])
    .where((row) => row.or([row('key_id', '=', keyId), row('also_key_id', '=', keyId)]))
    .where('withdrawn_on', 'is', null)
    .groupBy('state')
    .execute()
  const bundles = await db
    .selectFrom('hand_overs')
    .select(['state', (row) => row.fn.countAll<number>().as('count')])
    .where('to_key_id', '=', keyId)
    .where('sealed', 'is not', null)
    .groupBy('state')
    .execute()
  const sum = (rows: readonly { readonly count: number }[]): number =>
    rows.reduce((total, { count }) => total + count, 0)
  const isDone = ({ state }: { readonly state: string }) =>
    SIGNAL_DEALT_WITH.some((done) => done === state)
  const isUnderWay = ({ state }: { readonly state: string }) =>
    OPEN_STATES.some((open) => open === state)
  const open = sum(signals.filter((row) => !isDone(row))) + sum(bundles.filter(isUnderWay))
  return { open, kept: sum(signals) + sum(bundles) - open }
}
