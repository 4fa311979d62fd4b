import regionsFile from '../../../content/regions.json' with { type: 'json' }
import { regionOfMunicipality } from '../../content/region-of-municipality.ts'
import { STREET_ENDINGS } from '../families/street-words.ts'
import type { ReplacementWords } from './replacement-words.ts'

const regionNames = new Map(regionsFile.regions.map(({ code, name }) => [code, name]))

const STREET = new RegExp(
  `(?:${STREET_ENDINGS.join('|')})$|^(?:Laan|Plein|Weg|Kade|Hof|Park) |^(?:ul\\.|ulica|ulicy|rue|avenue|calle|strada|rua|avenida|бул\\.|ул\\.|вул\\.|вулиця|вулиці|улица) `,
  'iu',
)

/** The region of a municipality; for a village, "a place in the region"; for a street its own word. */
export const coarserPlace = (found: string, words: ReplacementWords): string => {
  if (STREET.test(found)) return words.place.street
  const code = regionOfMunicipality(found)
  const region = code === undefined ? undefined : regionNames.get(code)
  return region === undefined ? words.place.unknown : words.place.region.replace('{region}', region)
}
