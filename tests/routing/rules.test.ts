import { describe, expect, it } from 'vitest'
import rulesFile from '../../content/directory/rules.json' with { type: 'json' }
import { serviceById } from '../../domain/content/dutch-directory.ts'
import { dutchRules } from '../../domain/routing/dutch-rules.ts'
import { parseRules, readKnownRules } from '../../domain/routing/parse-rules.ts'
import type { Condition } from '../../domain/routing/rule-schema.ts'
import {
  AGE_BANDS,
  CONSENTS,
  EXPLOITATION,
  LANES,
  SECTORS,
  SETTINGS,
  WISHES,
} from '../../domain/signal/vocabulary.ts'
import { aRule } from './a-rule.ts'

describe('the packed rules', () => {
  it('are read by their schema', () => {
    const parsed = parseRules(rulesFile)

    expect(parsed).toMatchObject({ ok: true })
  })

  it('name only services of the directory', () => {
    const named = dutchRules.flatMap(({ then }) => [
      ...(then.first ?? []),
      ...(then.also ?? []),
      ...(then.offerThePerson ?? []),
    ])

    expect(named.filter((id) => serviceById(id) === undefined)).toEqual([])
  })

  it('ask for no code that the form does not know', () => {
    const known = new Set<string>([
      ...LANES,
      ...SECTORS,
      ...AGE_BANDS,
      ...EXPLOITATION,
      ...SETTINGS,
      ...CONSENTS,
      ...WISHES,
    ])

    const asked = dutchRules.flatMap((rule) => codesIn(rule.when))

    expect(asked.filter((code) => !known.has(code) && !/^VR\d{2}$/.test(code))).toEqual([])
  })
})

describe('a rule that is not in the closed language', () => {
  it.each([
    ['an operator that does not exist', { matches: '.*' }],
    ['a field that does not exist', { field: 'nationality', equals: 'x' }],
    ['two operators at once', { field: 'lane', equals: 'advice', in: ['advice'] }],
    ['nesting beyond the limit', nested(6)],
    ['an empty list', { all: [] }],
  ])('is refused for %s', (_, when) => {
    const parsed = parseRules({ ...rulesFile, rules: [{ ...aRule({}), when }] })

    expect(parsed).toMatchObject({ ok: false, code: 'routing-rules-not-valid' })
  })

  it('is refused when its id is used twice', () => {
    const parsed = parseRules({ ...rulesFile, rules: [aRule({}), aRule({})] })

    expect(parsed).toEqual({ ok: false, code: 'routing-rule-id-twice', fields: ['made-up'] })
  })

  it('does not stop the rules beside it in a newer directory', () => {
    const newer = { ...aRule({ id: 'newer' }), when: { matches: '.*' } }

    const read = readKnownRules([newer, aRule({ id: 'known' })])

    expect(read.rules.map((rule) => rule.id)).toEqual(['known'])
    expect(read.unreadable).toBe(1)
  })
})

function nested(depth: number): Condition {
  return depth === 1 ? { known: 'lane' } : { not: nested(depth - 1) }
}

function codesIn(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(codesIn)
  if ('any' in condition) return condition.any.flatMap(codesIn)
  if ('not' in condition) return codesIn(condition.not)
  if ('in' in condition) return [...condition.in]
  if ('equals' in condition) return [String(condition.equals)]
  return []
}
