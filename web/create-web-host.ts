import type { DirectoryState, Draft, FormHost } from '../components/form/form-host.ts'
import type { DeliveryState } from '../domain/envelope/delivery-state.ts'
import type { IntakeClient } from '../domain/intake/intake-client.ts'
import { deriveThreadKeys } from '../domain/thread/thread-keys.ts'
import { deliver, type Delivery, type Wait } from './deliver.ts'
import { withdrawSurely } from './withdraw-surely.ts'

export type WebHost = FormHost & {
  /** Whether closing the page would lose something that was typed or not yet delivered. */
  readonly wouldLose: () => boolean
  readonly draft: () => Draft | undefined
  /** This draft is in a file: closing the page loses nothing until it changes. */
  readonly noteSaved: (saved: Draft) => void
}

type Needs = {
  readonly client: Pick<IntakeClient, 'postSignal' | 'withdraw'>
  readonly directory: () => Promise<DirectoryState>
  readonly wait: Wait
  readonly exitQuickly: () => void
  /** Told when the draft comes or goes. */
  readonly onDraft: (hasDraft: boolean) => void
  /** Told when a signal was handed over, whose code is on screen, and when a new draft begins. */
  readonly onSent: (isSent: boolean) => void
}

/** The form's host on the public page: everything in memory, nothing on the device. */
export const createWebHost = ({
  client,
  directory,
  wait,
  exitQuickly,
  onDraft,
  onSent,
}: Needs): WebHost => {
  let draft: Draft | undefined
  let savedAs: Draft | undefined
  let hasLooseCode = false
  const deliveries = new Map<string, Delivery>()

  return {
    answersPlace: 'web',
    keepsDrafts: 'memory',
    directory,
    exitQuickly,
    draft: () => draft,
    wouldLose: () =>
      deliveries.size > 0 ||
      hasLooseCode ||
      (draft !== undefined && draft !== savedAs && hasAnswers(draft)),
    noteSaved: (saved) => {
      savedAs = saved
    },
    keepDraft: (kept) => {
      draft = kept
      hasLooseCode = false
      onDraft(true)
      onSent(false)
    },
    discardDraft: () => {
      // Wiped before, when it was sent: the person turns from the page with the code to a new signal.
      if (draft === undefined) onSent(false)
      draft = undefined
      onDraft(false)
      return Promise.resolve()
    },
    noteCodeKept: () => {
      hasLooseCode = false
    },
    send: (envelope, receipt, onState) => {
      onSent(true)
      hasLooseCode = true
      const thread = () => deriveThreadKeys(receipt)
      const delivery = deliver({
        client,
        envelope,
        onState: (state) => {
          if (leadsNowhere(state)) hasLooseCode = false
          onState(state)
        },
        wait,
        withdraw: (tried) => withdrawSurely({ client, thread, wait, tried, now: Date.now }),
      })
      deliveries.set(envelope.id, delivery)
      void delivery.done.then(() => {
        deliveries.delete(envelope.id)
      })
      return Promise.resolve()
    },
    cancel: (id) => {
      deliveries.get(id)?.cancel()
      return Promise.resolve()
    },
    sendNow: (id) => {
      deliveries.get(id)?.sendNow()
      return Promise.resolve()
    },
  }
}

/** What never arrived has no thread: its code is worth nothing. */
const leadsNowhere = (state: DeliveryState): boolean =>
  state.is === 'refused' || (state.is === 'cancelled' && !state.mayHaveArrived)

const hasAnswers = ({ answers }: Draft): boolean => Object.keys(answers).length > 0
