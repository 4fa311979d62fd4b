import * as z from 'zod/mini'
import { reviewedShape, slugSchema } from './shared-schema.ts'

const phraseTextSchema = z.string().check(z.minLength(2), z.maxLength(120))

/** `content/phrases.json`: which phrases exist, in order, and which wait until it is safe. */
export const phraseOrderSchema = z.strictObject({
  phrases: z
    .array(
      z.strictObject({
        id: slugSchema,
        onlyAfterSafe: z.boolean(),
        services: z.array(slugSchema).check(z.maxLength(4)),
      }),
    )
    .check(z.minLength(1), z.maxLength(24)),
  ...reviewedShape,
})

/**
 * `content/phrases/<language>.json`: short lines to show to a person who may be exploited, in
 * their language. `{{phone}}` is the only placeholder. `reviewed` is true only after a native
 * speaker has read the file; until then the professional is told. `speechLang` is the BCP 47 tag
 * for the browser's own voice.
 */
export const phrasesSchema = z.strictObject({
  language: slugSchema,
  name: z.string().check(z.minLength(2), z.maxLength(40)),
  speechLang: z.string().check(z.regex(/^[a-z]{2,3}(-[A-Z]{2})?$/)),
  direction: z.enum(['ltr', 'rtl']),
  reviewed: z.boolean(),
  phrases: z
    .array(z.strictObject({ id: slugSchema, text: phraseTextSchema }))
    .check(z.minLength(1), z.maxLength(24)),
  ...reviewedShape,
})

export type PhraseOrder = z.infer<typeof phraseOrderSchema>
export type Phrases = z.infer<typeof phrasesSchema>
