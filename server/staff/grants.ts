import { PATHS } from '../../domain/api/paths.ts'
import { grantSchema, grantsSchema } from '../../domain/api/staff.ts'
import { ok, refused } from '../../domain/result.ts'
import type { AppNeeds } from '../needs.ts'
import { endpoint } from '../openapi/endpoint.ts'
import { actOf, forStaff, sessionOf } from './staff-guard.ts'

/** The desk key as it was sealed to this member; empty until somebody has given access. */
export const getGrants = (needs: AppNeeds) =>
  endpoint(
    {
      ...forStaff(needs, 'session'),
      method: 'get',
      path: PATHS.grants,
      operationId: 'getGrants',
      summary: 'The own grants: the desk key, sealed to the own key.',
      status: 200,
      answer: grantsSchema,
      refusals: ['session-missing'],
    },
    async (_call, c) => {
      const staffId = sessionOf(c).staff.id
      const grants = await needs.store.staff.grants(staffId)
      return ok({ grants: grants.map((sealed) => ({ staffId, sealed })) })
    },
  )

/**
 * Stores a grant. A member with access may give it to any colleague. A member without may only
 * store one for itself: the first member does so with the link's grant, a later one after restoring
 * the desk key from two recovery sheets. The intake cannot look inside; the audit shows who did it.
 */
export const postGrant = (needs: AppNeeds) =>
  endpoint(
    {
      ...forStaff(needs, 'session'),
      method: 'post',
      path: PATHS.grants,
      operationId: 'postGrant',
      summary: 'Gives a member access: the desk key, sealed to the key of that member.',
      body: grantSchema,
      status: 201,
      answer: grantSchema,
      refusals: ['session-missing', 'not-allowed', 'not-found'],
    },
    async ({ body }, c) => {
      const { staff, hasGrant } = sessionOf(c)
      if (!hasGrant && body.staffId !== staff.id) return refused('not-allowed')
      const given = await needs.store.staff.giveGrant(body.staffId, body.sealed, actOf(c, needs))
      return given.ok ? ok(body) : given
    },
  )
