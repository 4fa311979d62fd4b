import * as z from 'zod/mini'

import {
  handOverSchema,
  handOversQuerySchema,
  handOversSchema,
  newHandOverSchema,
  openedHandOverSchema,
  reachedSchema,
  sendAgainSchema,
  stepHandOverSchema,
} from '../../domain/api/hand-over.ts'
import { handOverPath, PATHS, sendAgainPath } from '../../domain/api/paths.ts'
import { uuidSchema } from '../../domain/envelope/schema.ts'
import { ok, refused } from '../../domain/result.ts'
import type { AppNeeds } from '../needs.ts'
import { endpoint } from '../openapi/endpoint.ts'
import { actOf, forStaff, sessionOf } from '../staff/staff-guard.ts'
import { PAGE_SIZE } from '../store/store.ts'
import { handOverView } from './hand-over-view.ts'
import { canGo } from './reach.ts'
import { unfitFields } from './unfit-fields.ts'

const idParams = z.strictObject({ id: uuidSchema })
const REFUSALS = ['session-missing', 'not-allowed', 'not-found'] as const

/** Hands a signal of the own desk over to a service, sealed to its key. */
export const postHandOver = (needs: AppNeeds) =>
  endpoint(
    {
      ...forStaff(needs, 'granted'),
      method: 'post',
      path: PATHS.handOvers,
      operationId: 'postHandOver',
      summary: 'Hands a signal over to a service. The same id and bytes may be sent again.',
      body: newHandOverSchema,
      status: 201,
      answer: handOverSchema,
      refusals: [
        ...REFUSALS,
        'signal-is-copy',
        'desk-unknown',
        'signal-withdrawn',
        'state-step-refused',
        'state-changed-meanwhile',
        'hand-over-id-taken',
        'hand-over-double',
        'way-not-configured',
      ],
    },
    async ({ body }, c) => {
      const { consent, overrideReason } = body.gate
      const isReasoned = (consent === 'override') === (overrideReason !== undefined)
      const unfit = unfitFields(body, { needsSealed: true })
      const fields = isReasoned ? unfit : [...unfit, 'gate']
      if (fields.length > 0) return refused('body-invalid', fields)
      const isPossible = await canGo(needs.reach, body.service, body.way)
      const made = await needs.store.handOvers.create(body, actOf(c, needs), isPossible)
      return made.ok ? ok(handOverView(made.value, sessionOf(c).desk.id)) : made
    },
  )

/** Whom this intake has an address of, so that the console offers no way that leads nowhere. */
export const getHandOverWays = (needs: AppNeeds) =>
  endpoint(
    {
      ...forStaff(needs, 'granted'),
      method: 'get',
      path: PATHS.handOverWays,
      operationId: 'getHandOverWays',
      summary: 'The services that this intake can tell by itself that something waits, and how.',
      status: 200,
      answer: reachedSchema,
      refusals: ['session-missing', 'not-allowed'],
    },
    async () => {
      const services = await needs.reach.all()
      return ok({ services: services.map(({ service, ways }) => ({ service, ways: [...ways] })) })
    },
  )

/** Fifty hand-overs of the own desk, or to it, newest first. */
export const getHandOvers = (needs: AppNeeds) =>
  endpoint(
    {
      ...forStaff(needs, 'granted'),
      method: 'get',
      path: PATHS.handOvers,
      operationId: 'getHandOvers',
      summary: 'Hand-overs by the own desk ("uit") or to it ("in"), newest first.',
      query: handOversQuerySchema,
      status: 200,
      answer: handOversSchema,
      refusals: ['session-missing', 'not-allowed'],
    },
    async ({ query: { richting, signaal, open, vast, pagina } }, c) => {
      const page = Number(pagina ?? '1')
      const deskId = sessionOf(c).desk.id
      // A receiving desk knows no signal of another desk, so it cannot ask by one either.
      const direction = richting === 'in' && signaal === undefined ? 'in' : 'out'
      const filter = {
        direction,
        signalId: signaal,
        open: open === 'true',
        stuck: vast === 'true',
        page,
      } as const
      const { rows, total } = await needs.store.handOvers.page(deskId, filter, needs.now())
      return ok({
        handOvers: rows.map((row) => handOverView(row, deskId)),
        page,
        pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
        total,
      })
    },
  )

/** One hand-over; with its sealed bundle for the desk that receives it. */
export const getHandOver = (needs: AppNeeds) =>
  endpoint(
    {
      ...forStaff(needs, 'granted'),
      method: 'get',
      path: handOverPath('{id}'),
      operationId: 'getHandOver',
      summary: 'One hand-over. The receiving desk gets the sealed bundle, which is in its audit.',
      params: idParams,
      status: 200,
      answer: openedHandOverSchema,
      refusals: REFUSALS,
    },
    async ({ params }, c) => {
      const opened = await needs.store.handOvers.get(params.id, actOf(c, needs))
      if (!opened) return refused('not-found')
      const { sealed, noteSealed } = opened
      return ok({ ...handOverView(opened, sessionOf(c).desk.id), sealed, noteSealed })
    },
  )

/** The next state, by the one table of steps. */
export const patchHandOver = (needs: AppNeeds) =>
  endpoint(
    {
      ...forStaff(needs, 'granted'),
      method: 'patch',
      path: handOverPath('{id}'),
      operationId: 'patchHandOver',
      summary: 'Changes the state, unless somebody did so meanwhile. Rejecting needs a reason.',
      params: idParams,
      body: stepHandOverSchema,
      status: 200,
      answer: handOverSchema,
      refusals: [...REFUSALS, 'state-changed-meanwhile', 'state-step-refused'],
    },
    async ({ params, body: { state, ...step } }, c) => {
      if ((state === 'rejected') !== (step.reason !== undefined)) {
        return refused('body-invalid', ['reason'])
      }
      const { handOvers } = needs.store
      const stepped = await handOvers.step(params.id, { ...step, to: state }, actOf(c, needs))
      return stepped.ok ? ok(handOverView(stepped.value, sessionOf(c).desk.id)) : stepped
    },
  )

/** Once more, by the same or another way; an older link is dead from then on. */
export const postDeliveryAttempt = (needs: AppNeeds) =>
  endpoint(
    {
      ...forStaff(needs, 'granted'),
      method: 'post',
      path: sendAgainPath('{id}'),
      operationId: 'postDeliveryAttempt',
      summary: 'Sends a hand-over once more. Another way needs a bundle that is sealed for it.',
      params: idParams,
      body: sendAgainSchema,
      status: 201,
      answer: handOverSchema,
      refusals: [
        ...REFUSALS,
        'desk-unknown',
        'state-changed-meanwhile',
        'state-step-refused',
        'bundle-locked',
        'bundle-missing',
        'way-not-configured',
      ],
    },
    async ({ params, body }, c) => {
      const fields = unfitFields(body, { needsSealed: false })
      if (fields.length > 0) return refused('body-invalid', fields)
      const { handOvers } = needs.store
      const service = await handOvers.serviceOf(params.id, sessionOf(c).desk.id)
      if (service === undefined) return refused('not-found')
      if (!(await canGo(needs.reach, service, body.way))) return refused('way-not-configured')
      const sent = await handOvers.again(params.id, body, actOf(c, needs))
      return sent.ok ? ok(handOverView(sent.value, sessionOf(c).desk.id)) : sent
    },
  )
