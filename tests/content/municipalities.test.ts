import { describe, expect, it } from 'vitest'
import file from '../../content/municipalities.json' with { type: 'json' }
import regionsFile from '../../content/regions.json' with { type: 'json' }
import { municipalitiesSchema } from '../../domain/content/municipality-schema.ts'
import {
  municipalityNames,
  regionOfMunicipality,
} from '../../domain/content/region-of-municipality.ts'

describe('the municipalities', () => {
  it('are 342, each once, each in a region that exists', () => {
    const parsed = municipalitiesSchema.safeParse(file)
    const regions = new Set(regionsFile.regions.map(({ code }) => code))

    expect(parsed.error?.issues ?? []).toEqual([])
    expect(new Set(municipalityNames).size).toBe(342)
    expect(file.municipalities.filter(([, region]) => !regions.has(region ?? ''))).toEqual([])
    expect(new Set(file.municipalities.map(([, region]) => region)).size).toBe(25)
  })

  it('keep the commas of Nuenen', () => {
    expect(municipalityNames).toContain('Nuenen, Gerwen en Nederwetten')
  })

  it('are sorted as a Dutch reader expects', () => {
    const sorted = municipalityNames.toSorted((one, other) => one.localeCompare(other, 'nl'))

    expect(municipalityNames).toEqual(sorted)
  })
})

describe('regionOfMunicipality', () => {
  it('finds each municipality by its own name', () => {
    const lost = file.municipalities.filter(
      ([name = '', region]) => regionOfMunicipality(name) !== region,
    )

    expect(lost).toEqual([])
  })

  it.each([
    ['Almere', 'VR25'],
    ['almere', 'VR25'],
    ['  ALMERE ', 'VR25'],
    ['Gemeente Almere', 'VR25'],
    ['Den Haag', 'VR15'],
    ['den haag', 'VR15'],
    ["'s-Gravenhage", 'VR15'],
    ['’s Gravenhage', 'VR15'],
    ['Den Bosch', 'VR21'],
    ['s-hertogenbosch', 'VR21'],
    ['Nuenen', 'VR22'],
    ['nuenen gerwen en nederwetten', 'VR22'],
    ['Sudwest Fryslan', 'VR02'],
    ['SÚDWEST-FRYSLÂN', 'VR02'],
    ['Su\u0301dwest-Frysla\u0302n', 'VR02'],
    ['Hengelo', 'VR05'],
    ['Rijswijk', 'VR15'],
    ['Bergen (NH.)', 'VR10'],
    ['Bergen (L.)', 'VR23'],
  ])('finds the region of %s', (name, region) => {
    const found = regionOfMunicipality(name)

    expect(found).toBe(region)
  })

  it.each(['Bergen', 'Atlantis', '', '   ', '(', 'constructor', '阿姆斯特丹', 'Alm'])(
    'does not guess for %j',
    (name) => {
      const found = regionOfMunicipality(name)

      expect(found).toBeUndefined()
    },
  )
})
