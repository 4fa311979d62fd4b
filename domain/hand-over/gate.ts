import { findCombination } from '../anonymise/combination.ts'
import { findIdentifying } from '../anonymise/find-identifying.ts'
import type { FindingKind } from '../anonymise/finding.ts'
import { ok, refused, type Result } from '../result.ts'
import type { SignalContents } from '../sealing/contents.ts'
import type { Bundle } from './bundle.ts'
import type { Gate, GateConsent, GateTick } from './gate-answers.ts'

/**
 * One question of the gate. `consent` comes first, always, with the answers that fit and the one
 * that the signal itself gives; the others ask for a tick. `kinds`: what could still be recognised.
 */
export type GateQuestion =
  | {
      readonly about: 'consent'
      readonly mayAnswer: readonly GateConsent[]
      readonly suggested: GateConsent | undefined
    }
  | { readonly about: Exclude<GateTick, 'soft-findings'> }
  | { readonly about: 'soft-findings'; readonly kinds: readonly FindingKind[] }

const MINORS: ReadonlySet<string | undefined> = new Set(['under-12', '12-15', '16-17'])

/**
 * What must be answered before this bundle of this signal leaves: consent always, and a tick for
 * everything that needs care. Reads; never decides, never scores.
 */
export const handOverGate = (contents: SignalContents, bundle: Bundle): readonly GateQuestion[] => {
  const { signal } = bundle
  const kinds = softKinds(bundle, contents.signal.formLanguage)
  return [
    consentQuestion(signal),
    ...(bundle.workContact === undefined ? [] : [{ about: 'work-contact' } as const]),
    ...(signal.wishes.includes('stay-unknown') ? [{ about: 'stay-unknown' } as const] : []),
    ...(signal.lane === 'minor' || MINORS.has(signal.ageBand) ? [{ about: 'minor' } as const] : []),
    ...(kinds.length === 0 ? [] : [{ about: 'soft-findings', kinds } as const]),
    // Somebody who may be named is better helped by a call than by an anonymised signal.
    ...(signal.lane === 'identifiable-consent' ? [{ about: 'other-route' } as const] : []),
  ]
}

const consentQuestion = ({ lane, consent }: Bundle['signal']): GateQuestion => {
  const mayAnswer = ['given', 'legal-basis', 'override'] as const
  if (lane === 'place-only') {
    return { about: 'consent', mayAnswer: [...mayAnswer, 'not-needed'], suggested: 'not-needed' }
  }
  if (consent === 'yes') return { about: 'consent', mayAnswer, suggested: 'given' }
  if (consent === 'legal-basis') return { about: 'consent', mayAnswer, suggested: 'legal-basis' }
  return { about: 'consent', mayAnswer, suggested: undefined }
}

/** What is found for certain or likely; single unusual words would make this question empty noise. */
const softKinds = ({ signal, note }: Bundle, formLanguage: string): readonly FindingKind[] => {
  const { text = '', languageNeeded } = signal
  const inText = findIdentifying(text, formLanguage)
  const inNote = findIdentifying(note ?? '', 'nl')
  const answers = languageNeeded === undefined ? {} : { languageNeeded }
  const together = findCombination(text, inText, formLanguage, answers)
  const found = [...inText, ...inNote].filter(({ certainty }) => certainty !== 'look')
  return [
    ...new Set([
      ...found.map(({ kind }) => kind),
      ...(together === undefined ? [] : ['combination' as const]),
    ]),
  ]
}

/**
 * Whether these answers open the gate. Refuses with the questions that are still open: an answer on
 * consent that does not fit, an override without its reason, a tick that is missing.
 */
export const passGate = (
  questions: readonly GateQuestion[],
  gate: Gate,
): Result<Gate, 'gate-open'> => {
  const ticked = new Set<string>(gate.ticked)
  const open = questions.filter((question) => {
    if (question.about !== 'consent') return !ticked.has(question.about)
    const isOverride = gate.consent === 'override'
    if (isOverride !== (gate.overrideReason !== undefined)) return true
    return !question.mayAnswer.includes(gate.consent)
  })
  return open.length === 0
    ? ok(gate)
    : refused(
        'gate-open',
        open.map(({ about }) => about),
      )
}
