import * as z from 'zod/mini'

import {
  confirmDeskKeySchema,
  deskKeySchema,
  deskKeysSchema,
  newDeskKeySchema,
  retireDeskKeySchema,
  type DeskKey,
} from '../../domain/api/desk-keys.ts'
import { deskKeyPath, keyConfirmationsPath, PATHS } from '../../domain/api/paths.ts'
import { deskIdSchema } from '../../domain/envelope/schema.ts'
import { ok, refused, type Result } from '../../domain/result.ts'
import type { IntakeContext } from '../http/context.ts'
import type { AppNeeds } from '../needs.ts'
import { endpoint } from '../openapi/endpoint.ts'
import type { DeskKeyRecord } from '../store/desk-key-store.ts'
import { dayOf, sha256Hex } from '../store/hashes.ts'
import { actOf, forStaff, sessionOf } from './staff-guard.ts'

const idParams = z.strictObject({ id: deskIdSchema })

const momentOf = (seconds: number | null): string | null =>
  seconds === null ? null : new Date(seconds * 1000).toISOString()

const viewOf = (record: DeskKeyRecord): DeskKey => {
  const { madeAtSeconds, usedFromSeconds, usedUntilSeconds, confirmedBy, ...rest } = record
  return {
    ...rest,
    confirmedBy: [...confirmedBy],
    madeOn: madeAtSeconds === 0 ? null : dayOf(new Date(madeAtSeconds * 1000)),
    usedFrom: momentOf(usedFromSeconds),
    usedUntil: momentOf(usedUntilSeconds),
  }
}

const keyOf = async (
  needs: AppNeeds,
  c: IntakeContext,
  id: string,
): Promise<Result<DeskKey, 'not-found'>> => {
  const keys = await needs.store.deskKeys.list(sessionOf(c).desk.id, needs.now())
  const key = keys.find((candidate) => candidate.id === id)
  return key ? ok(viewOf(key)) : refused('not-found')
}

/** Every key of the own desk: what it is for, who opened with it, and what is sealed to it. */
export const getDeskKeys = (needs: AppNeeds) =>
  endpoint(
    {
      ...forStaff(needs, 'granted'),
      method: 'get',
      path: PATHS.deskKeys,
      operationId: 'getDeskKeys',
      summary: 'The keys of the own desk, the first one first.',
      status: 200,
      answer: deskKeysSchema,
      refusals: ['session-missing', 'not-allowed'],
    },
    async (_call, c) => {
      const keys = await needs.store.deskKeys.list(sessionOf(c).desk.id, needs.now())
      return ok({ keys: keys.map(viewOf) })
    },
  )

/** A new key of the desk, granted to its maker first. Nothing is sealed to it yet. */
export const postDeskKey = (needs: AppNeeds) =>
  endpoint(
    {
      ...forStaff(needs, 'granted'),
      method: 'post',
      path: PATHS.deskKeys,
      operationId: 'postDeskKey',
      summary:
        'Proposes a new key. It goes into the directory once everybody has it and enough opened with it.',
      body: newDeskKeySchema,
      status: 201,
      answer: deskKeySchema,
      refusals: ['session-missing', 'not-allowed', 'desk-key-pending'],
    },
    async ({ body }, c) => {
      const proposed = await needs.store.deskKeys.propose(body, actOf(c, needs))
      return proposed.ok ? keyOf(needs, c, proposed.value.id) : proposed
    },
  )

/** Notes that this member opens with the key: the answer to a secret that was sealed to it. */
export const postKeyConfirmation = (needs: AppNeeds) =>
  endpoint(
    {
      ...forStaff(needs, 'granted'),
      method: 'post',
      path: keyConfirmationsPath('{id}'),
      operationId: 'postKeyConfirmation',
      summary: 'Shows that the member can open with this key.',
      params: idParams,
      body: confirmDeskKeySchema,
      status: 201,
      answer: deskKeySchema,
      refusals: ['session-missing', 'not-allowed', 'not-found'],
    },
    async ({ params: { id }, body: { challengeId, answer } }, c) => {
      const attempt = { challengeId, answerHash: sha256Hex(answer) }
      const confirmed = await needs.store.deskKeys.confirm(id, attempt, actOf(c, needs))
      return confirmed.ok ? keyOf(needs, c, id) : confirmed
    },
  )

/** Puts a key away for good; what is sealed to it stays, and nobody can read it any more. */
export const patchDeskKey = (needs: AppNeeds) =>
  endpoint(
    {
      ...forStaff(needs, 'granted'),
      method: 'patch',
      path: deskKeyPath('{id}'),
      operationId: 'patchDeskKey',
      summary: 'Puts away a key that nobody seals to any more, or one that was never used.',
      params: idParams,
      body: retireDeskKeySchema,
      status: 200,
      answer: deskKeySchema,
      refusals: [
        'session-missing',
        'not-allowed',
        'not-found',
        'desk-key-in-use',
        'state-changed-meanwhile',
      ],
    },
    async ({ params: { id }, body: { unreadable } }, c) => {
      const retired = await needs.store.deskKeys.retire(id, unreadable, actOf(c, needs))
      return retired.ok ? keyOf(needs, c, id) : retired
    },
  )
