type Check = (compact: string) => boolean

/** The sum of the digits, each times its weight. */
const weighted = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0)

const lastOf = (digits: string): number => Number(digits.at(-1))

const isPastDate = (year: number, month: number, day: number): boolean => {
  const date = new Date(year, month - 1, day)
  return date.getMonth() === month - 1 && date.getDate() === day && date.getTime() <= Date.now()
}

/** Polish: the month says the century too. */
const isPesel: Check = (compact) => {
  if (!/^\d{11}$/.test(compact)) return false
  const month = Number(compact.slice(2, 4))
  const century = [19, 20, 21, 22, 18][Math.floor(month / 20)] ?? 19
  const year = century * 100 + Number(compact.slice(0, 2))
  const sum = weighted(compact, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3])
  return (
    isPastDate(year, month % 20, Number(compact.slice(4, 6))) && (sum + lastOf(compact)) % 10 === 0
  )
}

/** Romanian: century and sex, date, county, check digit. */
const isCnp: Check = (compact) => {
  if (!/^[1-9]\d{6}(?:0[1-9]|[1-3]\d|4[0-8]|5[12])\d{4}$/.test(compact)) return false
  const century = { 3: 18, 4: 18, 5: 20, 6: 20 }[compact.charAt(0)] ?? 19
  const [year, month, day] = [1, 3, 5].map((at) => Number(compact.slice(at, at + 2)))
  const rest = weighted(compact, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11
  return (
    isPastDate(century * 100 + (year ?? 0), month ?? 0, day ?? 0) &&
    (rest === 10 ? 1 : rest) === lastOf(compact)
  )
}

const isEgn: Check = (compact) =>
  /^\d{10}$/.test(compact) &&
  (weighted(compact, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11) % 10 === lastOf(compact)

const isTckimlik: Check = (compact) => {
  if (!/^[1-9]\d{10}$/.test(compact)) return false
  const first = (10 - (weighted(compact, [3, 1, 3, 1, 3, 1, 3, 1, 3]) % 10)) % 10
  const second = (first + weighted(compact, [1, 1, 1, 1, 1, 1, 1, 1, 1])) % 10
  return compact.endsWith(`${first}${second}`)
}

const letterOf = (digits: string): string | undefined =>
  'TRWAGMYFPDXBNJZSQVHLCKE'[Number(digits) % 23]

/** Spanish: the letter is the rest of 23; of those that start with K, L or M it is not known. */
const isDni: Check = (compact) =>
  /^[KLM]\d{7}.$/u.test(compact) ||
  (/^\d{8}[A-Z]$/.test(compact) && letterOf(compact.slice(0, 8)) === compact.at(-1))

const isNie: Check = (compact) =>
  /^[XYZ]\d{7}[A-Z]$/.test(compact) &&
  letterOf(`${'XYZ'.indexOf(compact.charAt(0))}${compact.slice(1, 8)}`) === compact.at(-1)

const isNif: Check = (compact) =>
  /^[1-9]\d{8}$/.test(compact) &&
  ((11 - (weighted(compact, [9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11) % 10 === lastOf(compact)

/** Ukrainian: the first weight is negative. */
const isRntrc: Check = (compact) =>
  /^\d{10}$/.test(compact) &&
  ((weighted(compact, [-1, 5, 7, 9, 4, 6, 10, 5, 7]) + 11) % 11) % 10 === lastOf(compact)

const isRic: Check = (compact) =>
  /^\d{17}[\dX]$/.test(compact) &&
  isPastDate(
    Number(compact.slice(6, 10)),
    Number(compact.slice(10, 12)),
    Number(compact.slice(12, 14)),
  ) &&
  '10X98765432'[weighted(compact, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]) % 11] ===
    compact.at(-1)

/** French: 97 less the rest; the two halves of Corsica count as 19 and 18. */
const isNir: Check = (compact) => {
  if (!/^\d{5}(?:\d\d|2[AB])\d{8}$/.test(compact)) return false
  const front = compact.slice(0, 13).replace('2A', '19').replace('2B', '18')
  return 97 - (Number(front) % 97) === Number(compact.slice(13))
}

/** What a letter or digit counts in an odd place, in the order A to Z; digits count as A to J. */
const ODD_VALUES = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
]
const CODICE_FISCALE = /^[A-Z]{6}[\dLMNP-V]{2}[A-EHLMPRST][\dLMNP-V]{2}[A-Z][\dLMNP-V]{3}[A-Z]$/

const isCodiceFiscale: Check = (compact) => {
  if (!CODICE_FISCALE.test(compact)) return false
  const values = Array.from(compact, (sign) =>
    /\d/.test(sign) ? Number(sign) : sign.charCodeAt(0) - 65,
  )
  const sum = values
    .slice(0, 15)
    .reduce((total, value, at) => total + (at % 2 === 0 ? (ODD_VALUES[value] ?? 0) : value), 0)
  return sum % 26 === values[15]
}

/** Brazilian: two check digits, the second over the first too. */
const isCpf: Check = (compact) => {
  const digitOf = (front: string): number => {
    const weights = Array.from(front, (_, at) => front.length + 1 - at)
    const rest = weighted(front, weights) % 11
    return rest < 2 ? 0 : 11 - rest
  }
  return (
    /^\d{11}$/.test(compact) &&
    compact.endsWith(`${digitOf(compact.slice(0, 9))}${digitOf(compact.slice(0, 10))}`)
  )
}

/** Month and day as two digits each. Some registers add 20, 40, 50 or 80 to the month. */
const isMonthAndDay = (month: number, day: number): boolean =>
  month % 20 >= 1 && month % 20 <= 12 && day >= 1 && day <= 31

const hasDate: Check = (compact) =>
  isMonthAndDay(Number(compact.slice(2, 4)), Number(compact.slice(4, 6)))

/** Belgian: 97 less the rest of the first nine, with a 2 before them for those born from 2000 on. */
const isRijksregister: Check = (compact) => {
  const check = Number(compact.slice(9))
  const front = Number(compact.slice(0, 9))
  return (
    hasDate(compact) && [front, 2_000_000_000 + front].some((base) => 97 - (base % 97) === check)
  )
}

/** Hungarian health number: weights 3 and 7 in turn, the last digit is the rest of ten. */
const isTaj: Check = (compact) => {
  const sum = Array.from(compact.slice(0, 8), Number).reduce(
    (total, digit, index) => total + digit * (index % 2 === 0 ? 3 : 7),
    0,
  )
  return sum % 10 === Number(compact.slice(8))
}

/** German: of the first ten digits exactly one comes back, two or three times. ISO 7064 mod 11,10. */
const isSteuerId: Check = (compact) => {
  if (!/^[1-9]\d{10}$/.test(compact)) return false
  const counts = Array.from('0123456789', (digit) => compact.slice(0, 10).split(digit).length - 1)
  const repeated = counts.filter((count) => count > 1)
  const check = Array.from(compact, Number).reduce(
    (rest, digit) => ((((rest === 0 ? 10 : rest) * 2) % 11) + digit) % 10,
    5,
  )
  return repeated.length === 1 && (repeated[0] === 2 || repeated[0] === 3) && check === 1
}

/** Swiss: 756 first, and the check digit of a thirteen digit article number. */
const isAhv: Check = (compact) => {
  const sum = Array.from(compact, Number).reduce(
    (total, digit, index) => total + digit * (index % 2 === 0 ? 1 : 3),
    0,
  )
  return sum % 10 === 0
}

/** Check digits of the numbers of persons, by register. `compact` holds capitals and digits only. */
export const CHECKS = {
  pesel: isPesel,
  cnp: isCnp,
  egn: (compact) => hasDate(compact) && isEgn(compact),
  tckimlik: isTckimlik,
  dni: isDni,
  nie: isNie,
  nif: isNif,
  steuerId: isSteuerId,
  rnokpp: isRntrc,
  chinese: isRic,
  rijksregister: isRijksregister,
  nir: isNir,
  codiceFiscale: isCodiceFiscale,
  taj: isTaj,
  cpf: isCpf,
  ahv: isAhv,
} satisfies Readonly<Record<string, Check>>

const BY_LENGTH: ReadonlyMap<number, readonly Check[]> = new Map<number, readonly Check[]>([
  [9, [CHECKS.dni, CHECKS.nie, CHECKS.nif, CHECKS.taj]],
  [10, [CHECKS.egn, CHECKS.rnokpp]],
  [11, [CHECKS.pesel, CHECKS.tckimlik, CHECKS.steuerId, CHECKS.rijksregister, CHECKS.cpf]],
  [13, [CHECKS.cnp, CHECKS.ahv]],
  [15, [CHECKS.nir]],
  [16, [CHECKS.codiceFiscale]],
  [18, [CHECKS.chinese]],
])

/** Letters and digits without what stands between them, in capitals. */
export const compactOf = (match: string): string => match.replace(/[^\p{L}\d]/gu, '').toUpperCase()

/** True when the number passes the check of at least one register with numbers of its length. */
export const passesAnyRegister = (match: string): boolean => {
  const compact = compactOf(match)
  return (BY_LENGTH.get(compact.length) ?? []).some((check) => check(compact))
}
