import * as z from 'zod/mini'

import {
  AGE_BANDS,
  ALL_ROLES,
  ALREADY_DONE,
  CONSENTS,
  DANGER,
  EXPLOITATION,
  LANGUAGES_NEEDED,
  MAX_TICKED,
  MAX_TYPED_LENGTH,
  OWN_JUDGEMENT,
  PEOPLE_COUNTS,
  PERIODS,
  SECTORS,
  SETTINGS,
  SUBJECTS,
  WISHES,
} from './vocabulary.ts'

/** A safety region of `data/municipalities.csv` (VR01…VR25), or not known. */
export const regionSchema = z.string().check(z.regex(/^(VR\d{2}|unknown)$/))

/** An indicator id as used in `content/indicators/`. */
export const indicatorIdSchema = z.string().check(z.regex(/^[A-Z]\d{2}$/))

/**
 * What a professional has answered so far: the state of the form and of a draft. Every answer may
 * be missing, free text may be longer and more may be ticked than a signal allows (the form says
 * so; nothing is cut), and unknown keys are refused.
 */
export const answersSchema = z.strictObject({
  danger: z.optional(z.enum(DANGER)),
  subject: z.optional(z.enum(SUBJECTS)),
  ageBand: z.optional(z.enum(AGE_BANDS)),
  consent: z.optional(z.enum(CONSENTS)),
  sector: z.optional(z.enum(SECTORS)),
  role: z.optional(z.enum(ALL_ROLES)),
  indicators: z.optional(z.array(indicatorIdSchema).check(z.maxLength(MAX_TICKED))),
  exploitation: z.optional(z.array(z.enum(EXPLOITATION)).check(z.maxLength(EXPLOITATION.length))),
  setting: z.optional(z.enum(SETTINGS)),
  period: z.optional(z.enum(PERIODS)),
  region: z.optional(regionSchema),
  peopleCount: z.optional(z.enum(PEOPLE_COUNTS)),
  languageNeeded: z.optional(z.enum(LANGUAGES_NEEDED)),
  alreadyDone: z.optional(z.array(z.enum(ALREADY_DONE)).check(z.maxLength(ALREADY_DONE.length))),
  wishes: z.optional(z.array(z.enum(WISHES)).check(z.maxLength(WISHES.length))),
  text: z.optional(z.string().check(z.maxLength(MAX_TYPED_LENGTH))),
  onlyYouKnow: z.optional(z.enum(OWN_JUDGEMENT)),
  wouldRecognise: z.optional(z.enum(OWN_JUDGEMENT)),
  workContact: z.optional(z.string().check(z.maxLength(MAX_TYPED_LENGTH))),
})

export type Answers = Readonly<z.infer<typeof answersSchema>>
export type Question = keyof Answers
