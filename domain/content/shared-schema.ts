import * as z from 'zod/mini'

/** Codes of the source list in `content/sources.json`, such as `NLA` or `ILO11`. */
export const sourcesSchema = z
  .array(z.string().check(z.regex(/^[A-Z][A-Z0-9-]{1,15}$/)))
  .check(z.minLength(1), z.maxLength(12))

/** A calendar day, `2026-11-22`. */
export const daySchema = z
  .string()
  .check(z.regex(/^20\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/))

/**
 * How sure we are of a fact: A own page of the service or a government page, no contradiction;
 * B older or secondary, or two sources differ; C general knowledge, still to be confirmed.
 */
export const confidenceSchema = z.enum(['A', 'B', 'C'])

/** A kebab-case id or word key. */
export const slugSchema = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(48))

/** An indicator's id: the letter of its family and two digits, such as `G01`. */
export const indicatorIdSchema = z.string().check(z.regex(/^[A-Z]\d{2}$/))

/** Forms of exploitation as content names them; `all` where a line belongs to every form. */
export const formsSchema = z
  .array(z.enum(['all', 'sexual', 'labour', 'criminal', 'begging', 'domestic', 'marriage']))
  .check(z.minLength(1), z.maxLength(7))

export const sectorSchema = z.enum(['social-team', 'school', 'hotel'])

/** For whom a record is: one sector or more. */
export const sectorsSchema = z.array(sectorSchema).check(z.minLength(1), z.maxLength(3))

/** What a professional sees or hears is grouped by where it shows. */
export const AREAS = ['place', 'person', 'work', 'money-papers', 'control', 'online'] as const
export const areaSchema = z.enum(AREAS)

/** What every reviewed record carries: where it comes from, when a person read it, how sure. */
export const reviewedShape = {
  source: sourcesSchema,
  reviewedOn: daySchema,
  confidence: confidenceSchema,
}

export type Area = z.infer<typeof areaSchema>
export type Confidence = z.infer<typeof confidenceSchema>
export type ContentSector = z.infer<typeof sectorSchema>
