import type * as z from 'zod/mini'

import type { ProblemCode } from '../../domain/api/problem.ts'
import type { postSignalSchema } from '../../domain/api/public.ts'
import { ok, refused, type Result } from '../../domain/result.ts'
import { dayOf } from '../store/hashes.ts'
import type { Store } from '../store/store.ts'
import type { ProofOfWork } from './proof-of-work.ts'

export type ReceiveNeeds = {
  readonly store: Pick<Store, 'signals' | 'staff'>
  readonly proofOfWork: ProofOfWork
  readonly trainingDeskIds: readonly string[]
  readonly now: () => Date
}

/**
 * Takes one sealed signal. Says yes only when it is on disk; says yes again to the same id and
 * bytes, even when the proof has run out since. Refuses training envelopes, desks it does not
 * serve, and work not done. Never looks inside.
 */
export const createReceiveSignal = ({ store, proofOfWork, trainingDeskIds, now }: ReceiveNeeds) => {
  const knownDesks = new Set<string>()
  const isKnownDesk = async (deskId: string): Promise<boolean> => {
    if (knownDesks.has(deskId)) return true
    if (!(await store.staff.findDesk(deskId))) return false
    knownDesks.add(deskId)
    return true
  }

  return async ({
    envelope,
    proof,
  }: z.infer<typeof postSignalSchema>): Promise<
    Result<{ readonly id: string; readonly receivedOn: string }, ProblemCode>
  > => {
    if (trainingDeskIds.includes(envelope.deskId)) return refused('training-envelope')
    if (!(await isKnownDesk(envelope.deskId))) return refused('desk-unknown')

    const spent = proofOfWork.check(proof, now())
    if (!spent.ok) {
      const before = await store.signals.findSame(envelope)
      return before ? ok({ id: envelope.id, ...before }) : spent
    }
    const received = await store.signals.receive(envelope, spent.value, dayOf(now()))
    return received.ok ? ok({ id: envelope.id, ...received.value }) : received
  }
}
