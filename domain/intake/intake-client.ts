import type * as z from 'zod/mini'

import { PATHS } from '../api/paths.ts'
import {
  challengeAnswerSchema,
  directoryAnswerSchema,
  messageReceivedSchema,
  signalReceivedSchema,
  threadSchema,
  threadStateSchema,
  withdrawnSchema,
  type ThreadStateView,
  type ThreadView,
} from '../api/public.ts'
import { DESK_ID_LENGTH, type Envelope } from '../envelope/schema.ts'
import { ok, refused, type Result } from '../result.ts'
import { encodeText } from '../text.ts'
import { signThreadRequest } from '../thread/request-signature.ts'
import { callIntake, type Call, type Fetch, type HttpRefusal } from './http.ts'
import { solveProof } from './solve-challenge.ts'

export type IntakeRefusal = HttpRefusal | 'proof-too-slow' | 'held-back'

/** The keys with which a thread's owner proves to be just that. */
export type ThreadSigner = { readonly id: string; readonly signingSeed: Uint8Array }

export type IntakeClient = {
  /** The signed directory as it is on the intake; verify it before use. */
  readonly fetchDirectory: () => Promise<Result<string, IntakeRefusal>>
  /**
   * Solves a proof of work and posts. Posting the same envelope again is safe. `mayLeave` is asked
   * right before the envelope leaves; `false` keeps it here.
   */
  readonly postSignal: (
    envelope: Envelope,
    mayLeave?: () => boolean | Promise<boolean>,
  ) => Promise<Result<{ readonly receivedOn: string; readonly filing: string }, IntakeRefusal>>
  /** The state of a thread; every such request looks the same from outside. */
  readonly fetchThreadState: (
    thread: ThreadSigner,
  ) => Promise<Result<ThreadStateView, IntakeRefusal>>
  readonly fetchThread: (thread: ThreadSigner) => Promise<Result<ThreadView, IntakeRefusal>>
  /** Posts a sealed answer; the same id and bytes may be posted again. */
  readonly postThreadMessage: (
    thread: ThreadSigner,
    message: { readonly id: string; readonly sealed: string },
  ) => Promise<Result<{ readonly receivedOn: string }, IntakeRefusal>>
  /** Has the signal of this thread wiped at the intake, messages and all. May be asked again. */
  readonly withdraw: (
    thread: ThreadSigner,
  ) => Promise<Result<{ readonly withdrawnOn: string }, IntakeRefusal>>
}

/**
 * The one way to the intake at `origin` (no trailing slash), for the extension and the web page.
 * Sends envelopes and thread requests only; has no function that takes plain text.
 */
export const createIntakeClient = ({
  origin,
  fetch,
  now = Date.now,
}: {
  readonly origin: string
  readonly fetch: Fetch
  readonly now?: () => number
}): IntakeClient => {
  const call = <Value>(request: Call, schema: z.ZodMiniType<Value>) =>
    callIntake(fetch, origin, request, schema)

  const callAsThread = async <Value>(
    thread: ThreadSigner,
    request: Call,
    schema: z.ZodMiniType<Value>,
  ): Promise<Result<Value, IntakeRefusal>> => {
    const callAt = (timeMs: number) =>
      call({ ...request, authorization: authorize(thread, request, timeMs) }, schema)
    const answer = await callAt(now())
    // A clock that is off is no reason to lose an answer: sign once more with the intake's time.
    if (answer.ok || answer.code !== 'thread-clock' || answer.serverTimeMs === undefined) {
      return answer
    }
    return callAt(answer.serverTimeMs)
  }

  return {
    fetchDirectory: async () => {
      const answer = await call({ method: 'GET', path: PATHS.directory }, directoryAnswerSchema)
      return answer.ok ? ok(answer.value.jws) : answer
    },
    postSignal: async (envelope, mayLeave = () => true) => {
      const challenge = await call({ method: 'GET', path: PATHS.challenges }, challengeAnswerSchema)
      if (!challenge.ok) return challenge
      const proof = await solveProof(challenge.value.challenge)
      if (!proof.ok) return proof
      if (!(await mayLeave())) return refused('held-back')
      const body = JSON.stringify({ envelope, proof: proof.value }) + insteadOfCopy(envelope)
      return call({ method: 'POST', path: PATHS.signals, body }, signalReceivedSchema)
    },
    fetchThreadState: (thread) =>
      callAsThread(thread, { method: 'GET', path: PATHS.threadStates }, threadStateSchema),
    fetchThread: (thread) =>
      callAsThread(thread, { method: 'GET', path: PATHS.messages }, threadSchema),
    postThreadMessage: (thread, message) =>
      callAsThread(
        thread,
        { method: 'POST', path: PATHS.messages, body: JSON.stringify(message) },
        messageReceivedSchema,
      ),
    withdraw: (thread) =>
      callAsThread(
        thread,
        { method: 'POST', path: PATHS.withdrawals, body: '{}' },
        withdrawnSchema,
      ),
  }
}

const authorize = (thread: ThreadSigner, { method, path, body = '' }: Call, timeMs: number) =>
  signThreadRequest(
    { method, path, timestampSeconds: Math.floor(timeMs / 1000), body: encodeText(body) },
    thread,
  )

/** Blanks, so that from outside nobody sees whether a second desk reads a copy. */
const insteadOfCopy = ({ alsoDeskId }: Envelope): string =>
  alsoDeskId === undefined ? ' '.repeat(`,"alsoDeskId":"${'0'.repeat(DESK_ID_LENGTH)}"`.length) : ''
