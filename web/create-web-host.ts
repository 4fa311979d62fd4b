import type { DirectoryState, FormHost } from '../components/form/form-host.ts'
import type { DeliveryState } from '../domain/envelope/delivery-state.ts'
import type { IntakeClient } from '../domain/intake/intake-client.ts'
import { randomUuid } from '../domain/random.ts'
import type { Draft } from '../domain/signal/draft.ts'
import { deriveThreadKeys } from '../domain/thread/thread-keys.ts'
import { deliver, type Delivery, type Wait } from './deliver.ts'
import { withdrawSurely } from './withdraw-surely.ts'

export type WebHost = FormHost & {
  /** Whether closing the page would lose something that was typed or not yet delivered. */
  readonly wouldLose: () => boolean
  /** With an `origin`, from the first word on: all files of one draft are copies of each other. */
  readonly draft: () => Draft | undefined
  /** Works on from here on what a file gave, as the copy that it is. */
  readonly openDraft: (opened: Draft) => void
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
  let savedAs: string | undefined
  let origin: string | undefined
  let hasLooseCode = false
  const deliveries = new Map<string, Delivery>()

  const keepDraft: FormHost['keepDraft'] = (kept) => {
    origin ??= randomUuid()
    draft = { ...kept, origin }
    hasLooseCode = false
    onDraft(true)
    onSent(false)
  }

  return {
    answersPlace: 'web',
    keepsDrafts: 'memory',
    directory,
    exitQuickly,
    draft: () => draft,
    wouldLose: () =>
      deliveries.size > 0 ||
      hasLooseCode ||
      (draft !== undefined && contentOf(draft) !== savedAs && hasAnswers(draft)),
    noteSaved: (saved) => {
      savedAs = contentOf(saved)
    },
    keepDraft,
    openDraft: (opened) => {
      origin = opened.origin
      keepDraft(opened)
      savedAs = contentOf(opened)
    },
    discardDraft: () => {
      // Wiped before, when it was sent: the person turns from the page with the code to a new signal.
      if (draft === undefined) onSent(false)
      draft = undefined
      origin = undefined
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

/** What a file of it would hold, apart from whose copy it is. */
const contentOf = ({ answers, step, lifted = [] }: Draft): string =>
  JSON.stringify([answers, step, lifted])

const hasAnswers = ({ answers }: Draft): boolean => Object.keys(answers).length > 0
