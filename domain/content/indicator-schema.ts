import * as z from 'zod/mini'
import {
  areaSchema,
  formsSchema,
  indicatorIdSchema,
  reviewedShape,
  sectorsSchema,
  slugSchema,
} from './shared-schema.ts'

/**
 * One observation that raises a question, never proof. `sign` may be ticked; `note` is context, a
 * reference or a house rule and is only read. There is no weight: lines are never added up.
 */
export const indicatorSchema = z.strictObject({
  id: indicatorIdSchema,
  kind: z.enum(['sign', 'note']),
  forms: formsSchema,
  area: areaSchema,
  sectors: sectorsSchema,
  ...reviewedShape,
})

/** One file of `content/indicators/`: a family of lines, in the order they are shown. */
export const indicatorFamilySchema = z.strictObject({
  family: slugSchema,
  indicators: z.array(indicatorSchema).check(z.minLength(1), z.maxLength(60)),
})

export type Indicator = z.infer<typeof indicatorSchema>
export type IndicatorFamily = z.infer<typeof indicatorFamilySchema>
