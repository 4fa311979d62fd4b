import { validate as isEgn } from 'stdnum/lib/cjs/bg/egn.js'
import { validate as isCpf } from 'stdnum/lib/cjs/br/cpf.js'
import { validate as isRic } from 'stdnum/lib/cjs/cn/ric.js'
import { validate as isDni } from 'stdnum/lib/cjs/es/dni.js'
import { validate as isNie } from 'stdnum/lib/cjs/es/nie.js'
import { validate as isNir } from 'stdnum/lib/cjs/fr/nir.js'
import { validate as isCodiceFiscale } from 'stdnum/lib/cjs/it/codicefiscale.js'
import { validate as isPesel } from 'stdnum/lib/cjs/pl/pesel.js'
import { validate as isNif } from 'stdnum/lib/cjs/pt/nif.js'
import { validate as isCnp } from 'stdnum/lib/cjs/ro/cnp.js'
import { validate as isTckimlik } from 'stdnum/lib/cjs/tr/tckimlik.js'
import { validate as isRntrc } from 'stdnum/lib/cjs/ua/rntrc.js'
import { describe, expect, it } from 'vitest'

import { CHECKS } from '../../../domain/anonymise/families/national-checks.ts'

/** The same row of numbers each time, below `limit`. */
const numbersFrom = (seed: number): ((limit: number) => number) => {
  let state = seed
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 0x1_0000_0000) * limit)
  }
}

const below = numbersFrom(7)
const one = (signs: string): string => signs.charAt(below(signs.length))
const row = (signs: string, length: number): string =>
  Array.from({ length }, () => one(signs)).join('')
const digits = (length: number): string => row('0123456789', length)
const two = (limit: number): string => String(below(limit)).padStart(2, '0')
const date = (): string => `${two(100)}${two(100)}${two(32)}`
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

const cases = [
  ['pesel', isPesel, () => date() + digits(5)],
  ['cnp', isCnp, () => `${one('0123456789')}${two(100)}${two(13)}${two(32)}${two(60)}${digits(4)}`],
  ['egn', isEgn, () => `${two(100)}0${one('123456789')}1${digits(5)}`],
  ['tckimlik', isTckimlik, () => digits(11)],
  ['dni', isDni, () => `${one('0123KLM')}${digits(7)}${one(LETTERS)}`],
  ['nie', isNie, () => `${one('XYZ')}${digits(7)}${one(LETTERS)}`],
  ['nif', isNif, () => digits(9)],
  ['rnokpp', isRntrc, () => digits(10)],
  [
    'chinese',
    isRic,
    () => `${digits(6)}${18 + below(3)}${two(100)}${two(13)}${two(32)}${digits(3)}${one('0123X')}`,
  ],
  ['nir', isNir, () => `${digits(5)}${one('012')}${one('0AB')}${digits(8)}`],
  [
    'codiceFiscale',
    isCodiceFiscale,
    () =>
      `${row(LETTERS, 6)}${row('0123456789LMN', 2)}${one('ABCDEHLMPRSTX')}${digits(2)}${one(LETTERS)}${digits(3)}${one(LETTERS)}`,
  ],
  ['cpf', isCpf, () => digits(11)],
] as const

describe('check digits of national numbers', () => {
  it.each(cases)('judges %s as the library of registers does', (register, validate, make) => {
    const numbers = Array.from({ length: 4000 }, make)

    const ours = numbers.filter((number) => CHECKS[register](number))

    expect(ours.length).toBeGreaterThan(0)
    expect(ours).toEqual(numbers.filter((number) => validate(number).isValid))
  })
})
