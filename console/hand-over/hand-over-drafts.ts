import type { HandOverView, NewHandOver, SendAgain } from '../../domain/api/hand-over.ts'
import type { Lifted } from '../../domain/anonymise/lifted.ts'
import type { GateConsent, GateTick, OverrideReason } from '../../domain/hand-over/gate-answers.ts'
import type { MailCode } from '../../domain/hand-over/mail-code.ts'
import type { TextChoice } from '../../domain/hand-over/make-bundle.ts'
import { makeReference } from '../../domain/hand-over/reference.ts'
import type { Way } from '../../domain/hand-over/states.ts'

export const HAND_OVER_STEPS = ['service', 'contents', 'consent', 'preview', 'deliver'] as const
export type HandOverStep = (typeof HAND_OVER_STEPS)[number]

/** The hand-over that is sent once more, by another way or sealed anew. */
export type AgainOf = { readonly id: string; readonly version: number }

/** What was sealed and sent but not yet acknowledged: the same id and bytes go out again. */
export type Unacknowledged = {
  /** Of everything it was made from: another choice makes another hand-over. */
  readonly madeFrom: string
  readonly body: NewHandOver | SendAgain
  readonly code: MailCode | undefined
}

/** What the intake has taken. `code` is told by phone, once; it is nowhere else. */
export type SentHandOver = { readonly way: Way; readonly code: MailCode | undefined }

export type HandOverDraft = {
  readonly step: HandOverStep
  readonly reference: string
  readonly service: string | undefined
  readonly note: string
  readonly text: TextChoice
  readonly lifted: Lifted
  readonly withWorkContact: boolean
  readonly consent: GateConsent | undefined
  readonly overrideReason: OverrideReason | undefined
  readonly ticked: readonly GateTick[]
  readonly way: Way | undefined
  /** Undefined: not chosen; then it follows from the wish to stay unknown. */
  readonly showsService: boolean | undefined
  /** What was said on the phone. */
  readonly said: string
  readonly again?: AgainOf
  readonly unacknowledged?: Unacknowledged
  readonly sent?: SentHandOver
}

export const emptyHandOverDraft = (): HandOverDraft => ({
  step: 'service',
  reference: makeReference(),
  service: undefined,
  note: '',
  text: 'as-written',
  lifted: new Set(),
  withWorkContact: false,
  consent: undefined,
  overrideReason: undefined,
  ticked: [],
  way: undefined,
  showsService: undefined,
  said: '',
})

export type HandOverDrafts = {
  readonly get: (signalId: string) => HandOverDraft | undefined
  readonly keep: (signalId: string, draft: HandOverDraft) => void
  readonly drop: (signalId: string) => void
  /** What is being typed about a hand-over that was sent: what was said, or how it ended. */
  readonly saidOf: (handOverId: string) => string
  readonly keepSaid: (handOverId: string, text: string) => void
  /** Whether anything typed, or a code that nobody was told yet, would be lost by leaving. */
  readonly hasAny: () => boolean
}

/** Begun hand-overs per signal, in memory only: they outlive switching and locking, not the page. */
export const createHandOverDrafts = (): HandOverDrafts => {
  const drafts = new Map<string, HandOverDraft>()
  const saidTexts = new Map<string, string>()
  return {
    get: (signalId) => drafts.get(signalId),
    keep: (signalId, draft) => {
      drafts.set(signalId, draft)
    },
    drop: (signalId) => {
      drafts.delete(signalId)
    },
    saidOf: (handOverId) => saidTexts.get(handOverId) ?? '',
    keepSaid: (handOverId, text) => {
      if (text.trim() === '') saidTexts.delete(handOverId)
      else saidTexts.set(handOverId, text)
    },
    hasAny: () =>
      saidTexts.size > 0 ||
      [...drafts.values()].some(({ note, said, sent }) =>
        sent === undefined ? note.trim() !== '' || said.trim() !== '' : sent.code !== undefined,
      ),
  }
}

/**
 * The draft with which a hand-over is sent once more: the same service, reference and answers at the
 * gate. A note that is still being typed for this signal stays.
 */
export const draftOfAgain = (
  handOver: Pick<HandOverView, 'id' | 'version' | 'reference' | 'service' | 'gate' | 'way'>,
  typed: HandOverDraft | undefined,
): HandOverDraft => ({
  ...emptyHandOverDraft(),
  step: 'contents',
  reference: handOver.reference,
  service: handOver.service,
  note: typed?.note ?? '',
  consent: handOver.gate?.consent,
  overrideReason: handOver.gate?.overrideReason,
  ticked: handOver.gate?.ticked ?? [],
  again: { id: handOver.id, version: handOver.version },
})
