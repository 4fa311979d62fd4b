import type * as z from 'zod/mini'
import { ok, refused, type Result } from '../result.ts'
import { cardSchema, type Card } from './card-schema.ts'
import { directoryContentSchema, type DirectoryContent } from './directory-schema.ts'
import { indicatorFamilySchema, type IndicatorFamily } from './indicator-schema.ts'

export type ContentRefusal = 'content-not-valid' | 'content-id-twice'

const parseWith = <Value>(
  schema: z.ZodMiniType<Value>,
  input: unknown,
): Result<Value, ContentRefusal> => {
  const parsed = schema.safeParse(input)
  if (parsed.success) return ok(parsed.data)
  return refused(
    'content-not-valid',
    parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.code}`),
  )
}

const repeated = (ids: readonly string[]): string[] => [
  ...new Set(ids.filter((id, index) => ids.indexOf(id) !== index)),
]

const withUniqueIds = <Value>(
  parsed: Result<Value, ContentRefusal>,
  idsOf: (value: Value) => readonly string[],
): Result<Value, ContentRefusal> => {
  if (!parsed.ok) return parsed
  const twice = repeated(idsOf(parsed.value))
  return twice.length === 0 ? parsed : refused('content-id-twice', twice)
}

/**
 * Reads one file of `content/cards/`. Refuses unknown or missing fields and a line named twice;
 * `fields` gives path and kind of each fault. Never repairs content.
 */
export const parseCard = (input: unknown): Result<Card, ContentRefusal> =>
  withUniqueIds(parseWith<Card>(cardSchema, input), (card) =>
    card.groups.flatMap((group) => group.indicators),
  )

/**
 * Reads one file of `content/indicators/`. Refuses unknown or missing fields and an id used
 * twice. Never repairs content.
 */
export const parseIndicators = (input: unknown): Result<IndicatorFamily, ContentRefusal> =>
  withUniqueIds(parseWith<IndicatorFamily>(indicatorFamilySchema, input), (family) =>
    family.indicators.map((indicator) => indicator.id),
  )

/**
 * Reads `content/directory/<cc>.json`. Refuses unknown or missing fields and an id used twice.
 * Never guesses a number, an address or an opening hour.
 */
export const parseDirectoryContent = (input: unknown): Result<DirectoryContent, ContentRefusal> =>
  withUniqueIds(parseWith<DirectoryContent>(directoryContentSchema, input), (directory) =>
    directory.services.map((service) => service.id),
  )
