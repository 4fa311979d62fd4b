import fc from 'fast-check'
import { describe, it } from 'vitest'
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

const ADDITIONS: readonly (readonly [string, fc.Arbitrary<string>])[] = [
  ['arbitrary text', anyText],
  [
    'long text in small letters',
    fc
      .array(
        fc.constantFrom('zij', 'werkt', 'in een zaak', 'elke dag', 'zonder pauze', 'en slaapt'),
        {
          minLength: 5,
          maxLength: 25,
        },
      )
      .map((words) => words.join(' ')),
  ],
  [
    'text in another language',
    fc
      .array(
        fc.constantFrom(
          'Ona pracuje codziennie w kuchni.',
          'Nu are voie să iasă.',
          'Тя спи в стаята зад кухнята.',
          'هي تعمل كل يوم.',
          '她每天都在厨房工作。',
          'Sie darf nicht telefonieren.',
        ),
        { minLength: 1, maxLength: 4 },
      )
      .map((sentences) => sentences.join(' ')),
  ],
  [
    'text in capitals',
    fc
      .array(
        fc.constantFrom('BEL METEEN', 'ZIJ WERKT HIER', 'NIET OPENEN', 'ORDER 12', 'ZIE BIJLAGE'),
        {
          minLength: 1,
          maxLength: 6,
        },
      )
      .map((words) => words.join(' ')),
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
  it.each(ADDITIONS)('is kept when %s follows its sentence', (_, addition) => {
    fc.assert(
      fc.property(addition, (more) =>
        isCovered(`Gisteren kwam Mevrouw Van den Berg langs. ${more}`, 'Van den Berg', 'person'),
      ),
      RUNS,
    )
  })
})
