import type { Condition } from './rule-schema.ts'

const CODE = /^[A-Za-z0-9][A-Za-z0-9-]{0,47}$/
const MAX_PARTS = 12
const MAX_CODES = 40

const isCode = (value: unknown): boolean => typeof value === 'string' && CODE.test(value)

const isListOf = (value: unknown, most: number, fits: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && value.length >= 1 && value.length <= most && value.every(fits)

/**
 * Whether a value from JSON is a condition about these fields, at most `depth` levels deep: the very
 * shapes of `Condition` and nothing beside them. A directory has hundreds of conditions, and a union
 * of schemas tries every shape at every level: this is twenty times as fast. Never throws.
 */
export const isCondition = (
  value: unknown,
  fields: ReadonlySet<unknown>,
  depth: number,
): value is Condition => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const entries = Object.entries(value as Readonly<Record<string, unknown>>)
  const own = new Map(entries)
  if (own.has('field')) {
    if (own.size !== 2 || !fields.has(own.get('field'))) return false
    if (own.has('in')) return isListOf(own.get('in'), MAX_CODES, isCode)
    const equals = own.get('equals')
    return isCode(equals) || typeof equals === 'boolean'
  }

  const [only, ...more] = entries
  if (only === undefined || more.length > 0) return false
  const [name, inner] = only
  if (name === 'known' || name === 'unknown') return fields.has(inner)
  if (depth <= 1) return false
  const isPart = (part: unknown) => isCondition(part, fields, depth - 1)
  if (name === 'not') return isPart(inner)
  return (name === 'all' || name === 'any') && isListOf(inner, MAX_PARTS, isPart)
}
