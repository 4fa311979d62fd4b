import type { Bundle } from './bundle.ts'

/** Shapes of what never leaves, whoever typed it: in any field, the professional's own text too. */
const NEVER: readonly RegExp[] = [
  /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/iu,
  /(?<![\p{L}\d])[0-9a-f]{32,}(?![\p{L}\d])/iu,
  // A receipt as it is shown: five groups of five, or all at once.
  /(?<!\d)\d{5}(?:[\s-]?\d{5}){4}(?!\d)/u,
  /\bage1[02-9ac-hj-np-z]{30,}/iu,
  /\bage1(?:pq|tag|tagpq)1/iu,
  /AGE-SECRET-KEY-/iu,
  /-----BEGIN /u,
  /"(?:kty|crv|kid)"\s*:/u,
  /\beyJ[\w-]{10,}\./u,
  /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/u,
]

/** In what we write ourselves there are no addresses and no desk ids either. */
const NEVER_OF_OURS: readonly RegExp[] = [
  /\b[a-z]+:\/\//iu,
  /\blocalhost\b/iu,
  /(?<![\p{L}\d])(?=[a-z]*\d)(?=\d*[a-z])[a-z0-9]{16}(?![\p{L}\d])/u,
]

/** Shorter than this is a word that anybody may use. */
const SHORTEST_KEPT_OUT = 3

/**
 * The last look at a bundle: the names of the fields that hold something that never leaves, empty
 * when there is none. `keepOut` are known values (ids, names of staff, our host), found as whole
 * words whatever their case, but not in what the professional wrote. A name may be a plain word, or
 * that of the desk: names are looked for in the note, the only place where somebody types freely.
 */
export const leaksIn = (bundle: Bundle, keepOut: readonly string[]): readonly string[] => {
  const { signal, workContact = '', inWords, note = '', about, from } = bundle
  const values = keepOut
    .map((value) => value.trim())
    .filter((value) => value.length >= SHORTEST_KEPT_OUT)
  const never = [...NEVER, ...NEVER_OF_OURS, ...values.filter(isIdOrHost).map(asWholeWord)]
  const inOurWords = inWords.map(({ question, answer }) => `${question}\n${answer}`).join('\n')
  const fields: readonly (readonly [string, string, readonly RegExp[]])[] = [
    ['text', signal.text ?? '', NEVER],
    ['workContact', workContact, NEVER],
    ['note', note, [...never, ...values.map(asWholeWord)]],
    ['about', about, never],
    ['from', from, never],
    ['inWords', inOurWords, never],
  ]
  return fields
    .filter(([, value, shapes]) => shapes.some((shape) => shape.test(value)))
    .map(([field]) => field)
}

const isIdOrHost = (value: string): boolean => /[\d.:]/u.test(value)

const asWholeWord = (value: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\d])${value.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&')}(?![\\p{L}\\d])`,
    'iu',
  )
