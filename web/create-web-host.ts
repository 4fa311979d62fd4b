import type { DirectoryState, Draft, FormHost } from '../components/form/form-host.ts'
import type { IntakeClient } from '../domain/intake/intake-client.ts'
import { deliver, type Wait } from './deliver.ts'

export type WebHost = FormHost & {
  /** Whether closing the page would lose something that was typed or not yet delivered. */
  readonly wouldLose: () => boolean
  readonly draft: () => Draft | undefined
}

type Needs = {
  readonly client: Pick<IntakeClient, 'postSignal'>
  readonly directory: () => Promise<DirectoryState>
  readonly wait: Wait
  readonly exitQuickly: () => void
  /** Told when the draft comes or goes. */
  readonly onDraft: (hasDraft: boolean) => void
}

/** The form's host on the public page: everything in memory, nothing on the device. */
export const createWebHost = ({
  client,
  directory,
  wait,
  exitQuickly,
  onDraft,
}: Needs): WebHost => {
  let draft: Draft | undefined
  let undelivered = 0

  return {
    answersPlace: 'web',
    keepsDrafts: 'memory',
    cancel: () => Promise.resolve(),
    directory,
    exitQuickly,
    draft: () => draft,
    wouldLose: () => undelivered > 0 || (draft !== undefined && hasAnswers(draft)),
    keepDraft: (kept) => {
      draft = kept
      onDraft(true)
    },
    discardDraft: () => {
      draft = undefined
      onDraft(false)
      return Promise.resolve()
    },
    send: (envelope, _receipt, onState) => {
      undelivered += 1
      void deliver(client, envelope, onState, wait).then(() => {
        undelivered -= 1
      })
      return Promise.resolve()
    },
  }
}

const hasAnswers = ({ answers }: Draft): boolean => Object.keys(answers).length > 0
