import { ed25519 } from '@noble/curves/ed25519.js'
import { base64urlnopad } from '@scure/base'
import { CompactSign, importJWK } from 'jose'

import { dutchDateAt } from '../../domain/content/dutch-time.ts'
import { threadState } from '../../domain/desk/signal-states.ts'
import type { Envelope } from '../../domain/envelope/schema.ts'
import {
  envelopeHashOf,
  FILING_ALGORITHM,
  FILING_FORMAT,
  FILING_TYPE,
  type Filing,
} from '../../domain/filing/filing.ts'
import type { IntakeClient, ThreadSigner } from '../../domain/intake/intake-client.ts'
import { ok, refused } from '../../domain/result.ts'
import { toCanonicalBytes } from '../../domain/sealing/canonical-json.ts'
import { trainingDesk } from '../../domain/training/training-desk.ts'
import type { PracticeDatabase, PracticeSignal } from './practice-database.ts'

/**
 * The intake of practice mode: answers as the real one does, from a database on this device. It has
 * no `fetch` and no address, so nothing it is given can leave. Takes only what is sealed to the
 * training desk: a real envelope is refused here as a training envelope is there.
 */
export const createPracticeIntake = (
  database: PracticeDatabase,
  now: () => Date = () => new Date(),
): IntakeClient => {
  const today = () => dutchDateAt(now())

  /** The signal of whoever holds its receipt; nobody else's. */
  const own = async ({ id, signingSeed }: ThreadSigner): Promise<PracticeSignal | undefined> => {
    const signal = await database.getFromIndex('signals', 'thread', id)
    const verifyKey = base64urlnopad.encode(ed25519.getPublicKey(signingSeed))
    return signal?.threadVerifyKey === verifyKey ? signal : undefined
  }

  const messagesOf = async (signalId: string) =>
    (await database.getAllFromIndex('messages', 'signal', signalId)).sort(
      (one, other) => one.order - other.order,
    )

  const keep = async (envelope: Envelope): Promise<PracticeSignal | undefined> => {
    const envelopeHash = envelopeHashOf(envelope)
    const transaction = database.transaction('signals', 'readwrite')
    const known = await transaction.store.get(envelope.id)
    const number = (await transaction.store.count()) + 1
    const { id, threadId, threadVerifyKey } = envelope
    const fresh: PracticeSignal = {
      ...{ id, number, threadId, threadVerifyKey, envelopeHash, envelope },
      ...{ receivedOn: today(), state: 'new', closeReason: null, withdrawnOn: null },
    }
    if (!known) await transaction.store.put(fresh)
    await transaction.done
    return known && known.envelopeHash !== envelopeHash ? undefined : (known ?? fresh)
  }

  return {
    // The training directory is packed and unsigned: there is none to fetch.
    fetchDirectory: () => Promise.resolve(refused('not-found')),

    postSignal: async (envelope, mayLeave = () => true) => {
      if (envelope.deskId !== trainingDesk.id) return refused('desk-unknown')
      if (!(await mayLeave())) return refused('held-back')
      const kept = await keep(envelope)
      if (!kept) return refused('signal-id-taken')
      const { receivedOn, envelopeHash } = kept
      return ok({ receivedOn, filing: await trainingFiling({ receivedOn, envelopeHash }) })
    },

    fetchThreadState: async (thread) => {
      const signal = await own(thread)
      if (!signal) return refused('thread-signature')
      const fromDesk = (await messagesOf(signal.id)).filter(({ from }) => from === 'desk')
      const { state, closeReason } = signal
      const deskMessages = fromDesk.length
      return ok({ state: threadState(state), closeReason, handedTo: null, deskMessages })
    },

    fetchThread: async (thread) => {
      const signal = await own(thread)
      if (!signal) return refused('thread-signature')
      const { state, closeReason } = signal
      const messages = (await messagesOf(signal.id)).map(({ id, from, day, sealed }) => ({
        ...{ id, from, day, sealed },
      }))
      const seen = { state: threadState(state), closeReason, handedTo: null }
      return ok({ deskId: trainingDesk.id, ...seen, messages })
    },

    postThreadMessage: async (thread, { id, sealed }) => {
      const signal = await own(thread)
      if (!signal) return refused('thread-signature')
      const known = await database.get('messages', id)
      if (known) {
        return known.signalId === signal.id && known.sealed === sealed
          ? ok({ receivedOn: known.day })
          : refused('message-id-taken')
      }
      if (signal.state === 'closed') return refused('thread-closed')
      const day = today()
      const transaction = database.transaction(['signals', 'messages'], 'readwrite')
      const order = await transaction.objectStore('messages').count()
      const message = { id, signalId: signal.id, order, from: 'professional', day, sealed } as const
      const state = signal.state === 'waiting-for-answer' ? 'reading' : signal.state
      await Promise.all([
        transaction.objectStore('messages').put(message),
        transaction.objectStore('signals').put({ ...signal, state }),
        transaction.done,
      ])
      return ok({ receivedOn: day })
    },

    withdraw: async (thread) => {
      const signal = await own(thread)
      if (!signal) return refused('thread-signature')
      const withdrawnOn = signal.withdrawnOn ?? today()
      const messageIds = (await messagesOf(signal.id)).map(({ id }) => id)
      const transaction = database.transaction(['signals', 'messages'], 'readwrite')
      await Promise.all([
        ...messageIds.map((id) => transaction.objectStore('messages').delete(id)),
        transaction.objectStore('signals').put({
          ...{ ...signal, envelope: null, state: 'closed', closeReason: 'withdrawn', withdrawnOn },
        }),
        transaction.done,
      ])
      return ok({ withdrawnOn })
    },
  }
}

/** A proof of filing by the training key: anybody can make one, so it proves nothing. */
const trainingFiling = async (
  about: Pick<Filing, 'receivedOn' | 'envelopeHash'>,
): Promise<string> => {
  const { kid, ...key } = trainingDesk.filingKey
  const filing: Filing = { format: FILING_FORMAT, deskId: trainingDesk.id, ...about }
  return new CompactSign(toCanonicalBytes(filing))
    .setProtectedHeader({ alg: FILING_ALGORITHM, kid, typ: FILING_TYPE })
    .sign(await importJWK(key, FILING_ALGORITHM))
}
