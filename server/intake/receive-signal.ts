import type * as z from 'zod/mini'

import type { ProblemCode } from '../../domain/api/problem.ts'
import type { postSignalSchema, signalReceivedSchema } from '../../domain/api/public.ts'
import type { Envelope } from '../../domain/envelope/schema.ts'
import { ok, refused, type Result } from '../../domain/result.ts'
import { dayOf } from '../store/hashes.ts'
import type { Filed, Store } from '../store/store.ts'
import type { FilingProof } from './filing-proof.ts'
import type { ProofOfWork } from './proof-of-work.ts'

export type ReceiveNeeds = {
  readonly store: Pick<Store, 'signals' | 'deskKeys'>
  readonly proofOfWork: ProofOfWork
  readonly filingProof: FilingProof
  readonly trainingDeskIds: readonly string[]
  readonly now: () => Date
}

/**
 * Takes one sealed signal. Says yes only when it is on disk; says yes again to the same id and
 * bytes, even when the proof has run out since. Refuses training envelopes, desks it does not
 * serve, and work not done. Every yes carries the same proof of filing. Never looks inside.
 */
export const createReceiveSignal = (needs: ReceiveNeeds) => {
  const { store, proofOfWork, filingProof, trainingDeskIds, now } = needs
  const knownDesks = new Set<string>()
  const isKnownDesk = async (deskId: string): Promise<boolean> => {
    if (knownDesks.has(deskId)) return true
    if ((await store.deskKeys.deskOf(deskId)) === undefined) return false
    knownDesks.add(deskId)
    return true
  }

  const receivedOf = ({ id, deskId }: Envelope, { receivedOn, envelopeHash }: Filed) =>
    ok({ id, receivedOn, filing: filingProof.prove({ receivedOn, deskId, envelopeHash }) })

  return async ({
    envelope,
    proof,
  }: z.infer<typeof postSignalSchema>): Promise<
    Result<z.infer<typeof signalReceivedSchema>, ProblemCode>
  > => {
    const { deskId, alsoDeskId } = envelope
    const deskIds = alsoDeskId === undefined ? [deskId] : [deskId, alsoDeskId]
    if (deskIds.some((id) => trainingDeskIds.includes(id))) return refused('training-envelope')
    for (const id of deskIds) if (!(await isKnownDesk(id))) return refused('desk-unknown')

    const spent = proofOfWork.check(proof, now())
    if (!spent.ok) {
      const before = await store.signals.findSame(envelope)
      return before ? receivedOf(envelope, before) : spent
    }
    const received = await store.signals.receive(envelope, spent.value, dayOf(now()))
    return received.ok ? receivedOf(envelope, received.value) : received
  }
}
