import file from '../../content/municipalities.json' with { type: 'json' }

const rows = file.municipalities as unknown as readonly (readonly [string, string])[]

/** Names people use for a municipality that is called otherwise on paper. */
const OTHER_NAMES = new Map([
  ['denhaag', 'sgravenhage'],
  ['denbosch', 'shertogenbosch'],
  ['nuenen', 'nuenengerwenennederwetten'],
  ['thehague', 'sgravenhage'],
  ['sudwestfriesland', 'sudwestfryslan'],
  ['noordoostfriesland', 'noardeastfryslan'],
  ['ljouwert', 'leeuwarden'],
])

const fold = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/^\s*gemeente\s+/, '')
    .replace(/[^a-z]/g, '')

const withoutProvince = (name: string): string => name.replace(/\s*\([^)]*\)\s*$/, '')

const regionsByName = new Map<string, Set<string>>()
const remember = (name: string, region: string): void => {
  const known = regionsByName.get(name)
  if (known === undefined) regionsByName.set(name, new Set([region]))
  else known.add(region)
}
for (const [name, region] of rows) {
  const names = new Set([fold(name), fold(withoutProvince(name))])
  for (const each of names) remember(each, region)
}

/** The names of all municipalities, sorted in Dutch, as people read them. */
export const municipalityNames: readonly string[] = rows.map(([name]) => name)

/**
 * Gives the safety region (`VR25`) of a Dutch municipality. Accents, case, spaces, hyphens and
 * apostrophes do not matter; Den Haag, Den Bosch and Nuenen are understood. Gives undefined for a
 * name that is not known, and for one that two regions share (Bergen). Never guesses.
 */
export const regionOfMunicipality = (name: string): string | undefined => {
  const folded = fold(name)
  const regions = regionsByName.get(OTHER_NAMES.get(folded) ?? folded)
  return regions?.size === 1 ? [...regions][0] : undefined
}
