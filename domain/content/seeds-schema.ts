import * as z from 'zod/mini'
import { daySchema, slugSchema } from './shared-schema.ts'

const placeSchema = z.strictObject({
  kind: z.enum(['card', 'page', 'service', 'rule', 'tip']),
  id: slugSchema,
})
const nameSchema = z.string().check(z.minLength(3), z.maxLength(120))

const rowSchema = z.union([
  z.strictObject({
    row: slugSchema,
    name: nameSchema,
    places: z.array(placeSchema).check(z.minLength(1), z.maxLength(6)),
  }),
  z.strictObject({
    row: slugSchema,
    name: nameSchema,
    reason: z.string().check(z.minLength(20), z.maxLength(240)),
  }),
])

/**
 * `content/seeds-places.json`: every organisation, tool and campaign of the government's letters,
 * with its place in the product, or the written reason why it has none.
 */
export const seedsPlacesSchema = z.strictObject({
  rows: z.array(rowSchema).check(z.minLength(1), z.maxLength(80)),
  reviewedOn: daySchema,
})

export type SeedRow = z.infer<typeof rowSchema>
