import * as z from 'zod/mini'
import { daySchema } from './shared-schema.ts'

/** `content/municipalities.json`: each municipality with the code of its safety region. */
export const municipalitiesSchema = z.strictObject({
  source: z.string().check(z.minLength(10), z.maxLength(200)),
  reviewedOn: daySchema,
  municipalities: z
    .array(
      z.tuple([
        z.string().check(z.minLength(2), z.maxLength(60)),
        z.string().check(z.regex(/^VR\d{2}$/)),
      ]),
    )
    .check(z.minLength(1), z.maxLength(600)),
})

export type MunicipalitiesContent = z.infer<typeof municipalitiesSchema>
