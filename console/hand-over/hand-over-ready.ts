import type { Words } from '../../components/words/create-words.ts'
import { findIdentifying } from '../../domain/anonymise/find-identifying.ts'
import { hasHardFinding } from '../../domain/anonymise/hard-kinds.ts'
import { partedByLifting } from '../../domain/anonymise/lifted.ts'
import { MAX_NOTE_LENGTH } from '../../domain/hand-over/bundle.ts'
import type { Gate } from '../../domain/hand-over/gate-answers.ts'
import { passGate, type GateQuestion } from '../../domain/hand-over/gate.ts'
import type { BundleRefusal } from '../../domain/hand-over/make-bundle.ts'
import type { Refused } from '../../domain/result.ts'
import type { Signal } from '../../domain/signal/schema.ts'
import type { HandOverDraft } from './hand-over-drafts.ts'
import type { WaysTo } from './ways-to.ts'

/** What is wrong on a page: the id of the field and the key of the words. */
export type Faults = Readonly<Record<string, string>>

/** Whether the professional gets to see which service: on, unless they fear to be known. */
export const isServiceShown = (
  { showsService }: Pick<HandOverDraft, 'showsService'>,
  { wishes }: Pick<Signal, 'wishes'>,
): boolean => showsService ?? !wishes.includes('stay-unknown')

/** The answers at the gate, only of what is asked now; undefined without an answer on consent. */
export const gateOf = (
  { consent, overrideReason, ticked }: HandOverDraft,
  questions: readonly GateQuestion[],
): Gate | undefined => {
  if (consent === undefined) return undefined
  const asked = new Set<string>(questions.map(({ about }) => about))
  const kept = ticked.filter((one) => asked.has(one))
  return {
    consent,
    ...(consent === 'override' && overrideReason !== undefined ? { overrideReason } : {}),
    ...(kept.length === 0 ? {} : { ticked: kept }),
  }
}

/** What is still open at the gate. None means that `passGate` lets it through. */
export const gateFaults = (draft: HandOverDraft, questions: readonly GateQuestion[]): Faults => {
  const gate = gateOf(draft, questions)
  const passed = passGate(questions, gate ?? { consent: 'override' })
  if (gate !== undefined && passed.ok) return {}
  const open = passed.ok ? [] : (passed.fields ?? [])
  return Object.fromEntries(
    open.map((about) => {
      if (about !== 'consent') return [`tick-${about}`, 'handover:errors.tick']
      return gate?.consent === 'override'
        ? ['override', 'handover:errors.override']
        : ['consent', 'handover:errors.consent']
    }),
  )
}

/** Where a bundle that was not made is to be mended. */
export const bundleFaults = ({ code, fields = [] }: Refused<BundleRefusal>): Faults => {
  if (code === 'bundle-text-identifies') return { text: 'handover:errors.textIdentifies' }
  if (code === 'note-identifies') return { note: 'handover:errors.noteIdentifies' }
  if (fields.includes('note')) return { note: 'handover:errors.noteOurs' }
  if (fields.includes('text')) return { text: 'handover:errors.textOurs' }
  if (fields.includes('workContact')) return { 'work-contact': 'handover:errors.contactOurs' }
  return { note: 'handover:errors.bundle' }
}

/** The fault of a note by its length alone. */
export const lengthFault = (field: string, text: string): Faults =>
  text.trim().length > MAX_NOTE_LENGTH ? { [field]: 'handover:errors.tooLong' } : {}

/** What is missing or wrong before it can be delivered. */
export const deliverFaults = (draft: HandOverDraft, { ways }: WaysTo): Faults => {
  if (!ways.some(({ way }) => way === draft.way)) return { way: 'handover:errors.way' }
  return draft.way === 'phone' && draft.again === undefined ? saidFaults('said', draft) : {}
}

/** What is wrong with words about a call or an outcome: nothing typed, too much, or a person in it. */
export const saidFaults = (
  field: string,
  { said, lifted }: Pick<HandOverDraft, 'said' | 'lifted'>,
): Faults => {
  if (said.trim() === '') return { [field]: 'handover:errors.said' }
  const { counting } = partedByLifting(said, findIdentifying(said, 'nl'), lifted)
  if (hasHardFinding(counting)) return { [field]: 'handover:errors.noteIdentifies' }
  return lengthFault(field, said)
}

const TICK = 'tick-'

/** The words of each fault. Several ticks may stand in one list: each says what it is about. */
export const faultWords = (faults: Faults, t: Words['t']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(faults).map(([field, key]) => {
      const about = field.startsWith(TICK) ? field.slice(TICK.length) : undefined
      const title = about === undefined ? '' : t(`handover:ticks.${about}.title`)
      return [field, t(key, { title })]
    }),
  )
