import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { checkText, replaceInText, type CheckedText } from '../../components/form/check-text.ts'
import { formReducer, openForm } from '../../components/form/form-state.ts'
import { foundOutcome } from '../../components/form/found-outcome.ts'
import { firstWords, groupFindings } from '../../components/form/group-findings.ts'
import { isStillIn, liftKeyOf, mayStand } from '../../components/form/let-stand.ts'
import { markedParts } from '../../components/form/marked-parts.ts'
import { isolated, shownShort } from '../../components/form/show-found.ts'
import type { Certainty, Finding, FindingKind } from '../../domain/anonymise/finding.ts'
import { listsNow, useLists as putLists } from '../../domain/anonymise/lists/load-lists.ts'
import dutchForm from '../../locales/nl/form.json' with { type: 'json' }
import { fullAnswers } from './full-answers.ts'

const PHONE = '06 12345678'
const TEXT = `Bel ${PHONE} of mevrouw Fatima El Amrani, en nog eens ${PHONE}.`
const NOTHING = new Set<string>()

const aFinding = (
  text: string,
  found: string,
  kind: FindingKind,
  certainty: Certainty = 'likely',
): Finding => {
  const start = text.indexOf(found)
  return { start, end: start + found.length, kind, certainty, replacement: `[${kind}]` }
}

const checkedOf = (text: string, change: Partial<CheckedText> = {}): CheckedText => ({
  text,
  findings: [],
  looks: [],
  lifted: [],
  together: undefined,
  hasFailed: false,
  lists: 'ready',
  ...change,
})

describe('what a person lets stand', () => {
  it('may be anything that only asks, and of what blocks only what was found by its shape', () => {
    expect(mayStand({ kind: 'person', certainty: 'certain' })).toBe(true)
    expect(mayStand({ kind: 'phone', certainty: 'likely' })).toBe(true)
    expect(mayStand({ kind: 'phone', certainty: 'certain' })).toBe(false)
  })

  it('never lifts the same text as something that blocks', () => {
    const key = liftKeyOf({ kind: 'date' }, '12-03-2004')

    expect(key).not.toBe(liftKeyOf({ kind: 'birthdate' }, '12-03-2004'))
    expect(isStillIn(key, 'Op 12-03-2004.')).toBe(true)
    expect(isStillIn('12-03-2004', 'Op 12-03-2004.')).toBe(true)
    expect(isStillIn(key, 'Op een dag.')).toBe(false)
  })

  it('is out of the list and out of "replace all", and stays in the text', () => {
    const lifted = new Set([liftKeyOf({ kind: 'person' }, 'Fatima El Amrani')])

    const checked = checkText(TEXT, 'nl', lifted)
    const replaced = replaceInText(TEXT, 'nl', lifted, ({ isLook }) => !isLook)

    expect(checked.findings.map(({ kind }) => kind)).toEqual(['phone', 'phone'])
    expect(checked.lifted.map(({ kind }) => kind)).toEqual(['person'])
    expect(replaced).toBe(
      'Bel [telefoonnummer] of mevrouw Fatima El Amrani, en nog eens [telefoonnummer].',
    )
  })

  it('goes along with a draft as long as the text holds it', () => {
    const key = liftKeyOf({ kind: 'person' }, 'Fatima El Amrani')
    const text = 'Mevrouw Fatima El Amrani werkt hier.'
    const state = openForm({ answers: fullAnswers({ text }), step: 'text', lifted: [key] }, 'nl')
    const other = formReducer(state, { do: 'answer', change: { text: 'Een doos.' } })

    expect([...formReducer(state, { do: 'next', language: 'nl' }).lifted]).toEqual([key])
    expect([...formReducer(other, { do: 'next', language: 'nl' }).lifted]).toEqual([])
  })
})

describe('replacing', () => {
  it('looks at the text as it is now, so nothing typed meanwhile is lost', () => {
    const now = `${TEXT} Later getypt.`

    const replaced = replaceInText(now, 'nl', NOTHING, ({ finding }) => finding.kind === 'phone')

    expect(replaced).toBe(
      'Bel [telefoonnummer] of mevrouw Fatima El Amrani, en nog eens [telefoonnummer]. Later getypt.',
    )
  })
})

