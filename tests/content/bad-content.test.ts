import { describe, expect, it } from 'vitest'
import { checkContent, type FaultInFile } from '../../domain/content/check-content.ts'
import { explainContentError, faultLine } from '../../domain/content/explain-content-error.ts'
import { readJsonWithLines } from '../../domain/content/json-lines.ts'
import { overlappingHours } from '../../domain/content/overlapping-hours.ts'
import { cardSchema } from '../../domain/content/card-schema.ts'

const rawFiles: Record<string, string> = {
  ...import.meta.glob<string>('../../content/**/*.json', {
    eager: true,
    query: '?raw',
    import: 'default',
  }),
  ...import.meta.glob<string>('../../locales/*/*.json', {
    eager: true,
    query: '?raw',
    import: 'default',
  }),
}
const good = new Map(
  Object.entries(rawFiles).map(([path, text]) => [path.replace('../../', ''), text]),
)
const LANGUAGES = ['nl', 'en']

/** The faults after one text in one file became another. Fails where there is nothing to change. */
const faultsAfter = (file: string, from: string, to: string): readonly FaultInFile[] => {
  const text = good.get(file) ?? ''
  if (!text.includes(from)) throw new Error(`${file} does not hold what this test changes`)
  return checkContent(new Map([...good, [file, text.replace(from, to)]]), LANGUAGES)
}

/** The line on which a text stands in a file as it is. */
const lineWith = (file: string, text: string): number =>
  (good.get(file) ?? '').split(text)[0]?.split('\n').length ?? 0

describe('the content as it is', () => {
  it('has no fault', () => {
    const faults = checkContent(good, LANGUAGES)

    expect(faults).toEqual([])
    expect(good.size).toBeGreaterThan(80)
  })
})

