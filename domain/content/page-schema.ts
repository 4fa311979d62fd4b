import * as z from 'zod/mini'
import { webSchema } from './directory-schema.ts'
import { daySchema, reviewedShape, sectorsSchema, slugSchema } from './shared-schema.ts'

/** Where a page or tip leads: a service, a card, another page, or a signal of one's own. */
export const nextStepSchema = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('service'), id: slugSchema }),
  z.strictObject({ to: z.literal('card'), id: slugSchema }),
  z.strictObject({ to: z.literal('page'), id: slugSchema }),
  z.strictObject({ to: z.literal('signal') }),
])

/**
 * An information page that fits on one screen. Words in `locales/<lang>/pages.json` under
 * `pages.<id>`: `title`, `intro`, and for each block `<block>.heading` (only where `heading` is
 * true) and `<block>.line1` to `<block>.line<lines>`. `services` names who the page is about, as
 * data: who may offer something changes. `versionOn` is the day for which contested facts hold.
 * Confidence C shows "to be confirmed". A page always ends with a next step.
 */
export const pageSchema = z.strictObject({
  id: slugSchema,
  sectors: sectorsSchema,
  body: z
    .array(
      z.strictObject({
        id: slugSchema,
        look: z.enum(['lines', 'list', 'steps']),
        heading: z.boolean(),
        lines: z.int().check(z.minimum(1), z.maximum(6)),
      }),
    )
    .check(z.minLength(2), z.maxLength(5)),
  services: z.array(slugSchema).check(z.maxLength(6)),
  links: z.array(z.strictObject({ id: slugSchema, url: webSchema })).check(z.maxLength(4)),
  next: z.array(nextStepSchema).check(z.minLength(1), z.maxLength(3)),
  versionOn: z.nullable(daySchema),
  ...reviewedShape,
})

export type Page = z.infer<typeof pageSchema>
export type NextStep = z.infer<typeof nextStepSchema>
