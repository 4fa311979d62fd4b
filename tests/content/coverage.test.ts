import { describe, expect, it } from 'vitest'
import coverageFile from '../../content/coverage.json' with { type: 'json' }
import seedsFile from '../../content/seeds-places.json' with { type: 'json' }
import pagesNl from '../../locales/nl/pages.json' with { type: 'json' }
import { cardById, cardsWithIndicator } from '../../domain/content/all-cards.ts'
import { tickableIndicatorIds } from '../../domain/content/all-indicators.ts'
import { pageById } from '../../domain/content/all-pages.ts'
import { coverageSchema, type Covered } from '../../domain/content/coverage-schema.ts'
import { serviceById } from '../../domain/content/dutch-directory.ts'
import { seedsPlacesSchema } from '../../domain/content/seeds-schema.ts'
import { allTips } from '../../domain/content/tips.ts'
import { dutchRules } from '../../domain/routing/dutch-rules.ts'

const coverage = coverageSchema.parse(coverageFile)
const seeds = seedsPlacesSchema.parse(seedsFile)

/** Every value of `vic_MethodsOfControl` in HTCDS 2.0, and the one only its definitions name. */
const METHODS_OF_CONTROL = [
  'PhysicalThreats',
  'ThreatsLawEnforcement',
  'ThreatensChildrenFamily',
  'DebtBondage',
  'FalsePromises',
  'PhysicalAbuse',
  'SexualAbuse',
  'TakesEarnings',
  'RestrictsFinancialAccess',
  'RestrictsMedicalCare',
  'WithholdsNecessities',
  'PsychologicalAbuse',
  'PsychoactiveSubstance',
  'ExcessiveWorkingHours',
  'WithholdsDocuments',
  'Other',
  'RestrictsMovement',
]

const places: Record<string, (id: string) => unknown> = {
  card: cardById,
  page: pageById,
  service: serviceById,
  rule: (id) => dutchRules.find((rule) => rule.id === id),
  tip: (id) => allTips.find((tip) => tip.id === id),
}

const printed = (title: string, lines: readonly string[]): void => {
  process.stdout.write(`\n${title}\n${lines.map((line) => `  ${line}\n`).join('')}`)
}
const mapOf = (covered: readonly Covered[]): string[] =>
  covered.map((row) =>
    'reason' in row ? `${row.id} → none: ${row.reason}` : `${row.id} → ${row.indicators.join(' ')}`,
  )

describe.each([
  ['HTCDS methods of control', coverage.methodsOfControl],
  ['the eleven of the ILO', coverage.ilo11],
])('the map of %s', (title, covered) => {
  it('names lines that can be ticked and are on a card', () => {
    printed(title, mapOf(covered))
    const named = covered.flatMap((row) => ('indicators' in row ? row.indicators : []))

    expect(named.filter((id) => !tickableIndicatorIds.has(id))).toEqual([])
    expect(named.filter((id) => cardsWithIndicator(id).length === 0)).toEqual([])
  })

  it('names each thing once', () => {
    const ids = covered.map(({ id }) => id)

    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('the maps', () => {
  it('miss no method of control', () => {
    const named = coverage.methodsOfControl.map(({ id }) => id)

    expect(named.toSorted()).toEqual(METHODS_OF_CONTROL.toSorted())
  })

  it('cover all eleven of the ILO by at least one line', () => {
    const bare = coverage.ilo11.filter((row) => 'reason' in row)

    expect(coverage.ilo11).toHaveLength(11)
    expect(bare).toEqual([])
  })

  it('leave only the rest value of HTCDS without a line', () => {
    const bare = coverage.methodsOfControl.filter((row) => 'reason' in row)

    expect(bare.map(({ id }) => id)).toEqual(['Other'])
  })
})

describe('what the letters of the government name', () => {
  it('has its place, and every place exists', () => {
    printed(
      'Row → place',
      seeds.rows.map((row) =>
        'reason' in row
          ? `${row.name} → none: ${row.reason}`
          : `${row.name} → ${row.places.map(({ kind, id }) => `${kind} ${id}`).join(', ')}`,
      ),
    )

    const dead = seeds.rows.flatMap((row) =>
      'places' in row
        ? row.places
            .filter(({ kind, id }) => places[kind]?.(id) === undefined)
            .map(({ kind, id }) => `${row.row}: ${kind} ${id}`)
        : [],
    )

    expect(dead).toEqual([])
  })

  it('is complete: 32 rows, each once', () => {
    const rows = seeds.rows.map(({ row }) => row)

    expect(rows).toHaveLength(32)
    expect(new Set(rows).size).toBe(32)
  })

  it.each([
    ['learning', 'BUIT', 'Uitbuiting (niet) op school', 'NPST', 'Academy', 'Reclasseringsacademie'],
    ['learning', 'Sluit mensenhandel uit', '#GeenBuit'],
    ['knowledge', 'CKM', 'Fier', 'Defence for Children', 'Rode Kruis', 'Spine', 'Koraal', '11VB'],
    ['knowledge', 'Sterk Huis', 'Lumens', 'Pretty Woman', 'SHOP', 'FairWork', 'Femmes for Freedom'],
    ['who-is-who', 'Aandachtsfunctionaris', 'Zorgcoördinator', 'Ketenregisseur', 'RIEC', 'EMM'],
    ['who-is-who', 'Zorg- en Veiligheidshuis'],
    ['soft-signals', 'signalentafel', 'Midden-Nederland'],
    ['information-point', 'CoMensha', 'Advies', 'Aanmelding', 'anonimiseerd'],
    ['sharing-and-avg', 'handreiking'],
    ['reflection-period', 'B8/3', 'Arbeidsinspectie', 'Marechaussee'],
    ['figures', 'WODC', 'CoMensha'],
  ] as const)('is said by name on the page %s', (id, ...names) => {
    const text = JSON.stringify(pagesNl.pages[id])

    expect(names.filter((name) => !text.includes(name))).toEqual([])
  })

  it('is left out only where a professional can do nothing with it', () => {
    const leftOut = seeds.rows.filter((row) => 'reason' in row).map(({ row }) => row)

    expect(leftOut).toEqual([
      'barrier-models',
      'governance',
      'experts-by-experience',
      'international',
    ])
  })
})
