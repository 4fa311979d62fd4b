import * as z from 'zod/mini'
import { indicatorIdSchema, reviewedShape } from './shared-schema.ts'

const coveredSchema = z.union([
  z.strictObject({
    id: z.string().check(z.minLength(3), z.maxLength(48)),
    indicators: z.array(indicatorIdSchema).check(z.minLength(1), z.maxLength(12)),
  }),
  z.strictObject({
    id: z.string().check(z.minLength(3), z.maxLength(48)),
    reason: z.string().check(z.minLength(20), z.maxLength(240)),
  }),
])

/**
 * `content/coverage.json`: for each method of control of HTCDS and each of the ILO's eleven
 * indicators the lines that cover it, or the written reason why none does.
 */
export const coverageSchema = z.strictObject({
  methodsOfControl: z.array(coveredSchema).check(z.minLength(1), z.maxLength(40)),
  ilo11: z.array(coveredSchema).check(z.minLength(1), z.maxLength(20)),
  ...reviewedShape,
})

export type Covered = z.infer<typeof coveredSchema>
