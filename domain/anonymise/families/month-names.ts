/** Languages whose month names are known. Russian comes along: people write it to each other. */
const FIRST_LANGUAGES = 'nl en'.split(' ')
const OTHER_LANGUAGES = 'de fr es pl pt ro hu tr bg uk ar ru it'.split(' ')

/** Without a year these short names are other words too ("out", "set", "kas", "mar", "ara"). */
const SHORT_ALONE = new Set(['nl', 'en', 'de', 'fr'])

/** Long names that are other words too: without a year they need a word of time before them. */
const OTHER_WORDS = new Set([
  'may',
  'march',
  'mart',
  'mai',
  'mars',
  'maj',
  'mar',
  'dec',
  'jan',
  'sie',
])

/** Not in CLDR, and written all the same. */
const ALSO_WRITTEN: Readonly<Record<string, number>> = {
  sept: 9,
  mrt: 3,
  mei: 5,
  oct: 10,
  sty: 1,
  października: 10,
  'كانون الثاني': 1,
  شباط: 2,
  آذار: 3,
  نيسان: 4,
  أيار: 5,
  حزيران: 6,
  تموز: 7,
  آب: 8,
  أيلول: 9,
  'تشرين الأول': 10,
  'تشرين الثاني': 11,
}

export type Month = {
  readonly number: number
  /** True when "12 <name>" is a date without a year behind it. */
  readonly standsAlone: boolean
  /** True when it is another word as well. */
  readonly isOtherWord: boolean
}

const fold = (name: string): string => name.toLowerCase().replace(/\.$/, '')

const build = (
  languages: readonly string[],
  first: ReadonlyMap<string, Month> = new Map(),
): ReadonlyMap<string, Month> => {
  const months = new Map(first)
  const add = (name: string, number: number, standsAlone: boolean): void => {
    const folded = fold(name)
    if (!/^\p{L}{2}[\p{L}\p{M} ]*$/u.test(folded)) return
    const known = months.get(folded)
    months.set(folded, {
      number: known?.number ?? number,
      standsAlone: standsAlone || known?.standsAlone === true,
      isOtherWord: OTHER_WORDS.has(folded),
    })
  }
  for (const language of languages) {
    const formats = [
      [{ month: 'long' }, true],
      [{ month: 'long', day: 'numeric' }, true],
      [{ month: 'short' }, SHORT_ALONE.has(language)],
      [{ month: 'short', day: 'numeric' }, SHORT_ALONE.has(language)],
    ] as const
    for (const [options, standsAlone] of formats) {
      const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' })
      for (let month = 0; month < 12; month += 1) {
        const parts = format.formatToParts(Date.UTC(2024, month, 12))
        const name = parts.find(({ type }) => type === 'month')?.value ?? ''
        add(name, month + 1, standsAlone)
      }
    }
  }
  for (const [name, number] of Object.entries(ALSO_WRITTEN)) add(name, number, true)
  return months
}

/** How the names start that are not Dutch or English, in Latin letters. */
const OTHER_STARTS = new Set(
  (
    'abr ago aoû apr ara aug avr ağu cze dec dez dic déc eki ene eyl feb fev fév gen giu gru haz ian iul iun jan jui ' +
    'jul jun júl jún kas kwi lip lis lug lut mag mai maj mar may máj már mär nis noi nov oca oct okt ott out paź sep ' +
    'set sie sty sze tem wrz ápr şub'
  ).split(' '),
)

let firstMonths: ReadonlyMap<string, Month> | undefined
let allMonths: ReadonlyMap<string, Month> | undefined

const mayBeElsewhere = (folded: string): boolean =>
  OTHER_STARTS.has(folded.slice(0, 3)) || !/^[a-zà-ſ]/u.test(folded)

/**
 * The month of a name in any of the languages, long or short; case and a full stop do not matter.
 * Making the names is slow, so those of other languages are only made for a word that starts like one.
 */
export const monthOf = (name: string): Month | undefined => {
  const folded = fold(name)
  if (allMonths === undefined) {
    firstMonths ??= build(FIRST_LANGUAGES)
    const month = firstMonths.get(folded)
    if (month?.standsAlone === true || !mayBeElsewhere(folded)) return month
    allMonths = build(OTHER_LANGUAGES, firstMonths)
  }
  return allMonths.get(folded)
}
