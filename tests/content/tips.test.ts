import { describe, expect, it } from 'vitest'
import tipsFile from '../../content/tips.json' with { type: 'json' }
import nl from '../../locales/nl/pages.json' with { type: 'json' }
import { pageById } from '../../domain/content/all-pages.ts'
import { tipsFileSchema } from '../../domain/content/tip-schema.ts'
import { allTips, tipsFor } from '../../domain/content/tips.ts'

const idsAt = (sector: 'school' | 'social-team' | 'hotel', moment: string): string[] =>
  tipsFor(sector, new Date(moment)).map(({ id }) => id)

describe('the tips of a season', () => {
  it('are read from the file, lead to a page and have words', () => {
    const parsed = tipsFileSchema.safeParse(tipsFile)

    expect(parsed.error?.issues ?? []).toEqual([])
    expect(allTips.filter(({ page }) => pageById(page) === undefined)).toEqual([])
    expect(Object.keys(nl.tips).toSorted()).toEqual(allTips.map(({ id }) => id).toSorted())
  })

  it.each([
    ['the night before it begins', '2027-04-30T23:59:00+02:00', []],
    ['its first minute in the Netherlands', '2027-05-01T00:00:00+02:00', ['summer-marriage']],
    ['the middle of June', '2027-06-15T12:00:00+02:00', ['summer-marriage']],
    ['its last minute', '2027-07-31T23:59:00+02:00', ['summer-marriage']],
    ['the first day of August', '2027-08-01T00:00:00+02:00', []],
    ['the first weeks of school', '2027-09-01T08:00:00+02:00', ['after-summer']],
    ['winter', '2027-01-10T12:00:00+01:00', []],
  ])('speak to schools at %s', (_, moment, expected) => {
    const ids = idsAt('school', moment)

    expect(ids).toEqual(expected)
  })

  it('warn social teams before the summer and leave hotels alone', () => {
    const moment = '2027-06-15T12:00:00+02:00'

    expect(idsAt('social-team', moment)).toEqual(['summer-marriage'])
    expect(idsAt('hotel', moment)).toEqual([])
  })

  it('may run past New Year', () => {
    const tip = { ...tipsFile.tips[0], id: 'made-up', from: '12-20', to: '01-06' }
    const parsed = tipsFileSchema.parse({ tips: [tip] }).tips

    const found = ['2026-12-19', '2026-12-20', '2027-01-06', '2027-01-07'].map(
      (day) => tipsFor('school', new Date(`${day}T12:00:00+01:00`), parsed).length,
    )

    expect(found).toEqual([0, 1, 1, 0])
  })

  it.each(['02-30', '04-31', '13-01', '1-5', '00-10'])('refuse the day %s', (from) => {
    const parsed = tipsFileSchema.safeParse({ tips: [{ ...tipsFile.tips[0], from }] })

    expect(parsed.success).toBe(false)
  })
})
