import { PATHS } from '../../domain/api/paths.ts'
import {
  deskKeyChallengeRequestSchema,
  giveGrantSchema,
  grantSchema,
  grantsSchema,
  signInChallengeSchema,
} from '../../domain/api/staff.ts'
import { ok, refused } from '../../domain/result.ts'
import type { AppNeeds } from '../needs.ts'
import { endpoint } from '../openapi/endpoint.ts'
import { sha256Hex } from '../store/hashes.ts'
import { makeChallenge } from './challenge.ts'
import { actOf, forStaff, sessionOf } from './staff-guard.ts'

/** The keys of the desk as they were sealed to this member; empty until somebody has given access. */
export const getGrants = (needs: AppNeeds) =>
  endpoint(
    {
      ...forStaff(needs, 'session'),
      method: 'get',
      path: PATHS.grants,
      operationId: 'getGrants',
      summary: 'The own grants: every key of the desk, sealed to the own key.',
      status: 200,
      answer: grantsSchema,
      refusals: ['session-missing'],
    },
    async (_call, c) => {
      const staffId = sessionOf(c).staff.id
      const grants = await needs.store.staff.grants(staffId, needs.now())
      return ok({ grants: grants.map((grant) => ({ staffId, ...grant })) })
    },
  )

/** A secret sealed to one key of the desk: whoever opens it shows to hold that key. */
export const postDeskKeyChallenge = (needs: AppNeeds) =>
  endpoint(
    {
      ...forStaff(needs, 'session'),
      method: 'post',
      path: PATHS.deskKeyChallenges,
      operationId: 'postDeskKeyChallenge',
      summary: 'A secret that only who holds that key of the desk can open, to prove just that.',
      body: deskKeyChallengeRequestSchema,
      status: 201,
      answer: signInChallengeSchema,
      refusals: ['session-missing', 'not-found'],
    },
    async ({ body }, c) => {
      const { staff, desk } = sessionOf(c)
      const key = await needs.store.deskKeys.find(desk.id, body.keyId)
      if (!key) return refused('not-found')
      const made = await makeChallenge(key.recipient, needs.now())
      if (!made) return refused('intake-fault')
      await needs.store.staff.addDeskKeyChallenge({
        staffId: staff.id,
        keyId: key.id,
        ...made.record,
      })
      return ok(made.answer)
    },
  )

/**
 * Stores a grant. A member with access may give it to any colleague. To itself a member gives one by
 * proving that it holds the desk key: the first member has it from the link, a later one from two
 * recovery sheets. Every grant and every refusal is in the audit.
 */
export const postGrant = (needs: AppNeeds) =>
  endpoint(
    {
      ...forStaff(needs, 'session'),
      method: 'post',
      path: PATHS.grants,
      operationId: 'postGrant',
      summary: 'Gives a member access: one key of the desk, sealed to the key of that member.',
      body: giveGrantSchema,
      status: 201,
      answer: grantSchema,
      refusals: ['session-missing', 'not-allowed', 'not-found'],
    },
    async ({ body: { staffId, keyId, sealed, deskChallengeId, deskAnswer } }, c) => {
      const proof =
        deskChallengeId === undefined || deskAnswer === undefined
          ? undefined
          : { challengeId: deskChallengeId, answerHash: sha256Hex(deskAnswer) }
      const grant = { staffId, keyId, sealed }
      const given = await needs.store.staff.giveGrant({ ...grant, proof }, actOf(c, needs))
      return given.ok ? ok(grant) : given
    },
  )
