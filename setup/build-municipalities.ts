import { readFileSync, writeFileSync } from 'node:fs'

/**
 * Writes content/municipalities.json from a CSV file with the columns code, municipality,
 * region_code, region: `node setup/build-municipalities.ts FILE.csv`. Throws on a row that does
 * not fit, so that no municipality is lost quietly.
 */
const [file] = process.argv.slice(2)
if (file === undefined) throw new Error('Name the CSV file: build-municipalities.ts FILE.csv')

const cellsOf = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  )

const [, ...rows] = readFileSync(file, 'utf8').trim().split(/\r?\n/u)
const municipalities = rows
  .map((row): [string, string] => {
    const [code = '', name = '', region = '', ...rest] = cellsOf(row)
    if (!/^GM\d{4}$/u.test(code) || !/^VR\d{2}$/u.test(region) || name === '' || rest.length !== 1)
      throw new Error(`This row does not fit: ${row}`)
    return [name, region]
  })
  .toSorted(([one], [other]) => one.localeCompare(other, 'nl'))

const lines = municipalities.map((row) => `    ${JSON.stringify(row).replace('","', '", "')}`)
writeFileSync(
  new URL('../content/municipalities.json', import.meta.url),
  `{
  "source": "Facts as published by CBS and the public health service, borders of 2023/2024",
  "reviewedOn": "2026-11-22",
  "municipalities": [
${lines.join(',\n')}
  ]
}
`,
)
