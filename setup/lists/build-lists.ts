import { readFileSync, writeFileSync } from 'node:fs'

import { listsFromPackages } from './lists-from-packages.ts'

/**
 * Builds the lists of names and words from the installed packages, the same bytes each time:
 * `node setup/lists/build-lists.ts [--check | --overlaps]`. With --check it writes nothing and ends
 * with status 1 when the files differ from what the packages give.
 */
const room = new URL('../../domain/anonymise/lists/', import.meta.url)
const binary = new URL('words.bin', room)
const provenance = new URL('words.provenance.json', room)

const built = listsFromPackages()
if (process.argv.includes('--check')) {
  const isSame =
    Buffer.from(built.bytes).equals(readFileSync(binary)) &&
    built.provenance === readFileSync(provenance, 'utf8')
  if (!isSame) process.stderr.write('words.bin is not what the packages give: build it again.\n')
  process.exitCode = isSame ? 0 : 1
} else {
  writeFileSync(binary, built.bytes)
  writeFileSync(provenance, built.provenance)
  process.stdout.write(`${built.classes.size} words, ${built.bytes.length} bytes\n`)
}
if (process.argv.includes('--overlaps')) {
  const { overlapTable } = await import('./overlap-table.ts')
  process.stdout.write(overlapTable(built.classes))
}
