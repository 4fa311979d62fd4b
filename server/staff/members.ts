import * as z from 'zod/mini'

import { memberPath, PATHS } from '../../domain/api/paths.ts'
import {
  colleaguesSchema,
  enrolledSchema,
  enrolSchema,
  invitedSchema,
  inviteSchema,
} from '../../domain/api/staff.ts'
import { uuidSchema } from '../../domain/envelope/schema.ts'
import { ok } from '../../domain/result.ts'
import type { AppNeeds } from '../needs.ts'
import { endpoint } from '../openapi/endpoint.ts'
import { dayOf, secondsOf, sha256Hex } from '../store/hashes.ts'
import { actOf, forStaff, sessionOf } from './staff-guard.ts'

const INVITATION_SECONDS = 7 * 24 * 60 * 60

/** Makes a member of whoever holds an enrolment link; the link works for one key only. */
export const postMember = ({ store, now }: AppNeeds) =>
  endpoint(
    {
      method: 'post',
      path: PATHS.staff,
      operationId: 'postMember',
      summary: 'Enrols with a link. May be repeated with the same key until access is given.',
      tag: 'desk',
      body: enrolSchema,
      status: 201,
      answer: enrolledSchema,
      refusals: ['enrolment-unknown', 'not-allowed'],
    },
    async ({ body: { token, name, recipient } }) => {
      const enrolled = await store.staff.enrol(sha256Hex(token), { name, recipient }, now())
      if (!enrolled.ok) return enrolled
      const { staff, desk, firstGrant } = enrolled.value
      return ok({
        staffId: staff.id,
        deskId: desk.id,
        deskName: desk.name,
        deskRecipient: desk.recipient,
        firstGrant,
      })
    },
  )

/** The members of the own desk, and who of them has access to its signals. */
export const getMembers = (needs: AppNeeds) =>
  endpoint(
    {
      ...forStaff(needs, 'session'),
      method: 'get',
      path: PATHS.staff,
      operationId: 'getMembers',
      summary: 'The members of the own desk.',
      status: 200,
      answer: colleaguesSchema,
      refusals: ['session-missing'],
    },
    async (_call, c) => {
      const members = await needs.store.staff.colleagues(sessionOf(c).desk.id)
      return ok({
        colleagues: members.map(({ id, name, recipient, keyIds, leftAtSeconds }) => ({
          id,
          name,
          recipient,
          hasGrant: keyIds.length > 0,
          keyIds: [...keyIds],
          leftOn: leftAtSeconds === null ? null : dayOf(new Date(leftAtSeconds * 1000)),
        })),
      })
    },
  )

/** Ends the membership of a colleague who leaves; what they read before stays read. */
export const deleteMember = (needs: AppNeeds) =>
  endpoint(
    {
      ...forStaff(needs, 'granted'),
      method: 'delete',
      path: memberPath('{id}'),
      operationId: 'deleteMember',
      summary: 'Ends the membership of a colleague: no session, and no key of the desk any more.',
      params: z.strictObject({ id: uuidSchema }),
      status: 204,
      refusals: ['session-missing', 'not-allowed', 'not-found'],
    },
    async ({ params: { id } }, c) => {
      const ended = await needs.store.staff.endMembership(id, actOf(c, needs))
      return ended.ok ? ok(undefined) : ended
    },
  )

/** Makes an enrolment link work for seven days; its secret was made in the browser and stays there. */
export const postInvitation = (needs: AppNeeds) =>
  endpoint(
    {
      ...forStaff(needs, 'granted'),
      method: 'post',
      path: PATHS.invitations,
      operationId: 'postInvitation',
      summary: 'Invites a colleague by the hash of a link.',
      body: inviteSchema,
      status: 201,
      answer: invitedSchema,
      refusals: ['session-missing', 'not-allowed', 'enrolment-unknown'],
    },
    async ({ body }, c) => {
      const expiresAtSeconds = secondsOf(needs.now()) + INVITATION_SECONDS
      const invited = await needs.store.staff.invite(
        body.tokenHash,
        expiresAtSeconds,
        actOf(c, needs),
      )
      if (!invited.ok) return invited
      return ok({ expiresAt: new Date(expiresAtSeconds * 1000).toISOString() })
    },
  )
