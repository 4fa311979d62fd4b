import * as z from 'zod/mini'

import { signalSchema } from '../signal/schema.ts'

export const BUNDLE_FORMAT = 1
export const BUNDLE_KIND = 'hand-over'

/** The longest note that a desk adds, in UTF-16 code units. */
export const MAX_NOTE_LENGTH = 2000

/** All of `inWords` together, in UTF-16 code units: sixty indicators fit twice. */
const MAX_WORDS_LENGTH = 14_000

const typed = (maxLength: number) =>
  z.string().check(
    z.minLength(1),
    z.refine((text) => text.length <= maxLength),
  )

const {
  formVersion: _formVersion,
  formLanguage: _formLanguage,
  workContact: workContactSchema,
  ...answersOfSignal
} = signalSchema.shape

/** The answers of a signal that another service may read. */
export const bundleSignalSchema = z.strictObject(answersOfSignal)

export type BundleSignal = Readonly<z.infer<typeof bundleSignalSchema>>

const inWordsSchema = z.array(z.strictObject({ question: typed(300), answer: typed(4000) })).check(
  z.maxLength(120),
  z.refine(
    (lines) =>
      lines.reduce((sum, { question, answer }) => sum + question.length + answer.length, 0) <=
      MAX_WORDS_LENGTH,
  ),
)

export type InWords = z.infer<typeof inWordsSchema>

/**
 * What another service gets to read: the anonymised answers, once as codes and once in Dutch words,
 * and what the desk adds. Strict: a field that is not here cannot leave. No ids, keys or times.
 */
export const bundleSchema = z.strictObject({
  format: z.literal(BUNDLE_FORMAT),
  kind: z.literal(BUNDLE_KIND),
  /** Made anew for each hand-over; no id of ours. */
  reference: z.string().check(z.regex(/^[0-9A-Z]{8}$/)),
  /** That this is an anonymised signal and no registration. */
  about: typed(400),
  handedOverOn: z.iso.date(),
  /** The desk, by its name. Never a member of staff. */
  from: typed(80),
  to: z.string().check(z.regex(/^[a-z0-9-]{1,60}$/)),
  signal: bundleSignalSchema,
  inWords: inWordsSchema,
  note: z.optional(typed(MAX_NOTE_LENGTH)),
  /** The professional's own, theirs to give: only where the desk chose to pass it on. */
  workContact: workContactSchema,
})

export type Bundle = Readonly<z.infer<typeof bundleSchema>>
