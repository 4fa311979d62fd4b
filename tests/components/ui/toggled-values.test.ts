import { describe, expect, it } from 'vitest'
import { toggledValues } from '../../../components/ui/toggled-values.ts'

describe('ticking boxes', () => {
  it('adds a ticked value once and removes it when unticked', () => {
    expect(toggledValues(['a', 'b'], 'b', true)).toEqual(['a', 'b'])
    expect(toggledValues(['a', 'b'], 'a', false)).toEqual(['b'])
  })

  it('lets an exclusive answer stand alone', () => {
    expect(toggledValues(['a', 'b'], 'none', true, ['none'])).toEqual(['none'])
  })

  it('drops the exclusive answer when another is ticked', () => {
    expect(toggledValues(['none'], 'a', true, ['none'])).toEqual(['a'])
  })
})
