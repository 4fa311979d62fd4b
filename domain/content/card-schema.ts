import * as z from 'zod/mini'
import {
  areaSchema,
  indicatorIdSchema,
  reviewedShape,
  sectorSchema,
  slugSchema,
} from './shared-schema.ts'

const wordKeys = z.array(slugSchema).check(z.minLength(1), z.maxLength(12))

/**
 * A signal card: lines grouped by what is seen or heard, and what to do with them.
 * Words live in `locales/<lang>/cards.json`: `cards.<id>`, `indicators.<id>`, `also.<key>`,
 * `do.<key>`, `dont.<key>`, `note.<key>`. A card holds no score and no order of seriousness.
 */
export const cardSchema = z.strictObject({
  id: slugSchema,
  sector: sectorSchema,
  groups: z
    .array(
      z.strictObject({
        area: areaSchema,
        indicators: z.array(indicatorIdSchema).check(z.minLength(1), z.maxLength(8)),
      }),
    )
    .check(z.minLength(2), z.maxLength(6)),
  alsoBe: wordKeys,
  dos: wordKeys,
  donts: wordKeys,
  noteDown: wordKeys,
  ...reviewedShape,
})

export type Card = z.infer<typeof cardSchema>
