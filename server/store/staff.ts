import type { Kysely } from 'kysely'

import { randomUuid } from '../../domain/random.ts'
import { ok, refused } from '../../domain/result.ts'
import { appendAudit } from './audit.ts'
import { toBase64 } from './bytes.ts'
import { createGrantStore } from './grants.ts'
import { createLeaving } from './leaving.ts'
import { secondsOf } from './hashes.ts'
import { findDesk, findStaff } from './members.ts'
import { retryOnConflict } from './retry-on-conflict.ts'
import type { StaffStore } from './staff-store.ts'
import type { Tables } from './tables.ts'

/** `overwrite`: lets go of bytes that were deleted, where the database keeps them a while. */
export const createStaffStore = (
  db: Kysely<Tables>,
  overwrite: () => Promise<void>,
): StaffStore => ({
  findDesk: (deskId, now) => findDesk(db, deskId, now),
  find: (staffId) => findStaff(db, staffId),
  colleagues: async (deskId) => {
    const rows = await db
      .selectFrom('staff')
      .select(['id', 'name', 'recipient', 'left_at'])
      .where('desk_id', '=', deskId)
      .orderBy('joined')
      .execute()
    const grants = await db
      .selectFrom('grants')
      .innerJoin('desk_keys', 'desk_keys.id', 'grants.key_id')
      .select(['grants.staff_id', 'grants.key_id'])
      .where('desk_keys.desk_id', '=', deskId)
      .execute()
    return rows.map(({ left_at, ...staff }) => ({
      ...staff,
      deskId,
      leftAtSeconds: left_at,
      keyIds: grants.filter(({ staff_id }) => staff_id === staff.id).map(({ key_id }) => key_id),
    }))
  },

  invite: (tokenHash, expiresAtSeconds, act) =>
    retryOnConflict(() =>
      db.transaction().execute(async (trx) => {
        const known = await trx
          .selectFrom('enrolments')
          .select(['desk_id', 'staff_id'])
          .where('token_hash', '=', tokenHash)
          .executeTakeFirst()
        if (known) {
          const isOwnAndOpen = known.desk_id === act.deskId && known.staff_id === null
          return isOwnAndOpen ? ok(null) : refused('enrolment-unknown')
        }
        await trx
          .insertInto('enrolments')
          .values({
            token_hash: tokenHash,
            desk_id: act.deskId,
            first_grant: null,
            expires_at: expiresAtSeconds,
            staff_id: null,
          })
          .execute()
        await appendAudit(trx, { ...act, action: 'staff-invited' })
        return ok(null)
      }),
    ),

  enrol: (tokenHash, member, now) =>
    db.transaction().execute(async (trx) => {
      // Writing first locks the row: the same link opened twice at once makes one member.
      const enrolment = await trx
        .updateTable('enrolments')
        .set((eb) => ({ token_hash: eb.ref('token_hash') }))
        .where('token_hash', '=', tokenHash)
        .where((eb) => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', secondsOf(now))]))
        .returningAll()
        .executeTakeFirst()
      const desk = enrolment && (await findDesk(trx, enrolment.desk_id, now))
      if (!desk) return refused('enrolment-unknown')
      const firstGrant = enrolment.first_grant && toBase64(enrolment.first_grant)

      if (enrolment.staff_id !== null) {
        const before = await findStaff(trx, enrolment.staff_id)
        if (before?.recipient !== member.recipient) return refused('enrolment-unknown')
        return ok({ staff: before, desk, firstGrant })
      }
      const staff = { id: randomUuid(), deskId: desk.id, ...member }
      const { deskId, ...columns } = { ...staff, left_at: null }
      await trx
        .insertInto('staff')
        .values({ desk_id: deskId, ...columns })
        .execute()
      await trx
        .updateTable('enrolments')
        .set({ staff_id: staff.id })
        .where('token_hash', '=', tokenHash)
        .execute()
      await appendAudit(trx, { deskId, actor: staff.id, action: 'staff-enrolled', now })
      return ok({ staff, desk, firstGrant })
    }),

  ...createGrantStore(db),
  ...createLeaving(db, overwrite),
})
