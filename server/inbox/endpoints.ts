import * as z from 'zod/mini'

import { inboxSignalPath, PATHS, repliesPath } from '../../domain/api/paths.ts'
import {
  changeStateSchema,
  inboxQuerySchema,
  inboxSchema,
  openedSignalSchema,
  replySchema,
  replySentSchema,
  stateChangedSchema,
} from '../../domain/api/staff.ts'
import { uuidSchema } from '../../domain/envelope/schema.ts'
import { ok, refused } from '../../domain/result.ts'
import type { AppNeeds } from '../needs.ts'
import { endpoint } from '../openapi/endpoint.ts'
import { actOf, forStaff, sessionOf } from '../staff/staff-guard.ts'
import { dayOf } from '../store/hashes.ts'
import { PAGE_SIZE } from '../store/store.ts'

const idParams = z.strictObject({ id: uuidSchema })
const REFUSALS = ['session-missing', 'not-allowed', 'not-found'] as const

/** Fifty signals of the own desk, newest first. */
export const getInbox = (needs: AppNeeds) =>
  endpoint(
    {
      ...forStaff(needs, 'granted'),
      method: 'get',
      path: PATHS.inbox,
      operationId: 'getInbox',
      summary: 'The signals of the own desk, newest first.',
      query: inboxQuerySchema,
      status: 200,
      answer: inboxSchema,
      refusals: ['session-missing', 'not-allowed'],
    },
    async ({ query }, c) => {
      const page = Number(query.pagina ?? '1')
      const { rows, total } = await needs.store.inbox.page(sessionOf(c).desk.id, {
        page,
        state: query.toestand,
      })
      const pages = Math.max(1, Math.ceil(total / PAGE_SIZE))
      return ok({ signals: [...rows], page, pages, total })
    },
  )

/** One signal as it was sealed, with its thread. Opening is in the audit. */
export const getSignal = (needs: AppNeeds) =>
  endpoint(
    {
      ...forStaff(needs, 'granted'),
      method: 'get',
      path: inboxSignalPath('{id}'),
      operationId: 'getSignal',
      summary:
        'One signal, sealed, with its messages; they then count as read. A withdrawn one has neither.',
      params: idParams,
      status: 200,
      answer: openedSignalSchema,
      refusals: REFUSALS,
    },
    async ({ params }, c) => {
      const opened = await needs.store.inbox.open(params.id, actOf(c, needs))
      return opened ? ok({ ...opened, messages: [...opened.messages] }) : refused('not-found')
    },
  )

/** The next state of a signal, by the one table of steps. */
export const patchSignal = (needs: AppNeeds) =>
  endpoint(
    {
      ...forStaff(needs, 'granted'),
      method: 'patch',
      path: inboxSignalPath('{id}'),
      operationId: 'patchSignal',
      summary: 'Changes the state, unless somebody did so meanwhile. Closing needs a reason.',
      params: idParams,
      body: changeStateSchema,
      status: 200,
      answer: stateChangedSchema,
      refusals: [
        ...REFUSALS,
        'state-changed-meanwhile',
        'state-step-refused',
        'signal-withdrawn',
        'signal-is-copy',
        'hand-over-open',
      ],
    },
    async ({ params, body: { version, state, closeReason } }, c) => {
      if ((state === 'closed') !== (closeReason !== undefined)) {
        return refused('body-invalid', ['closeReason'])
      }
      const change = { version, state, closeReason: closeReason ?? null }
      return needs.store.inbox.changeState(params.id, change, actOf(c, needs))
    },
  )

/** One sealed answer of the desk. */
export const postReply = (needs: AppNeeds) =>
  endpoint(
    {
      ...forStaff(needs, 'granted'),
      method: 'post',
      path: repliesPath('{id}'),
      operationId: 'postReply',
      summary: 'Adds a sealed answer of the desk. The same id and bytes may be sent again.',
      params: idParams,
      body: replySchema,
      status: 201,
      answer: replySentSchema,
      refusals: [
        ...REFUSALS,
        'message-id-taken',
        'thread-closed',
        'signal-withdrawn',
        'signal-is-copy',
        'state-step-refused',
      ],
    },
    async ({ params, body }, c) => {
      const day = dayOf(needs.now())
      const replied = await needs.store.inbox.reply(params.id, body, day, actOf(c, needs))
      return replied.ok ? ok({ id: body.id, ...replied.value }) : replied
    },
  )
