import type { Directory } from '../../domain/directory/schema.ts'
import type { DeliveryState } from '../../domain/envelope/delivery-state.ts'
import type { Envelope } from '../../domain/envelope/schema.ts'
import type { Answers } from '../../domain/signal/answers.ts'
import type { StepId } from '../../domain/signal/steps.ts'
import type { Receipt } from '../../domain/thread/receipt.ts'

/** Where a form is: the answers so far and the page that is open. */
export type Draft = {
  readonly answers: Answers
  readonly step: StepId
  /** Found texts that the person says are something else. */
  readonly lifted?: readonly string[]
}

/** How far a sealed signal is, as the form tells it. */
export type SendState =
  | DeliveryState
  /** This draft was handed over before, from another tab or a file: `href` leads to that signal. */
  | { readonly is: 'sent-before'; readonly href: string }

export type DirectoryState =
  | { readonly is: 'ready'; readonly directory: Directory }
  | { readonly is: 'missing'; readonly code: string }

/**
 * What the form needs from the face that shows it: the report page of the extension (IndexedDB,
 * outbox in the background) and the public web page (memory only) each bring their own.
 */
export type FormHost = {
  /** The last verified directory; `missing` with a code when there is none to seal with. */
  readonly directory: () => Promise<DirectoryState>
  /** Keeps the draft, encrypted or in memory. Called after every change; never throws. */
  readonly keepDraft: (draft: Draft) => void
  readonly discardDraft: () => Promise<void>
  /** Takes over a sealed signal and tells how it goes until it is received or refused. */
  readonly send: (
    envelope: Envelope,
    receipt: Receipt,
    onState: (state: SendState) => void,
  ) => Promise<void>
  /** Stops sending an envelope that is not acknowledged; its state tells the outcome. */
  readonly cancel: (envelopeId: string) => Promise<void>
  /** What was sent before is another signal, says the person: from here on it is a draft of its own. */
  readonly asAnotherSignal?: () => void
  /** Ends the pause before the next try, because a person asks for it. */
  readonly sendNow?: (envelopeId: string) => Promise<void>
  /** The person copied, printed or typed over the code: closing the page no longer loses it. */
  readonly noteCodeKept?: () => void
  /** Shows a neutral page at once and forgets what is on screen. */
  readonly exitQuickly: () => void
  /** Where the answers of the desk can be read; words differ per face. */
  readonly answersPlace: 'extension' | 'web'
  /** What happens to a draft when the page closes. */
  readonly keepsDrafts: 'encrypted' | 'memory'
  /** Nothing leaves: every page says so. */
  readonly isPractice?: true
}
