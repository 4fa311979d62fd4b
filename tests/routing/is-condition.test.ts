import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { dutchRules } from '../../domain/routing/dutch-rules.ts'
import { isCondition } from '../../domain/routing/is-condition.ts'
import {
  conditionSchema,
  contentConditionSchema,
  ROUTING_FIELDS,
} from '../../domain/routing/rule-schema.ts'

const fields = fc.constantFrom<unknown>(...ROUTING_FIELDS, 'text', 7, null)
const codes = fc.constantFrom<unknown>(
  'labour',
  'VR25',
  '-x',
  'a'.repeat(48),
  'a'.repeat(49),
  '',
  3,
)
const { anyCondition } = fc.letrec<{ anyCondition: unknown }>((tie) => {
  const parts = fc.oneof(
    fc.array(tie('anyCondition'), { maxLength: 3 }),
    fc.array(fc.constant({ known: 'lane' }), { minLength: 11, maxLength: 13 }),
  )
  return {
    anyCondition: fc.oneof(
      { depthSize: 'medium', maxDepth: 7 },
      fc.record({ known: fields }),
      fc.record({ unknown: fields }),
      fc.record({ field: fields, equals: fc.oneof(codes, fc.boolean()) }),
      fc.record({ field: fields, in: fc.array(codes, { maxLength: 3 }) }),
      fc.record({
        field: fields,
        in: fc.array(fc.constant('x'), { minLength: 39, maxLength: 41 }),
      }),
      fc.record({ field: fields, equals: codes, in: fc.array(codes) }),
      fc.record({ all: parts }),
      fc.record({ any: parts }),
      fc.record({ not: tie('anyCondition') }),
      fc.record({ not: tie('anyCondition'), all: parts }),
      fc.constantFrom<unknown>(null, [], 'lane', {}, { run: 'code' }, { field: 'lane' }),
    ),
  }
})

describe('the quick look at a condition', () => {
  it('takes every condition of the packed rules', () => {
    for (const { when } of dutchRules) expect(conditionSchema.safeParse(when).success).toBe(true)
  })

  it('takes and refuses what the schema of the editors does', () => {
    let taken = 0
    fc.assert(
      fc.property(anyCondition, (candidate) => {
        const isTaken = isCondition(candidate, new Set<unknown>(ROUTING_FIELDS), 5)
        if (isTaken) taken += 1
        expect(isTaken).toBe(contentConditionSchema.safeParse(candidate).success)
      }),
      { numRuns: 3000 },
    )
    expect(taken).toBeGreaterThan(100)
  })

  it.each([
    ['a name that only editors use', { is: 'about-a-minor' }],
    ['a sixth level', { not: { not: { not: { not: { not: { known: 'lane' } } } } } }],
    ['a field that is free text', { field: 'text', equals: 'x' }],
    ['a field of every object', { known: 'constructor' }],
    ['something to run', { all: [() => true] }],
    ['an own prototype', JSON.parse('{"__proto__":{"known":"lane"}}') as unknown],
  ])('refuses %s', (_words, candidate) => {
    expect(conditionSchema.safeParse(candidate).success).toBe(false)
  })
})
