import { allIndicators } from '../../domain/content/all-indicators.ts'
import { AREAS, type Area } from '../../domain/content/shared-schema.ts'

/** The different areas of these lines, in the order of the cards. Says nothing about how serious. */
export const areasTouched = (ticked: readonly string[]): readonly Area[] => {
  const touched = new Set(
    allIndicators.filter(({ id }) => ticked.includes(id)).map(({ area }) => area),
  )
  return AREAS.filter((area) => touched.has(area))
}
