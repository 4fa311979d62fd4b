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

  it('stand on their own once read: a directory carries no names of conditions', () => {
    const parsed = parseRules(rulesFile)

    expect(parsed.ok && parsed.value).toEqual(dutchRules)
    expect(JSON.stringify(dutchRules)).not.toContain('"is"')
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

  it('is refused for a named condition that is not there, also in a name nobody uses', () => {
    const inRule = parseRules({ ...rulesFile, rules: [{ ...aRule({}), when: { is: 'nowhere' } }] })
    const inName = parseRules({
      ...rulesFile,
      conditions: { spare: { not: { is: 'nowhere' } } },
      rules: [aRule({})],
    })

    const refusal = { ok: false, code: 'routing-condition-unknown', fields: ['nowhere'] }
    expect([inRule, inName]).toEqual([refusal, refusal])
  })

  it('is refused for names that lead back to themselves, and says how', () => {
    const conditions = {
      one: { all: [{ is: 'two' }, { known: 'lane' }] },
      two: { not: { is: 'one' } },
    }

    const parsed = parseRules({ ...rulesFile, conditions, rules: [aRule({})] })

    expect(parsed).toEqual({
      ok: false,
      code: 'routing-condition-cycle',
      fields: ['one > two > one', 'two > one > two'],
    })
  })

  it('is refused when it is too deep once its names are filled in', () => {
    const conditions = { deep: nested(4) }

    const parsed = parseRules({
      ...rulesFile,
      conditions,
      rules: [{ ...aRule({}), when: { not: { not: { is: 'deep' } } } }],
    })

    expect(parsed).toMatchObject({ ok: false, code: 'routing-rules-not-valid' })
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
