import { PATHS } from '../../domain/api/paths.ts'
import {
  messageReceivedSchema,
  postMessageSchema,
  threadSchema,
  threadStateSchema,
  withdrawnSchema,
  withdrawSchema,
} from '../../domain/api/public.ts'
import { threadState } from '../../domain/desk/signal-states.ts'
import { ok, refused } from '../../domain/result.ts'
import type { AppNeeds } from '../needs.ts'
import { endpoint } from '../openapi/endpoint.ts'
import { dayOf } from '../store/hashes.ts'
import type { IntakeContext } from '../http/context.ts'
import { threadGuard } from './thread-guard.ts'

const ofThread = (needs: AppNeeds) =>
  ({ tag: 'professional', guard: threadGuard(needs), authorization: 'thread' }) as const

const threadIdOf = (c: IntakeContext): string => {
  const threadId = c.get('threadId')
  if (threadId === undefined) throw new Error('This route has no thread guard.')
  return threadId
}

/** More than any state takes. Who sees only lengths learns nothing from asking for news. */
export const THREAD_STATE_BYTES = 224

/** Whether there is news in the thread that signed the request. */
export const getThreadState = (needs: AppNeeds) =>
  endpoint(
    {
      ...ofThread(needs),
      method: 'get',
      path: PATHS.threadStates,
      operationId: 'getThreadState',
      summary: 'The state of the thread whose owner signed the request.',
      status: 200,
      answer: threadStateSchema,
      answerLength: THREAD_STATE_BYTES,
      refusals: ['thread-signature', 'thread-clock'],
    },
    async (_call, c) => {
      const status = await needs.store.threads.status(threadIdOf(c))
      if (!status) return refused('thread-signature')
      const { state, closeReason, deskMessages, handedTo } = status
      return ok({ state: threadState(state), closeReason, handedTo, deskMessages })
    },
  )

/** The thread that signed the request, with its sealed messages. */
export const getThread = (needs: AppNeeds) =>
  endpoint(
    {
      ...ofThread(needs),
      method: 'get',
      path: PATHS.messages,
      operationId: 'getMessages',
      summary: 'The sealed messages of the thread whose owner signed the request.',
      status: 200,
      answer: threadSchema,
      refusals: ['thread-signature', 'thread-clock'],
    },
    async (_call, c) => {
      const threadId = threadIdOf(c)
      const status = await needs.store.threads.status(threadId)
      if (!status) return refused('thread-signature')
      const messages = await needs.store.threads.messages(threadId)
      return ok({
        deskId: status.deskId,
        state: threadState(status.state),
        closeReason: status.closeReason,
        handedTo: status.handedTo,
        messages: [...messages],
      })
    },
  )

/** One sealed message of the professional. */
export const postMessage = (needs: AppNeeds) =>
  endpoint(
    {
      ...ofThread(needs),
      method: 'post',
      path: PATHS.messages,
      operationId: 'postMessage',
      summary: 'Adds a sealed message to the thread. The same id and bytes may be sent again.',
      body: postMessageSchema,
      status: 201,
      answer: messageReceivedSchema,
      refusals: [
        'thread-signature',
        'thread-clock',
        'message-id-taken',
        'thread-closed',
        'signal-withdrawn',
      ],
    },
    async ({ body }, c) => {
      const { threads } = needs.store
      const added = await threads.addMessage(threadIdOf(c), body, dayOf(needs.now()))
      if (!added.ok) return added.code === 'not-found' ? refused('thread-signature') : added
      return ok({ id: body.id, ...added.value })
    },
  )

/** Takes the signal back: 201 means that its sealed bytes and messages are wiped. */
export const postWithdrawal = (needs: AppNeeds) =>
  endpoint(
    {
      ...ofThread(needs),
      method: 'post',
      path: PATHS.withdrawals,
      operationId: 'postWithdrawal',
      summary: 'Wipes the signal whose owner signed the request. May be asked again.',
      body: withdrawSchema,
      status: 201,
      answer: withdrawnSchema,
      refusals: ['thread-signature', 'thread-clock'],
    },
    async (_call, c) => {
      const { threads } = needs.store
      const withdrawn = await threads.withdraw(threadIdOf(c), dayOf(needs.now()))
      return withdrawn.ok ? withdrawn : refused('thread-signature')
    },
  )
