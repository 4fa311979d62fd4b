import { describe, expect, it } from 'vitest'

import { areasTouched } from '../../components/guide/areas-touched.ts'
import { sectorOfTicked } from '../../components/guide/sector-of-ticked.ts'

describe('the areas that ticked lines touch', () => {
  it('are counted once each, in the order of the cards', () => {
    expect(areasTouched(['G01', 'H02', 'H09', 'G08'])).toEqual(['place', 'money-papers'])
  })

  it('are none when nothing is ticked', () => {
    expect(areasTouched([])).toEqual([])
  })

  it('ignore a line of another version', () => {
    expect(areasTouched(['Z99'])).toEqual([])
  })
})

describe('the sector a signal begins in', () => {
  it('is the own one, whatever card the lines are on', () => {
    expect(sectorOfTicked(['G01', 'H14'], 'hotel')).toBe('hotel')
    expect(sectorOfTicked([], 'school')).toBe('school')
    expect(sectorOfTicked(['H14'], 'school')).toBe('school')
  })

  it('is that of the cards that hold every line where no own sector is known', () => {
    expect(sectorOfTicked(['H14'], null)).toBe('hotel')
  })

  it('stays open when nothing is known', () => {
    expect(sectorOfTicked([], null)).toBeNull()
  })
})
