import { findIdentifying } from '../anonymise/find-identifying.ts'
import { hasHardFinding, replaceFindings } from '../anonymise/hard-kinds.ts'
import { partedByLifting, type Lifted } from '../anonymise/lifted.ts'
import { ok, refused, type Result } from '../result.ts'
import type { SignalContents } from '../sealing/contents.ts'
import { wellFormed } from '../text.ts'
import {
  BUNDLE_FORMAT,
  BUNDLE_KIND,
  bundleSchema,
  type Bundle,
  type BundleSignal,
  type InWords,
} from './bundle.ts'
import { leaksIn } from './leaks-in.ts'
import { makeReference } from './reference.ts'

/** What happens to the words of the professional; `coarser` puts replacements for what was found. */
export const TEXT_CHOICES = ['as-written', 'coarser', 'left-out'] as const
export type TextChoice = (typeof TEXT_CHOICES)[number]

/** What a desk chooses when it hands over, and the Dutch words that only the console has. */
export type HandOverWish = {
  /** The day, `2026-11-22`. */
  readonly handedOverOn: string
  /** The name of the desk. */
  readonly from: string
  /** The slug of the service. */
  readonly to: string
  readonly about: string
  /** The words of exactly what leaves: called with the sanitised answers, not with the signal. */
  readonly inWords: (signal: BundleSignal) => InWords
  readonly note?: string
  /** Standard: `as-written`. */
  readonly text?: TextChoice
  /** Found texts of which the desk says: this is not what you take it for. */
  readonly lifted?: Lifted
  readonly withWorkContact: boolean
  /** Of the same hand-over, when it is sent again; else a new one is made. */
  readonly reference?: string
  /** What this desk knows and nobody else may read: its ids, names of staff, our host. */
  readonly keepOut?: readonly string[]
}

export type BundleRefusal = 'note-identifies' | 'bundle-text-identifies' | 'bundle-check-failed'

const NOTHING_LIFTED: Lifted = new Set()

/**
 * Makes what another service may read of a signal: the answers that are named in `bundleSchema` and
 * nothing else. Refuses a text or note that holds a hard identifier, and (`bundle-check-failed`, with
 * the fields) anything that does not fit the schema or looks like an id, key, address or time of ours.
 */
export const makeBundle = (
  contents: SignalContents,
  wish: HandOverWish,
): Result<Bundle, BundleRefusal> => {
  const lifted = wish.lifted ?? NOTHING_LIFTED
  const { formLanguage, workContact } = contents.signal
  const signal = signalForBundle(contents, wish)
  if (identifies(signal.text, formLanguage, lifted))
    return refused('bundle-text-identifies', ['text'])
  const note = wellFormed((wish.note ?? '').trim())
  if (identifies(note, 'nl', lifted)) return refused('note-identifies', ['note'])

  const parsed = bundleSchema.safeParse({
    format: BUNDLE_FORMAT,
    kind: BUNDLE_KIND,
    reference: wish.reference ?? makeReference(),
    about: wish.about,
    handedOverOn: wish.handedOverOn,
    from: wish.from,
    to: wish.to,
    signal,
    inWords: wish.inWords(signal),
    ...(note === '' ? {} : { note }),
    ...(wish.withWorkContact && workContact !== undefined ? { workContact } : {}),
  })
  if (!parsed.success) {
    return refused('bundle-check-failed', [
      ...new Set(parsed.error.issues.map(({ path }) => String(path[0] ?? ''))),
    ])
  }
  const leaks = leaksIn(parsed.data, [contents.threadRecipient, ...(wish.keepOut ?? [])])
  return leaks.length === 0 ? ok(parsed.data) : refused('bundle-check-failed', leaks)
}

/**
 * The answers that leave. Written out one by one, so that a new field of a signal stays here until
 * somebody decides otherwise. The role of who wants to stay unknown is not passed on.
 */
const signalForBundle = (
  { signal }: SignalContents,
  { text: choice = 'as-written', lifted = NOTHING_LIFTED }: HandOverWish,
): BundleSignal => {
  const { ageBand, peopleCount, languageNeeded, consent } = signal
  const text = textToHandOver(signal.text, signal.formLanguage, choice, lifted)
  return {
    lane: signal.lane,
    sector: signal.sector,
    role: signal.wishes.includes('stay-unknown') ? 'prefer-not-to-say' : signal.role,
    indicators: signal.indicators,
    exploitation: signal.exploitation,
    setting: signal.setting,
    period: signal.period,
    region: signal.region,
    ...(ageBand === undefined ? {} : { ageBand }),
    ...(peopleCount === undefined ? {} : { peopleCount }),
    ...(languageNeeded === undefined ? {} : { languageNeeded }),
    ...(consent === undefined ? {} : { consent }),
    alreadyDone: signal.alreadyDone,
    wishes: signal.wishes,
    ...(text === undefined ? {} : { text }),
  }
}

const textToHandOver = (
  text: string | undefined,
  language: string,
  choice: TextChoice,
  lifted: Lifted,
): string | undefined => {
  if (text === undefined || choice === 'left-out') return undefined
  if (choice === 'as-written') return text
  const { counting } = partedByLifting(text, findIdentifying(text, language), lifted)
  return replaceFindings(
    text,
    counting.filter(({ certainty }) => certainty !== 'look'),
  )
}

const identifies = (text: string | undefined, language: string, lifted: Lifted): boolean => {
  if (text === undefined || text === '') return false
  const { counting } = partedByLifting(text, findIdentifying(text, language), lifted)
  return hasHardFinding(counting)
}
