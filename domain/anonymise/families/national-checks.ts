import { validate as isEgn } from 'stdnum/lib/cjs/bg/egn.js'
import { validate as isCpf } from 'stdnum/lib/cjs/br/cpf.js'
import { validate as isRic } from 'stdnum/lib/cjs/cn/ric.js'
import { validate as isIdnr } from 'stdnum/lib/cjs/de/idnr.js'
import { validate as isDni } from 'stdnum/lib/cjs/es/dni.js'
import { validate as isNie } from 'stdnum/lib/cjs/es/nie.js'
import { validate as isNir } from 'stdnum/lib/cjs/fr/nir.js'
import { validate as isCodiceFiscale } from 'stdnum/lib/cjs/it/codicefiscale.js'
import { validate as isPesel } from 'stdnum/lib/cjs/pl/pesel.js'
import { validate as isNif } from 'stdnum/lib/cjs/pt/nif.js'
import { validate as isCnp } from 'stdnum/lib/cjs/ro/cnp.js'
import { validate as isTckimlik } from 'stdnum/lib/cjs/tr/tckimlik.js'
import { validate as isRntrc } from 'stdnum/lib/cjs/ua/rntrc.js'

type Check = (compact: string) => boolean

/** Of the library only the CommonJS files can be taken one by one, in Node and in a bundle. */
const by =
  (validate: (value: string) => { readonly isValid: boolean }): Check =>
  (compact) =>
    validate(compact).isValid

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

/** German: of the first ten digits exactly one comes back, two or three times. */
const isSteuerId: Check = (compact) => {
  const isRepeated = new Set(compact.slice(0, 10)).size
  return isRepeated >= 8 && isRepeated <= 9 && by(isIdnr)(compact)
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
  pesel: by(isPesel),
  cnp: by(isCnp),
  egn: (compact) => hasDate(compact) && by(isEgn)(compact),
  tckimlik: by(isTckimlik),
  dni: by(isDni),
  nie: by(isNie),
  nif: by(isNif),
  steuerId: isSteuerId,
  rnokpp: by(isRntrc),
  chinese: by(isRic),
  rijksregister: isRijksregister,
  nir: by(isNir),
  codiceFiscale: by(isCodiceFiscale),
  taj: isTaj,
  cpf: by(isCpf),
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
