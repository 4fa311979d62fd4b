import tipsFile from '../../content/tips.json' with { type: 'json' }
import { dutchDayAt } from './dutch-time.ts'
import type { ContentSector } from './shared-schema.ts'
import type { Tip } from './tip-schema.ts'

/** Every packed tip. Trusted: the schema runs over the file in the tests. */
export const allTips = tipsFile.tips as unknown as readonly Tip[]

const isBetween = (day: string, from: string, to: string): boolean =>
  from <= to ? from <= day && day <= to : from <= day || day <= to

/**
 * Gives the tips for a sector on the Dutch day of this moment, in the order of the file; none
 * outside their season. Never depends on the clock's time zone.
 */
export const tipsFor = (
  sector: ContentSector,
  at: Date,
  tips: readonly Tip[] = allTips,
): readonly Tip[] => {
  const { month, day } = dutchDayAt(at)
  const monthDay = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return tips.filter(
    ({ sectors, from, to }) => sectors.includes(sector) && isBetween(monthDay, from, to),
  )
}
