import * as z from 'zod/mini'

import { ok, refused, type Result } from '../result.ts'
import { wellFormed } from '../text.ts'
import { answersSchema, indicatorIdSchema, regionSchema, type Answers } from './answers.ts'
import { chooseLane, endsWithoutSignal } from './lane.ts'
import { relevantAnswers } from './steps.ts'
import {
  AGE_BANDS,
  ALL_ROLES,
  ALREADY_DONE,
  CONSENTS,
  EXPLOITATION,
  LANES,
  LANGUAGES_NEEDED,
  MAX_INDICATORS,
  MAX_TEXT_LENGTH,
  MAX_WORK_CONTACT_LENGTH,
  PEOPLE_COUNTS,
  PERIODS,
  SECTORS,
  SETTINGS,
  WISHES,
} from './vocabulary.ts'

export const FORM_VERSION = 1

const listOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.array(z.enum(values)).check(z.maxLength(values.length))

/** Zod counts an emoji as one character; the form counts as a text field does, in UTF-16 units. */
const typed = (maxLength: number) =>
  z.string().check(
    z.minLength(1),
    z.refine((text) => text.length <= maxLength),
  )

/**
 * A signal as the form makes it and the desk reads it: coded answers, then optional text. Strict,
 * every length bounded. Nothing in it is asked to identify a person.
 */
export const signalSchema = z
  .strictObject({
    formVersion: z.literal(FORM_VERSION),
    formLanguage: z.string().check(z.regex(/^[a-z]{2}$/)),
    lane: z.enum(LANES),
    sector: z.enum(SECTORS),
    role: z.enum(ALL_ROLES),
    indicators: z.array(indicatorIdSchema).check(z.maxLength(MAX_INDICATORS)),
    exploitation: listOf(EXPLOITATION).check(z.minLength(1)),
    setting: z.enum(SETTINGS),
    period: z.enum(PERIODS),
    region: regionSchema,
    ageBand: z.optional(z.enum(AGE_BANDS)),
    peopleCount: z.optional(z.enum(PEOPLE_COUNTS)),
    languageNeeded: z.optional(z.enum(LANGUAGES_NEEDED)),
    consent: z.optional(z.enum(CONSENTS)),
    alreadyDone: listOf(ALREADY_DONE),
    wishes: listOf(WISHES),
    text: z.optional(typed(MAX_TEXT_LENGTH)),
    workContact: z.optional(typed(MAX_WORK_CONTACT_LENGTH)),
  })
  .brand<'Signal'>()

export type Signal = Readonly<z.infer<typeof signalSchema>>

export type SignalRefusal = 'signal-incomplete' | 'signal-invalid' | 'lane-has-no-signal'

/**
 * Makes the signal of these answers: drops what is no longer asked, then validates. Refuses with
 * the questions (never the answers) that are missing or too long. `formLanguage` is the two-letter
 * language the form was filled in with.
 */
export const signalFromAnswers = (
  answers: Answers,
  formLanguage: string,
): Result<Signal, SignalRefusal> => {
  const known = answersSchema.safeParse(answers)
  if (!known.success) return refused('signal-invalid', pathsOf(known.error))

  const lane = chooseLane(known.data)
  if (lane === undefined) return refused('signal-incomplete', ['danger'])
  if (endsWithoutSignal(lane)) return refused('lane-has-no-signal')

  const {
    danger: _danger,
    subject: _subject,
    onlyYouKnow: _onlyYouKnow,
    wouldRecognise: _wouldRecognise,
    text = '',
    workContact = '',
    ...kept
  } = relevantAnswers(known.data)
  const candidate = {
    formVersion: FORM_VERSION,
    formLanguage,
    lane,
    ...kept,
    indicators: kept.indicators ?? [],
    alreadyDone: kept.alreadyDone ?? [],
    wishes: kept.wishes ?? [],
    ...(text.trim() === '' ? {} : { text: wellFormed(text.trim()) }),
    ...(workContact.trim() === '' ? {} : { workContact: wellFormed(workContact.trim()) }),
  }

  const parsed = signalSchema.safeParse(candidate)
  if (parsed.success) return ok(parsed.data)
  const fields = pathsOf(parsed.error)
  const isMissing = fields.some((field) => !(field in candidate))
  return refused(isMissing ? 'signal-incomplete' : 'signal-invalid', fields)
}

const pathsOf = (error: z.core.$ZodError): string[] => [
  ...new Set(error.issues.map((issue) => String(issue.path[0] ?? ''))),
]
