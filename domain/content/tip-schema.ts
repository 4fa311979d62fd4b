import * as z from 'zod/mini'
import { reviewedShape, sectorsSchema, slugSchema } from './shared-schema.ts'

const monthDaySchema = z
  .string()
  .check(
    z.regex(
      /^((0[13578]|1[02])-(0[1-9]|[12]\d|3[01])|(0[469]|11)-(0[1-9]|[12]\d|30)|02-(0[1-9]|[12]\d))$/,
    ),
  )

/**
 * A tip for a season: shown from `from` to `to` (month-day, both days included, Dutch calendar;
 * `to` before `from` runs past New Year). Words in `locales/<lang>/pages.json` under `tips.<id>`.
 */
export const tipSchema = z.strictObject({
  id: slugSchema,
  from: monthDaySchema,
  to: monthDaySchema,
  sectors: sectorsSchema,
  page: slugSchema,
  ...reviewedShape,
})

/** `content/tips.json`. */
export const tipsFileSchema = z.strictObject({
  tips: z.array(tipSchema).check(z.minLength(1), z.maxLength(24)),
})

export type Tip = z.infer<typeof tipSchema>