describe('a content file that breaks the build', () => {
  it.each([
    {
      name: 'a missing field',
      file: 'content/cards/hotel.json',
      from: '"kind": "sector",',
      to: '',
      at: '"id": "hotel"',
      shift: -1,
      field: 'kind',
      code: 'missing',
    },
    {
      name: 'a missing source deep inside a list',
      file: 'content/tips.json',
      from: '"source": ["LKHA", "TR18"],',
      to: '',
      at: '"id": "after-summer"',
      shift: -1,
      field: 'tips.1.source',
      code: 'missing',
    },
    {
      name: 'a field that does not belong there',
      file: 'content/cards/hotel.json',
      from: '"kind": "sector",',
      to: '"kind": "sector", "weight": 3,',
      at: '"kind": "sector"',
      shift: 0,
      field: 'weight',
      code: 'not-known',
    },
    {
      name: 'a value that is not on the list',
      file: 'content/pages/minors.json',
      from: '"look": "list"',
      to: '"look": "circle"',
      at: '"look": "list"',
      shift: 0,
      field: 'body.0.look',
      code: 'invalid-value',
    },
    {
      name: 'a dead line on a card',
      file: 'content/cards/boys.json',
      from: '"J01"',
      to: '"J99"',
      at: '"J01"',
      shift: 0,
      field: 'groups.1.indicators.0',
      code: 'no-such-indicator',
    },
    {
      name: 'a dead next step of a page',
      file: 'content/pages/meldcode.json',
      from: '"id": "forced-marriage"',
      to: '"id": "forced-mariage"',
      at: '"id": "forced-marriage"',
      shift: 0,
      field: 'next.1.id',
      code: 'no-such-page',
    },
    {
      name: 'a source nobody listed',
      file: 'content/tips.json',
      from: '"VGB25"',
      to: '"VGB99"',
      at: '"VGB25"',
      shift: 0,
      field: 'tips.0.source.1',
      code: 'no-such-source',
    },
    {
      name: 'a parent card that does not exist',
      file: 'content/cards/hotel-front-desk.json',
      from: '"parent": "hotel"',
      to: '"parent": "motel"',
      at: '"parent"',
      shift: 0,
      field: 'parent',
      code: 'no-such-card',
    },
    {
      name: 'a service of a rule that does not exist',
      file: 'content/directory/rules.json',
      from: '"first": ["112"',
      to: '"first": ["113"',
      at: '"first": ["112"',
      shift: 0,
      field: 'rules.0.then.first.0',
      code: 'no-such-service',
    },
    {
      name: 'a municipality in a region that does not exist',
      file: 'content/municipalities.json',
      from: '["Aalsmeer", "VR13"]',
      to: '["Aalsmeer", "VR99"]',
      at: '["Aalsmeer"',
      shift: 0,
      field: 'municipalities.3.1',
      code: 'no-such-region',
    },
    {
      name: 'a file that is no longer named after its id',
      file: 'content/pages/figures.json',
      from: '"id": "figures"',
      to: '"id": "numbers"',
      at: '"id": "figures"',
      shift: 0,
      field: 'id',
      code: 'id-not-file-name',
    },
    {
      name: 'an id given out twice',
      file: 'content/tips.json',
      from: '"id": "after-summer"',
      to: '"id": "summer-marriage"',
      at: '"id": "after-summer"',
      shift: 0,
      field: 'tips.1.id',
      code: 'id-twice',
    },
    {
      name: 'a key written twice',
      file: 'content/tips.json',
      from: '"to": "07-31",',
      to: '"to": "07-31", "from": "06-01",',
      at: '"to": "07-31"',
      shift: 0,
      field: 'tips.0.from',
      code: 'key-twice',
    },
    {
      name: 'a phone number that is no phone number',
      file: 'content/directory/nl.json',
      from: '"tel": "+31334481186"',
      to: '"tel": "033-ADVIES"',
      at: '"tel": "+31334481186"',
      shift: 0,
      field: 'services.2.phone.tel',
      code: 'invalid-format',
    },
    {
      name: 'an hour that does not exist',
      file: 'content/directory/nl.json',
      from: '"from": "09:00"',
      to: '"from": "9 uur"',
      at: '"from": "09:00"',
      shift: 0,
      field: 'services.2.hours.weekly.0.from',
      code: 'invalid-format',
    },
    {
      name: 'a comma too many',
      file: 'content/tips.json',
      from: '"to": "07-31",',
      to: '"to": "07-31",,',
      at: '"to": "07-31"',
      shift: 0,
      field: '',
      code: 'not-json',
    },
  ])('for $name: file, line and field are named', ({ file, from, to, at, shift, field, code }) => {
    const faults = faultsAfter(file, from, to)

    expect(faults).toContainEqual({ file, line: lineWith(file, at) + shift, field, code })
  })

  it.each([
    ['nl', 'cards', '"G01": "Iemand anders bewaart het paspoort of ID"', '"G01": " "'],
    ['en', 'cards', '"G01": "Someone else keeps the passport or ID"', '"G00": "gone"'],
  ])('for a card line without words in %s', (language, namespace, from, to) => {
    const faults = faultsAfter(`locales/${language}/${namespace}.json`, from, to)

    expect(faults).toContainEqual({
      file: 'content/indicators/general.json',
      line: lineWith('content/indicators/general.json', '"id": "G01"'),
      field: 'indicators.0.id',
      code: `no-words-${language}`,
    })
  })

  it('for hours that overlap', () => {
    const file = 'content/directory/nl.json'
    const faults = faultsAfter(
      file,
      '"weekly": [',
      '"weekly": [{ "days": [5], "from": "16:00", "to": "20:00" },',
    )

    expect(faults).toEqual([
      {
        file,
        line: lineWith(file, '"weekly": [') + 1,
        field: 'services.2.hours.weekly.1',
        code: 'hours-overlap',
      },
    ])
  })

  it('for a word file that is no JSON', () => {
    const faults = faultsAfter('locales/nl/pages.json', '"headings": {', '"headings": ')

    expect(faults).toMatchObject([{ file: 'locales/nl/pages.json', code: 'not-json' }])
  })

  it('for a file no schema knows', () => {
    const faults = checkContent(new Map([...good, ['content/extra.json', '{}']]), LANGUAGES)

    expect(faults).toEqual([
      { file: 'content/extra.json', line: 1, field: '', code: 'no-such-file' },
    ])
  })

  it('never repeats what was typed', () => {
    const faults = faultsAfter('content/directory/nl.json', '"+31334481186"', '"sentinel-4711"')

    expect(faults.length).toBeGreaterThan(0)
    expect(JSON.stringify(faults)).not.toContain('sentinel')
  })
})

