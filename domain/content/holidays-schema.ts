import * as z from 'zod/mini'
import { daySchema } from './shared-schema.ts'

/** `content/holidays.json`: per year the public holidays as MMDD, in order, with blanks between. */
export const holidaysSchema = z.strictObject({
  source: z.string().check(z.minLength(10), z.maxLength(200)),
  reviewedOn: daySchema,
  years: z.record(
    z.string().check(z.regex(/^20\d{2}$/)),
    z.string().check(z.maxLength(120), z.regex(/^[01]\d[0-3]\d( [01]\d[0-3]\d)*$/)),
  ),
})

export type HolidaysContent = z.infer<typeof holidaysSchema>
