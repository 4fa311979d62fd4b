import type { Kysely } from 'kysely'

import { ok, refused } from '../../domain/result.ts'
import { appendAudit } from './audit.ts'
import { lockDesk } from './desk-keys.ts'
import { secondsOf } from './hashes.ts'
import { findStaff } from './members.ts'
import { retryOnConflict } from './retry-on-conflict.ts'
import type { StaffStore } from './staff-store.ts'
import type { Tables } from './tables.ts'

/** `overwrite`: lets go of bytes that were deleted, where the database keeps them a while. */
export const createLeaving = (
  db: Kysely<Tables>,
  overwrite: () => Promise<void>,
): Pick<StaffStore, 'endMembership'> => ({
  endMembership: async (staffId, act) => {
    const ended = await retryOnConflict(() =>
      db.transaction().execute(async (trx) => {
        await lockDesk(trx, act.deskId)
        const staff = await findStaff(trx, staffId)
        if (staff?.deskId !== act.deskId) return refused('not-found')
        if (staffId === act.actor) return refused('not-allowed')
        await trx
          .updateTable('staff')
          .set({ left_at: secondsOf(act.now) })
          .where('id', '=', staffId)
          .execute()
        const dropped = await dropNewKeysOf(trx, staffId, act.now)
        await trx.deleteFrom('sessions').where('staff_id', '=', staffId).execute()
        await trx.deleteFrom('sign_in_challenges').where('staff_id', '=', staffId).execute()
        await trx.deleteFrom('desk_key_challenges').where('staff_id', '=', staffId).execute()
        await trx.deleteFrom('enrolments').where('staff_id', '=', staffId).execute()
        await trx.deleteFrom('grants').where('staff_id', '=', staffId).execute()
        await appendAudit(trx, { ...act, action: 'staff-left', subject: staffId })
        for (const subject of dropped) {
          await appendAudit(trx, { ...act, action: 'desk-key-retired', subject })
        }
        return ok(null)
      }),
    )
    if (ended.ok) await overwrite()
    return ended
  },
})

/** A key that somebody saw who leaves must never come into use. Gives the ids of those put away. */
const dropNewKeysOf = async (
  trx: Kysely<Tables>,
  staffId: string,
  now: Date,
): Promise<readonly string[]> => {
  const dropped = await trx
    .updateTable('desk_keys')
    .set({ retired_at: secondsOf(now) })
    .where('retired_at', 'is', null)
    .where('used_until', 'is', null)
    .where('made_by', 'is not', null)
    .where((key) =>
      key.or([
        key('made_by', '=', staffId),
        key('id', 'in', (grants) =>
          grants.selectFrom('grants').select('key_id').where('staff_id', '=', staffId),
        ),
      ]),
    )
    .returning('id')
    .execute()
  const ids = dropped.map(({ id }) => id)
  if (ids.length > 0) await trx.deleteFrom('grants').where('key_id', 'in', ids).execute()
  return ids
}
