import * as z from 'zod/mini'

import { MAX_NOTE_LENGTH } from './bundle.ts'

export const MAX_NOTES = 10

/**
 * What was said about a hand-over, oldest first, each with its day: by phone, or by the service when
 * it was done. Sealed to the key of the desk that handed over; nobody else reads it.
 */
export const handOverNotesSchema = z.strictObject({
  kind: z.literal('hand-over-notes'),
  notes: z
    .array(
      z.strictObject({
        on: z.iso.date(),
        text: z.string().check(
          z.minLength(1),
          z.refine((text) => text.length <= MAX_NOTE_LENGTH),
        ),
      }),
    )
    .check(z.minLength(1), z.maxLength(MAX_NOTES)),
})

export type HandOverNotes = Readonly<z.infer<typeof handOverNotesSchema>>
export type HandOverNote = HandOverNotes['notes'][number]

/** The notes with one more; of too many the oldest go. */
export const withNote = (earlier: readonly HandOverNote[], note: HandOverNote): HandOverNotes => ({
  kind: 'hand-over-notes',
  notes: [...earlier, note].slice(-MAX_NOTES),
})
