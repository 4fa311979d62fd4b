import type { Kysely } from 'kysely'

import { ok, refused } from '../../domain/result.ts'
import { appendAudit } from './audit.ts'
import { toBase64, toBytes } from './bytes.ts'
import { currentKey, findKey, keysOfDesk } from './desk-keys.ts'
import { isSameHash, secondsOf } from './hashes.ts'
import { findStaff } from './members.ts'
import type { Act, ChallengeAttempt, StaffStore } from './staff-store.ts'
import type { Tables } from './tables.ts'

type GrantStore = Pick<StaffStore, 'grants' | 'addDeskKeyChallenge' | 'giveGrant'>

export const createGrantStore = (db: Kysely<Tables>): GrantStore => ({
  grants: async (staffId, now) => {
    const rows = await db
      .selectFrom('grants')
      .innerJoin('desk_keys', 'desk_keys.id', 'grants.key_id')
      .select(['grants.key_id', 'desk_keys.desk_id', 'desk_keys.recipient', 'grants.sealed'])
      .where('grants.staff_id', '=', staffId)
      .orderBy('desk_keys.made_at')
      .execute()
    const deskId = rows[0]?.desk_id
    const current = deskId === undefined ? undefined : currentKey(await keysOfDesk(db, deskId), now)
    return rows.map(({ key_id, recipient, sealed }) => ({
      keyId: key_id,
      recipient,
      sealed: toBase64(sealed),
      isCurrent: key_id === current?.id,
    }))
  },

  addDeskKeyChallenge: async ({ id, staffId, keyId, answerHash, expiresAtSeconds }) => {
    await db
      .insertInto('desk_key_challenges')
      .values({
        id,
        staff_id: staffId,
        key_id: keyId,
        answer_hash: answerHash,
        expires_at: expiresAtSeconds,
      })
      .execute()
  },

  giveGrant: ({ staffId, keyId, sealed, proof }, act) =>
    db.transaction().execute(async (trx) => {
      const staff = await findStaff(trx, staffId)
      const key = await findKey(trx, keyId)
      if (staff?.deskId !== act.deskId || key?.desk_id !== act.deskId) return refused('not-found')
      const isAllowed =
        staffId === act.actor
          ? proof !== undefined && (await isDeskKeyProven(trx, keyId, proof, act))
          : await hasGrant(trx, keyId, act)
      if (!isAllowed) {
        await appendAudit(trx, { ...act, action: 'grant-refused', subject: staffId })
        return refused('not-allowed')
      }
      await trx
        .insertInto('grants')
        .values({ staff_id: staffId, key_id: keyId, confirmed_at: null, sealed: toBytes(sealed) })
        .onConflict((conflict) =>
          conflict
            .columns(['staff_id', 'key_id'])
            .doUpdateSet((eb) => ({ sealed: eb.ref('excluded.sealed') })),
        )
        .execute()
      await trx.deleteFrom('enrolments').where('staff_id', '=', staffId).execute()
      await appendAudit(trx, { ...act, action: 'grant-given', subject: staffId })
      return ok(null)
    }),
})

/** The intake cannot look inside a grant; opening what it sealed to the desk key is the proof. */
export const isDeskKeyProven = async (
  trx: Kysely<Tables>,
  keyId: string,
  proof: ChallengeAttempt,
  { actor, now }: Act,
): Promise<boolean> => {
  const challenge = await trx
    .deleteFrom('desk_key_challenges')
    .where('id', '=', proof.challengeId)
    .where('staff_id', '=', actor)
    .where('key_id', '=', keyId)
    .returning(['answer_hash', 'expires_at'])
    .executeTakeFirst()
  if (!challenge || challenge.expires_at <= secondsOf(now)) return false
  return isSameHash(challenge.answer_hash, proof.answerHash)
}

const hasGrant = async (trx: Kysely<Tables>, keyId: string, { actor }: Act): Promise<boolean> => {
  const grant = await trx
    .selectFrom('grants')
    .select('staff_id')
    .where('staff_id', '=', actor)
    .where('key_id', '=', keyId)
    .executeTakeFirst()
  return grant !== undefined
}
