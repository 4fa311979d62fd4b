import { globSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'

import { defineConfig } from 'vitest/config'

const JOURNEYS = 'tests/journeys/**'
const files = globSync('tests/**/*.test.{ts,tsx}', {
  cwd: import.meta.dirname,
  exclude: [JOURNEYS],
})

/** These take longest, so they go first: nobody waits for the last of them at the end. */
const IS_LONG =
  /\/(?:durability|desk-pages|opened-signal|properties|properties-kept|thousand-sends|bad-input|hand-over-faults|open-command)\./u
const long = files.filter((file) => IS_LONG.test(file))

/** Rooms of pure functions: their files share one reading of the modules, half the work. */
const IS_PURE = /^tests\/(?:anonymise|check|content|directory|guide|search|signal)\/.*\.ts$/u
/** What one file would leave behind for the next in the same process. */
const CHANGES_FOR_ALL = /\bvi\.|\buseLists\b/u
const together = files.filter(
  (file) =>
    IS_PURE.test(file) && !long.includes(file) && !CHANGES_FOR_ALL.test(readFileSync(file, 'utf8')),
)

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    exclude: [JOURNEYS],
    // One more than the cores: many tests wait for a server, a database or a page.
    maxWorkers: availableParallelism() + 1,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    // Commands and intakes that tests start read their modules compiled.
    env: { NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules', '.cache', 'compiled') },
    projects: [
      { extends: true, test: { name: 'long', include: long } },
      { extends: true, test: { name: 'rest', include: files, exclude: [...long, ...together] } },
      { extends: true, test: { name: 'together', include: together, isolate: false } },
    ],
  },
})
