import fc from 'fast-check'
import { passesElevenTest } from '../../domain/anonymise/families/bsn.ts'
import { passesLuhn } from '../../domain/anonymise/families/card.ts'
import { passesMod97 } from '../../domain/anonymise/families/iban.ts'
import { CHECKS } from '../../domain/anonymise/families/national-checks.ts'
import type { FindingKind } from '../../domain/anonymise/finding.ts'

/** An invented identifier that is certain: its check fits, or a cue word stands before it. */
export type Identifier = {
  readonly kind: FindingKind
  /** Words right before it, with the space or sign that belongs between. */
  readonly cue: string
  readonly written: string
}

const digits = (length: number): fc.Arbitrary<string> =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''))

const two = (min: number, max: number): fc.Arbitrary<string> =>
  fc.integer({ min, max }).map((number) => String(number).padStart(2, '0'))

const joined = (...parts: fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc.tuple(...parts).map((all) => all.join(''))

/** Each of the ends from 0 (or 00) up is tried, until the check fits. */
const completed = (
  front: fc.Arbitrary<string>,
  length: number,
  check: (whole: string) => boolean,
): fc.Arbitrary<string> =>
  front
    .map((start) =>
      Array.from(
        { length: 10 ** length },
        (_, end) => start + String(end).padStart(length, '0'),
      ).find(check),
    )
    .filter((whole) => whole !== undefined)

const inGroups = (whole: string, ...lengths: readonly number[]): string => {
  const groups: string[] = []
  let at = 0
  for (const length of lengths) {
    groups.push(whole.slice(at, at + length))
    at += length
  }
  return groups.concat(whole.slice(at)).filter(Boolean).join(' ')
}

const of = (kind: FindingKind, written: fc.Arbitrary<string>, cue = ''): fc.Arbitrary<Identifier> =>
  written.map((number) => ({ kind, cue, written: number }))

const bsn = completed(
  joined(fc.constantFrom('1', '2', '3', '4', '5', '7'), digits(7)),
  1,
  passesElevenTest,
)

const iban = (country: string, bank: string, length: number): fc.Arbitrary<string> =>
  digits(length).map((account) => {
    const check = Array.from({ length: 97 }, (_, rest) => String(rest + 2).padStart(2, '0'))
    const front = check.find((number) => passesMod97(country + number + bank + account)) ?? ''
    return `${country}${front}${bank}${account}`
  })

const fours = (whole: string): string => whole.replace(/(.{4})(?=.)/g, '$1 ')

const birth = joined(two(10, 99), two(1, 12), two(1, 28))

const laterLetter = fc.constantFrom(...Array.from('BDFGHJKLNPRSTVXZ'))
const plate = fc
  .tuple(two(10, 99), laterLetter, laterLetter, laterLetter, fc.integer({ min: 1, max: 9 }))
  .map(([front, a, b, c, end]) => `${front}-${a}${b}${c}-${String(end)}`)
  .filter((whole) => !/NSB|PVV|VVD|SGP|LPF|PSV|KKK|GVD|KVT|PKK|TBS|FVD|BBB/.test(whole))

const mailbox = fc
  .tuple(
    fc.constantFrom('noor', 'k.jansma', 'bert_94', 'i-m.lasse'),
    digits(3),
    fc.constantFrom('nl', 'com', 'eu', 'pl', 'org'),
  )
  .map(([local, number, top]) => `${local}${number}@voorbeeld${number}.${top}`)

/** One row for each sort that a check digit or a cue makes certain. */
export const IDENTIFIERS: Readonly<Record<string, fc.Arbitrary<Identifier>>> = {
  'a BSN': of('bsn', bsn),
  'a BSN in groups': of(
    'bsn',
    bsn.map((whole) => inGroups(whole, 4, 2, 3)),
  ),
  'a Dutch IBAN': of('iban', iban('NL', 'RABO', 10).map(fours)),
  'a German IBAN': of('iban', iban('DE', '', 18)),
  'a Polish IBAN': of('iban', iban('PL', '', 24).map(fours)),
  'a card': of('card', completed(joined(fc.constant('4'), digits(14)), 1, passesLuhn)),
  'a card in fours': of(
    'card',
    completed(joined(fc.constantFrom('51', '53', '55'), digits(13)), 1, passesLuhn).map(fours),
  ),
  'a PESEL': of('nationalid', completed(joined(birth, digits(4)), 1, CHECKS.pesel), 'pesel '),
  'a CNP': of(
    'nationalid',
    completed(
      joined(fc.constantFrom('1', '2'), birth, two(1, 40), two(10, 99), fc.constant('1')),
      1,
      CHECKS.cnp,
    ),
    'cnp ',
  ),
  'an EGN': of('nationalid', completed(joined(birth, digits(3)), 1, CHECKS.egn), 'егн '),
  'a T.C. number': of(
    'nationalid',
    completed(
      joined(
        fc.integer({ min: 1, max: 9 }).map((digit) => String(digit)),
        digits(8),
      ),
      2,
      CHECKS.tckimlik,
    ),
    'kimlik no ',
  ),
  'a Belgian number': of(
    'nationalid',
    completed(joined(birth, digits(3)), 2, CHECKS.rijksregister),
    'rijksregisternummer ',
  ),
  'a Swiss number': of(
    'nationalid',
    completed(joined(fc.constant('756'), digits(9)), 1, CHECKS.ahv),
  ),
  'a Chinese number': of(
    'nationalid',
    completed(
      joined(
        fc.constantFrom('110105', '310101', '440106'),
        two(19, 19),
        two(60, 99),
        two(1, 12),
        two(1, 28),
        digits(3),
      ),
      1,
      CHECKS.chinese,
    ),
  ),
  'a passport with its cue': of(
    'document',
    joined(fc.constantFrom('NXF', 'BPK', 'SPR'), digits(2), fc.constant('B'), digits(3)),
    'paspoort ',
  ),
  'an e-mail address': of('email', mailbox),
  'a plate with its cue': of('plate', plate, 'kenteken '),
  'a mobile number': of(
    'phone',
    digits(8).map((rest) => `06-${rest}`),
  ),
  'a mobile number in twos': of(
    'phone',
    digits(8).map((rest) => `06 ${inGroups(rest, 2, 2, 2, 2)}`),
    'tel. ',
  ),
  'a number from abroad': of(
    'phone',
    joined(fc.constantFrom('5', '6', '7'), digits(8)).map(
      (rest) => `+48 ${inGroups(rest, 3, 3, 3)}`,
    ),
  ),
  'a V-number with its cue': of(
    'vnumber',
    joined(fc.constantFrom('2', '3'), digits(9)),
    'v-nummer ',
  ),
  'a KvK number with its cue': of('kvk', joined(fc.constantFrom('3', '6'), digits(7)), 'kvk '),
}

export const anyIdentifier: fc.Arbitrary<Identifier> = fc.oneof(...Object.values(IDENTIFIERS))
