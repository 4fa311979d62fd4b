import type { Kysely } from 'kysely'

import { ok, refused } from '../../domain/result.ts'
import { appendAudit } from './audit.ts'
import { toBase64, toBytes } from './bytes.ts'
import { isSameHash, secondsOf } from './hashes.ts'
import { findStaff } from './members.ts'
import type { Act, ChallengeAttempt, StaffStore } from './staff-store.ts'
import type { Tables } from './tables.ts'

type GrantStore = Pick<StaffStore, 'grants' | 'addDeskKeyChallenge' | 'giveGrant'>

export const createGrantStore = (db: Kysely<Tables>): GrantStore => ({
  grants: async (staffId) => {
    const rows = await db
      .selectFrom('grants')
      .select('sealed')
      .where('staff_id', '=', staffId)
      .execute()
    return rows.map(({ sealed }) => toBase64(sealed))
  },

  addDeskKeyChallenge: async ({ id, staffId, answerHash, expiresAtSeconds }) => {
    await db
      .insertInto('desk_key_challenges')
      .values({ id, staff_id: staffId, answer_hash: answerHash, expires_at: expiresAtSeconds })
      .execute()
  },

  giveGrant: ({ staffId, sealed, proof }, act) =>
    db.transaction().execute(async (trx) => {
      const staff = await findStaff(trx, staffId)
      if (staff?.deskId !== act.deskId) return refused('not-found')
      const isAllowed =
        staffId === act.actor ? await isDeskKeyProven(trx, proof, act) : await hasGrant(trx, act)
      if (!isAllowed) {
        await appendAudit(trx, { ...act, action: 'grant-refused', subject: staffId })
        return refused('not-allowed')
      }
      await trx
        .insertInto('grants')
        .values({ staff_id: staffId, desk_id: act.deskId, sealed: toBytes(sealed) })
        .onConflict((conflict) =>
          conflict.column('staff_id').doUpdateSet((eb) => ({ sealed: eb.ref('excluded.sealed') })),
        )
        .execute()
      await trx.deleteFrom('enrolments').where('staff_id', '=', staffId).execute()
      await appendAudit(trx, { ...act, action: 'grant-given', subject: staffId })
      return ok(null)
    }),
})

/** The intake cannot look inside a grant; opening what it sealed to the desk key is the proof. */
const isDeskKeyProven = async (
  trx: Kysely<Tables>,
  proof: ChallengeAttempt | undefined,
  { actor, now }: Act,
): Promise<boolean> => {
  if (!proof) return false
  const challenge = await trx
    .deleteFrom('desk_key_challenges')
    .where('id', '=', proof.challengeId)
    .where('staff_id', '=', actor)
    .returning(['answer_hash', 'expires_at'])
    .executeTakeFirst()
  if (!challenge || challenge.expires_at <= secondsOf(now)) return false
  return isSameHash(challenge.answer_hash, proof.answerHash)
}

const hasGrant = async (trx: Kysely<Tables>, { actor }: Act): Promise<boolean> => {
  const grant = await trx
    .selectFrom('grants')
    .select('staff_id')
    .where('staff_id', '=', actor)
    .executeTakeFirst()
  return grant !== undefined
}
