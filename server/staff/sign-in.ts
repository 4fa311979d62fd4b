import { generateHybridIdentity, identityToRecipient } from 'age-encryption'
import type * as z from 'zod/mini'

import { PATHS } from '../../domain/api/paths.ts'
import {
  sessionSchema,
  signInChallengeRequestSchema,
  signInChallengeSchema,
  signInSchema,
} from '../../domain/api/staff.ts'
import { randomToken } from '../../domain/random.ts'
import { ok, refused } from '../../domain/result.ts'
import type { AppNeeds } from '../needs.ts'
import { endpoint } from '../openapi/endpoint.ts'
import { secondsOf, sha256Hex } from '../store/hashes.ts'
import type { SessionRecord } from '../store/staff-store.ts'
import { makeChallenge } from './challenge.ts'
import { actOf, forStaff, IDLE_SECONDS, SESSION_SECONDS, sessionOf } from './staff-guard.ts'

/** A secret sealed to the member's key. For an unknown member to nobody's, so nothing is told. */
export const postSignInChallenge = ({ store, now }: AppNeeds) =>
  endpoint(
    {
      method: 'post',
      path: PATHS.signInChallenges,
      operationId: 'postSignInChallenge',
      summary: 'A secret that only the member can open, to sign in with.',
      tag: 'desk',
      body: signInChallengeRequestSchema,
      status: 201,
      answer: signInChallengeSchema,
      refusals: [],
    },
    async ({ body }) => {
      const staff = await store.staff.find(body.staffId)
      const nobody = await identityToRecipient(await generateHybridIdentity())
      const made = await makeChallenge(staff?.recipient ?? nobody, now())
      if (!made) return refused('intake-fault')
      if (staff) await store.sessions.addChallenge({ staffId: staff.id, ...made.record })
      return ok(made.answer)
    },
  )

/** A session for whoever opened the secret. Only the hash of its token is kept. */
export const postSession = ({ store, now }: AppNeeds) =>
  endpoint(
    {
      method: 'post',
      path: PATHS.sessions,
      operationId: 'postSession',
      summary: 'Signs in with the opened secret; works once per secret.',
      tag: 'desk',
      body: signInSchema,
      status: 201,
      answer: sessionSchema,
      refusals: ['sign-in-failed'],
    },
    async ({ body }) => {
      const token = randomToken(32)
      const moment = now()
      const expiresAtSeconds = secondsOf(moment) + SESSION_SECONDS
      const signedIn = await store.sessions.signIn(
        { challengeId: body.challengeId, answerHash: sha256Hex(body.answer) },
        {
          tokenHash: sha256Hex(token),
          expiresAtSeconds,
          idleUntilSeconds: secondsOf(moment) + IDLE_SECONDS,
        },
        moment,
      )
      return signedIn.ok ? ok(sessionAnswer(token, expiresAtSeconds, signedIn.value)) : signedIn
    },
  )

/** Ends the session at once. */
export const deleteSession = (needs: AppNeeds) =>
  endpoint(
    {
      ...forStaff(needs, 'session'),
      method: 'delete',
      path: PATHS.ownSession,
      operationId: 'deleteSession',
      summary: 'Signs out.',
      status: 204,
      refusals: ['session-missing', 'not-allowed'],
    },
    async (_call, c) => {
      await needs.store.sessions.signOut(sessionOf(c).tokenHash, actOf(c, needs))
      return ok(undefined)
    },
  )

const sessionAnswer = (
  token: string,
  expiresAtSeconds: number,
  { staff, desk, keys }: SessionRecord,
): z.infer<typeof sessionSchema> => ({
  token,
  expiresAt: new Date(expiresAtSeconds * 1000).toISOString(),
  staff: { id: staff.id, name: staff.name },
  desk: { id: desk.id, name: desk.name, recipient: desk.recipient, keys: [...keys] },
})
