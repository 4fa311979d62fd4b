import * as z from 'zod/mini'
import { confidenceSchema, daySchema } from './shared-schema.ts'

/** `content/sources.json`: what a source code stands for. */
export const sourceListSchema = z.strictObject({
  sources: z
    .array(
      z.strictObject({
        id: z.string().check(z.regex(/^[A-Z][A-Z0-9-]{1,15}$/)),
        title: z.string().check(z.minLength(3), z.maxLength(200)),
        confidence: confidenceSchema,
      }),
    )
    .check(z.minLength(1), z.maxLength(400)),
})

/** `content/regions.json`: the safety regions and their names. */
export const regionsSchema = z.strictObject({
  source: z.string().check(z.minLength(10), z.maxLength(200)),
  reviewedOn: daySchema,
  regions: z
    .array(
      z.strictObject({
        code: z.string().check(z.regex(/^VR\d{2}$/)),
        name: z.string().check(z.minLength(3), z.maxLength(60)),
      }),
    )
    .check(z.minLength(1), z.maxLength(60)),
})
