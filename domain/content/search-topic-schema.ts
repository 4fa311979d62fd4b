import * as z from 'zod/mini'
import { daySchema, indicatorIdSchema, slugSchema } from './shared-schema.ts'

const idsSchema = z.optional(z.array(slugSchema).check(z.minLength(1), z.maxLength(8)))

/**
 * One subject people look for and what belongs to it. The words they type are in
 * `locales/<lang>/search.json` under `topics.<id>`, separated by commas; they are never shown.
 */
export const searchTopicSchema = z.strictObject({
  id: slugSchema,
  indicators: z.optional(z.array(indicatorIdSchema).check(z.minLength(1), z.maxLength(16))),
  cards: idsSchema,
  services: idsSchema,
  pages: idsSchema,
})

/** `content/search-topics.json`. */
export const searchTopicsSchema = z.strictObject({
  topics: z.array(searchTopicSchema).check(z.minLength(1), z.maxLength(200)),
  reviewedOn: daySchema,
})

export type SearchTopic = z.infer<typeof searchTopicSchema>
