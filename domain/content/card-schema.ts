import * as z from 'zod/mini'
import {
  areaSchema,
  indicatorIdSchema,
  reviewedShape,
  sectorsSchema,
  slugSchema,
} from './shared-schema.ts'

const wordKeys = z.array(slugSchema).check(z.minLength(1), z.maxLength(12))

/** `sector` is the first card of a sector, `department` a part of it, `theme` goes across. */
export const CARD_KINDS = ['sector', 'department', 'theme'] as const

/**
 * A signal card: lines grouped by what is seen or heard, and what to do with them.
 * Words live in `locales/<lang>/cards.json`: `cards.<id>`, `indicators.<id>`, `why.<id>`,
 * `also.<key>`, `do.<key>`, `dont.<key>`, `note.<key>`. `sectors` says for whom; `parent` is the
 * sector card a department belongs to. A card holds no score and no order of seriousness.
 */
export const cardSchema = z.strictObject({
  id: slugSchema,
  kind: z.enum(CARD_KINDS),
  sectors: sectorsSchema,
  parent: z.optional(slugSchema),
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
export type CardKind = Card['kind']
