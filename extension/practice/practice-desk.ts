import { dutchDateAt } from '../../domain/content/dutch-time.ts'
import {
  isAllowedStep,
  type CloseReason,
  type SignalState,
} from '../../domain/desk/signal-states.ts'
import { randomUuid } from '../../domain/random.ts'
import { ok, refused, type Result } from '../../domain/result.ts'
import {
  messageContentsSchema,
  signalContentsSchema,
  type SignalContents,
} from '../../domain/sealing/contents.ts'
import { openJson, type OpenRefusal } from '../../domain/sealing/open.ts'
import { sealMessage } from '../../domain/sealing/seal-message.ts'
import { trainingDesk } from '../../domain/training/training-desk.ts'
import type { PracticeDatabase, PracticeSignal } from './practice-database.ts'

export type PracticeLine = Pick<
  PracticeSignal,
  'id' | 'number' | 'receivedOn' | 'state' | 'closeReason' | 'withdrawnOn'
>

/** A message as the desk reads it; `text` is missing when it could not be opened. */
export type DeskMessage = {
  readonly id: string
  readonly from: 'desk' | 'professional'
  readonly day: string
  readonly asks: boolean
  readonly text: string | undefined
}

export type OpenedPractice = PracticeLine & {
  readonly contents: Result<SignalContents, OpenRefusal> | undefined
  readonly messages: readonly DeskMessage[]
}

export type PracticeDesk = {
  /** Every practice signal, newest first. Opens none. */
  readonly list: () => Promise<readonly PracticeLine[]>
  /** One opened signal with its messages, `undefined` when there is none; withdrawn: no contents. */
  readonly open: (id: string) => Promise<OpenedPractice | undefined>
  readonly step: (
    id: string,
    state: SignalState,
    closeReason: CloseReason | null,
  ) => Promise<Result<undefined, 'state-step-refused'>>
  /** Seals a message to the thread and the training desk; a question moves the state along. */
  readonly write: (id: string, text: string, asks: boolean) => Promise<Result<undefined, string>>
}

/**
 * The other side of the table, on the practice database. Opens with the training identity, which
 * everybody may have: what is sealed to a real desk stays closed here. Sends nothing anywhere.
 */
export const createPracticeDesk = (
  database: PracticeDatabase,
  now: () => Date = () => new Date(),
): PracticeDesk => {
  const openMessages = async (signalId: string): Promise<readonly DeskMessage[]> => {
    const kept = await database.getAllFromIndex('messages', 'signal', signalId)
    return Promise.all(
      kept
        .sort((one, other) => one.order - other.order)
        .map(async ({ id, from, day, sealed }) => {
          const opened = await openJson(sealed, trainingDesk.identity, messageContentsSchema)
          const read = opened.ok && opened.value.from === from ? opened.value : undefined
          return { id, from, day, asks: read?.asks ?? false, text: read?.text }
        }),
    )
  }

  const contentsOf = ({ envelope }: PracticeSignal) =>
    envelope
      ? openJson(envelope.sealed, trainingDesk.identity, signalContentsSchema)
      : Promise.resolve(undefined)

  return {
    list: async () =>
      (await database.getAll('signals'))
        .sort((one, other) => other.number - one.number)
        .map(lineOf),

    open: async (id) => {
      const signal = await database.get('signals', id)
      if (!signal) return undefined
      const contents = await contentsOf(signal)
      return { ...lineOf(signal), contents, messages: await openMessages(id) }
    },

    step: async (id, state, closeReason) => {
      const transaction = database.transaction('signals', 'readwrite')
      const signal = await transaction.store.get(id)
      const mayStep = signal && signal.withdrawnOn === null && isAllowedStep(signal.state, state)
      if (mayStep) await transaction.store.put({ ...signal, state, closeReason })
      await transaction.done
      return mayStep ? ok(undefined) : refused('state-step-refused')
    },

    write: async (id, text, asks) => {
      const signal = await database.get('signals', id)
      const contents = signal && (await contentsOf(signal))
      if (!signal || !contents?.ok || signal.state === 'closed') return refused('thread-closed')
      const to = {
        deskRecipient: trainingDesk.recipient,
        threadRecipient: contents.value.threadRecipient,
      }
      const sealed = await sealMessage({ from: 'desk', asks, text }, to)
      if (!sealed.ok) return sealed

      const transaction = database.transaction(['signals', 'messages'], 'readwrite')
      const order = await transaction.objectStore('messages').count()
      const day = dutchDateAt(now())
      const state = stateAfter(signal.state, asks)
      await Promise.all([
        transaction.objectStore('messages').put({
          ...{ id: randomUuid(), signalId: id, order, from: 'desk', day, sealed: sealed.value },
        }),
        transaction.objectStore('signals').put({ ...signal, state }),
        transaction.done,
      ])
      return ok(undefined)
    },
  }
}

const lineOf = ({
  id,
  number,
  receivedOn,
  state,
  closeReason,
  withdrawnOn,
}: PracticeSignal): PracticeLine => ({
  ...{ id, number, receivedOn, state, closeReason, withdrawnOn },
})

const stateAfter = (state: SignalState, asks: boolean): SignalState => {
  const read = state === 'new' ? 'reading' : state
  return asks && isAllowedStep(read, 'waiting-for-answer') ? 'waiting-for-answer' : read
}
