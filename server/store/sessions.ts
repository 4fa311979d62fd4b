import type { Kysely } from 'kysely'

import { ok, refused } from '../../domain/result.ts'
import { appendAudit } from './audit.ts'
import { keysOfDesk } from './desk-keys.ts'
import { isSameHash, secondsOf } from './hashes.ts'
import { findDesk, findStaff } from './members.ts'
import type { SessionRecord, SessionStore } from './staff-store.ts'
import type { Tables } from './tables.ts'

/** How much later a session must end before that is worth a write. */
const IDLE_STEP_SECONDS = 60

export const createSessionStore = (db: Kysely<Tables>): SessionStore => ({
  addChallenge: async ({ id, staffId, answerHash, expiresAtSeconds }) => {
    await db
      .insertInto('sign_in_challenges')
      .values({ id, staff_id: staffId, answer_hash: answerHash, expires_at: expiresAtSeconds })
      .execute()
  },

  signIn: ({ challengeId, answerHash }, session, now) =>
    db.transaction().execute(async (trx) => {
      const challenge = await trx
        .deleteFrom('sign_in_challenges')
        .where('id', '=', challengeId)
        .returning(['staff_id', 'answer_hash', 'expires_at'])
        .executeTakeFirst()
      const member = challenge && (await sessionOf(trx, challenge.staff_id, now))
      if (!member) return refused('sign-in-failed')
      const act = { deskId: member.desk.id, actor: member.staff.id, now }
      const isRight = isSameHash(challenge.answer_hash, answerHash)
      if (!isRight || challenge.expires_at <= secondsOf(now)) {
        await appendAudit(trx, { ...act, action: 'sign-in-refused' })
        return refused('sign-in-failed')
      }

      await trx
        .insertInto('sessions')
        .values({
          token_hash: session.tokenHash,
          staff_id: member.staff.id,
          expires_at: session.expiresAtSeconds,
          idle_until: session.idleUntilSeconds,
        })
        .execute()
      await appendAudit(trx, { ...act, action: 'signed-in' })
      return ok(member)
    }),

  find: async (tokenHash, now, idleUntilSeconds) => {
    const row = await db
      .selectFrom('sessions')
      .select(['token_hash', 'staff_id', 'expires_at', 'idle_until'])
      .where('token_hash', '=', tokenHash)
      .executeTakeFirst()
    if (!row || !isSameHash(row.token_hash, tokenHash)) return undefined
    if (Math.min(row.expires_at, row.idle_until) <= secondsOf(now)) return undefined
    if (idleUntilSeconds - row.idle_until >= IDLE_STEP_SECONDS) {
      await db
        .updateTable('sessions')
        .set({ idle_until: idleUntilSeconds })
        .where('token_hash', '=', tokenHash)
        .execute()
    }
    return sessionOf(db, row.staff_id, now)
  },

  signOut: async (tokenHash, act) => {
    await db.transaction().execute(async (trx) => {
      const ended = await trx
        .deleteFrom('sessions')
        .where('token_hash', '=', tokenHash)
        .returning('staff_id')
        .executeTakeFirst()
      if (ended) await appendAudit(trx, { ...act, action: 'signed-out' })
    })
  },
})

const sessionOf = async (
  db: Kysely<Tables>,
  staffId: string,
  now: Date,
): Promise<SessionRecord | undefined> => {
  const staff = await findStaff(db, staffId)
  const desk = staff && (await findDesk(db, staff.deskId, now))
  if (!desk) return undefined
  const grant = await db
    .selectFrom('grants')
    .select('staff_id')
    .where('staff_id', '=', staffId)
    .executeTakeFirst()
  const keys = (await keysOfDesk(db, desk.id))
    .filter(({ retired_at }) => retired_at === null)
    .map(({ id, recipient }) => ({ id, recipient }))
  return { staff, desk, keys, hasGrant: grant !== undefined }
}