describe('explainContentError', () => {
  it('gives one line an editor can click', () => {
    const text = '{\n  "id": "made-up",\n  "kind": "circle"\n}'
    const issues = cardSchema.safeParse(JSON.parse(text)).error?.issues ?? []

    const [first] = explainContentError(
      text,
      issues.filter(({ path }) => path[0] === 'kind'),
    ).map((fault) => faultLine('content/cards/made-up.json', fault))

    expect(first).toBe('content/cards/made-up.json:3 kind: invalid-value')
  })

  it('names the fields that are missing on the line of what should hold them', () => {
    const text = '{\n  "id": "made-up"\n}'
    const issues = cardSchema.safeParse(JSON.parse(text)).error?.issues ?? []

    const faults = explainContentError(text, issues)

    expect(faults).toContainEqual({ line: 1, field: 'groups', code: 'missing' })
    expect(new Set(faults.map(({ code }) => code))).toEqual(new Set(['missing']))
  })
})

describe('readJsonWithLines', () => {
  it.each(['', '{', '[1,]', '{"a":1,}', '{"a" 1}', 'nul', '"open', '[1] 2', '{1:2}', '01x'])(
    'refuses %j, as JSON does',
    (text) => {
      const read = readJsonWithLines(text)

      expect(() => JSON.parse(text) as unknown).toThrow()
      expect(read.ok).toBe(false)
    },
  )

  it.each([...good])('reads %s as JSON does', (_, text) => {
    const read = readJsonWithLines(text)

    expect(read.ok && read.value).toEqual(JSON.parse(text))
  })

  it('counts lines with either line ending', () => {
    const read = readJsonWithLines('{\r\n"a": [\r\n1,\r\n2]}')

    expect(read.ok && read.lines.lineOf(['a', 1])).toBe(4)
    expect(read.ok && read.lines.lineOf(['b'])).toBeNull()
  })
})

describe('overlappingHours', () => {
  const week = (...lines: [number[], string, string][]) => ({
    weekly: lines.map(([days, from, to]) => ({ days, from, to })),
    closedOnHolidays: false,
  })

  it.each([
    ['a morning and an afternoon', week([[1], '09:00', '12:00'], [[1], '12:00', '17:00']), []],
    ['the same hours on other days', week([[1], '09:00', '17:00'], [[2], '09:00', '17:00']), []],
    ['hours inside others', week([[1], '09:00', '17:00'], [[1, 3], '10:00', '11:00']), [1]],
    [
      'a night that runs into the morning',
      week([[1], '22:00', '04:00'], [[2], '03:00', '09:00']),
      [1],
    ],
    ['a Sunday night and Monday', week([[1], '00:00', '09:00'], [[7], '22:00', '02:00']), [1]],
    ['a day named twice', week([[1, 1], '09:00', '17:00']), [0]],
    ['whole days side by side', week([[1, 2], '00:00', '24:00']), []],
  ])('judges %s', (_, hours, expected) => {
    const overlapping = overlappingHours(hours)

    expect(overlapping).toEqual(expected)
  })

  it.each(['always', 'unknown'] as const)('finds nothing in %s', (hours) => {
    expect(overlappingHours(hours)).toEqual([])
  })
})