describe('the list of what was found', () => {
  it('asks about the same words once, and puts the words of a kind together', () => {
    const findings = [
      aFinding('Noor, X, Daan, Noor', 'Noor', 'person'),
      aFinding('Noor, X, Daan, Noor', 'X', 'place'),
      aFinding('Noor, X, Daan, Noor', 'Daan', 'person'),
      { ...aFinding('Noor, X, Daan, Noor', 'Noor', 'person'), start: 15, end: 19 },
    ]

    const kinds = groupFindings('Noor, X, Daan, Noor', findings)

    expect(kinds.map(({ kind }) => kind)).toEqual(['person', 'place'])
    expect(kinds[0]?.words.map(({ found, times }) => [found, times])).toEqual([
      ['Noor', 2],
      ['Daan', 1],
    ])
  })

  it('lets words stand only when each mention may', () => {
    const text = 'A A'
    const likely = aFinding(text, 'A', 'phone', 'likely')
    const certain = { ...likely, start: 2, end: 3, certainty: 'certain' as const }

    expect(groupFindings(text, [likely, certain])[0]?.words[0]?.mayStand).toBe(false)
    expect(groupFindings(text, [likely])[0]?.words[0]?.mayStand).toBe(true)
  })

  it('shows no more than fits and tells how many are left out', () => {
    const text = 'a b c'
    const findings = ['a', 'b', 'c'].map((found) => aFinding(text, found, 'person'))
    const { kinds, leftOut } = firstWords(groupFindings(text, findings), 2)

    expect(kinds[0]?.words.map(({ found }) => found)).toEqual(['a', 'b'])
    expect(leftOut).toBe(1)
  })

  it('has words for each kind: what it is, and why it was found', () => {
    const hard = Object.keys(dutchForm.findings.notThis)

    expect(Object.keys(dutchForm.findings.kinds)).toEqual(Object.keys(dutchForm.findings.why))
    expect(Object.keys(dutchForm.findings.kinds)).toEqual(
      expect.arrayContaining([...hard, 'person', 'trait', 'combination']),
    )
  })
})

describe('the marked text', () => {
  it('is the whole text, with each finding as a part of its own', () => {
    const text = 'Noor en Kwartel in Assen'
    const checked = checkedOf(text, {
      findings: [aFinding(text, 'Noor', 'person'), aFinding(text, 'Assen', 'place')],
      looks: [aFinding(text, 'Kwartel', 'person', 'look')],
    })

    const parts = markedParts(checked)

    expect(parts.map((part) => part.text).join('')).toBe(text)
    expect(parts.filter(({ finding }) => finding).map((part) => [part.text, part.isLook])).toEqual([
      ['Noor', false],
      ['Kwartel', true],
      ['Assen', false],
    ])
  })
})

describe('how a check ended', () => {
  const look = aFinding('Kwartel', 'Kwartel', 'person', 'look')

  it.each([
    ['empty', checkedOf('  ')],
    ['none', checkedOf('De was hangt buiten.')],
    ['noneButNames', checkedOf('De was hangt buiten.', { lists: 'missing' })],
    ['noneButNames', checkedOf('De was hangt buiten.', { lists: 'not-loaded' })],
    ['onlyLooks', checkedOf('Kwartel', { looks: [look] })],
    ['failed', checkedOf('Kwartel', { hasFailed: true, lists: 'missing' })],
    ['found', checkedOf('Kwartel', { findings: [look], lists: 'damaged' })],
  ] as const)('is "%s"', (outcome, checked) => {
    expect(foundOutcome(checked)).toBe(outcome)
  })
})

describe('without the lists of names', () => {
  const lists = listsNow()
  beforeEach(() => {
    putLists(undefined)
  })
  afterEach(() => {
    putLists(lists)
  })

  it('still finds what blocks, and tells that names were not looked for', () => {
    const { findings, looks, lists: state } = checkText(TEXT, 'nl', NOTHING)

    expect(findings.map(({ kind }) => kind)).toEqual(['phone', 'phone'])
    expect(looks).toEqual([])
    expect(state).toBe('missing')
  })
})

describe('a found text in a list', () => {
  it('is shown short, and never with half a character', () => {
    const long = shownShort('🧺'.repeat(100))

    expect(long.length).toBeLessThan(70)
    expect(long).not.toMatch(/\p{Cs}/u)
    expect(shownShort(PHONE)).toBe(PHONE)
  })

  it('is kept apart in its own direction only where it has another one', () => {
    expect(isolated('فاطمة')).toBe('\u2068فاطمة\u2069')
    expect(isolated('Noor')).toBe('Noor')
  })
})
