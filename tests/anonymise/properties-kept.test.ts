import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findIdentifying } from '../../domain/anonymise/find-identifying.ts'
import type { FindingKind } from '../../domain/anonymise/finding.ts'
import { anyText } from './adversarial-texts.ts'
import { anyIdentifier, IDENTIFIERS, type Identifier } from './valid-identifiers.ts'

const RUNS = { numRuns: 10_000 }
/** Ample for a slow machine: how long they take is measured elsewhere. */
const PATIENCE = { timeout: 300_000 }

const isCovered = (text: string, written: string, kind: FindingKind): boolean => {
  const start = text.indexOf(written)
  return findIdentifying(text, 'nl').some(
    (finding) =>
      finding.kind === kind && finding.start <= start && finding.end >= start + written.length,
  )
}

const isFound = ({ kind, cue, written }: Identifier, rewrite: (text: string) => string): boolean =>
  isCovered(rewrite(`Zij liet één keer ${cue}${written} zien.`), rewrite(written), kind)

const REWRITINGS: readonly (readonly [string, (text: string) => string])[] = [
  ['in small letters', (text) => text.toLowerCase()],
  ['in capitals', (text) => text.toUpperCase()],
  ['decomposed (NFD)', (text) => text.normalize('NFD')],
  ['with doubled spaces', (text) => text.replaceAll(' ', '  ')],
  ['with no-break spaces', (text) => text.replaceAll(' ', '\u00a0')],
]

const sentences = (...choices: readonly string[]): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...choices), { minLength: 2, maxLength: 8 }).map((all) => all.join(' '))

const ADDITIONS: readonly (readonly [string, fc.Arbitrary<string>])[] = [
  ['arbitrary text', anyText],
  [
    'text in small letters, in capitals or in another language',
    fc.oneof(
      sentences('zij werkt', 'in een zaak', 'elke dag', 'zonder pauze of eten', 'en slaapt er ook'),
      sentences('BEL METEEN', 'ZIJ WERKT HIER', 'NIET OPENEN', 'ORDER 12', 'ZIE BIJLAGE'),
      sentences('Ona pracuje codziennie w kuchni.', 'Nu are voie să iasă.', 'Sie darf nicht weg.'),
      sentences('Тя спи в стаята зад кухнята.', 'هي تعمل كل يوم.', '她每天都在厨房工作。'),
    ),
  ],
]

describe('a valid identifier', PATIENCE, () => {
  it.each(Object.entries(IDENTIFIERS))('is found as written: %s', (_, identifier) => {
    fc.assert(
      fc.property(identifier, (one) => isFound(one, (text) => text)),
      { numRuns: 200 },
    )
  })

  it.each(REWRITINGS)('is kept %s', (_, rewrite) => {
    fc.assert(
      fc.property(anyIdentifier, (one) => isFound(one, rewrite)),
      RUNS,
    )
  })

  it.each(ADDITIONS)('is kept when %s follows its sentence', (_, addition) => {
    fc.assert(
      fc.property(anyIdentifier, addition, ({ kind, cue, written }, more) =>
        isCovered(`Zij liet ${cue}${written} zien. ${more}`, written, kind),
      ),
      RUNS,
    )
  })
})

describe('a name behind a title', PATIENCE, () => {
  it('is kept whatever text follows its sentence', () => {
    fc.assert(
      fc.property(fc.oneof(...ADDITIONS.map(([, addition]) => addition)), (more) =>
        isCovered(`Gisteren kwam Mevrouw Van den Berg langs. ${more}`, 'Van den Berg', 'person'),
      ),
      RUNS,
    )
  })

  it('is kept when pages in small letters follow its sentence, as is a number', () => {
    const pages = 'zij werkt elke dag zonder pauze en slaapt in de zaak. '.repeat(150)
    const text = `Gisteren kwam Mevrouw Van den Berg langs met 123456782. ${pages}`

    expect(isCovered(text, 'Van den Berg', 'person')).toBe(true)
    expect(isCovered(text, '123456782', 'bsn')).toBe(true)
  })
})
