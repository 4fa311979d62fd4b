import { describe, expect, it } from 'vitest'
import { groupsOfFive } from '../../../components/ui/groups-of-five.ts'
import { telephoneHref } from '../../../components/ui/telephone-href.ts'

describe('a receipt on the screen', () => {
  it('shows 25 digits as five groups of five, however it was written', () => {
    const groups = ['48219', '06337', '50128', '46621', '90457']

    expect(groupsOfFive('4821906337501284662190457')).toEqual(groups)
    expect(groupsOfFive('48219 06337-50128 46621 90457')).toEqual(groups)
  })
})

describe('a phone number on the screen', () => {
  it.each([
    ['112', 'tel:112'],
    ['033 448 11 86', 'tel:0334481186'],
    ['+31 (0)33 448 11 86', 'tel:+31334481186'],
    ['0800-7000', 'tel:08007000'],
  ])('turns %s into %s', (written, href) => {
    expect(telephoneHref(written)).toBe(href)
  })
})
