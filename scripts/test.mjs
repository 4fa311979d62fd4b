// npm test: sets everything up, then runs every check. The last line is "N passed, N failed".
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'

import { install, projectEnvironment, projectNode, root } from './bootstrap.mjs'
import { installBrowsers } from './browsers.mjs'

const say = (line) => console.log(line)
const total = { passed: 0, failed: 0, skipped: 0 }
const failures = []
/** Tests that failed at first and passed when they were tried again. */
const secondTries = []

install(say)
installBrowsers(say)

const reports = mkdtempSync(join(tmpdir(), 'signaalwijzer-reports-'))

const environmentWith = (more = {}) =>
  projectEnvironment({ NO_COLOR: '1', FORCE_COLOR: '0', ...more })

const run = (words, environment) =>
  spawnSync(projectNode, words, {
    cwd: root,
    env: environmentWith(environment),
    stdio: ['ignore', 'inherit', 'inherit'],
  })

const count = (name, isPassed, output = '') => {
  total[isPassed ? 'passed' : 'failed'] += 1
  say(`${isPassed ? 'ok    ' : 'FAILED'} ${name}`)
  if (!isPassed) {
    failures.push(name)
    say(output)
  }
}

/** One check that passes or fails as a whole: exit code 0 is passed. */
const check = ({ name, words }) =>
  new Promise((done) => {
    const child = spawn(projectNode, words, {
      cwd: root,
      env: environmentWith(),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text
      })
    }
    child.once('error', (error) => done({ name, isPassed: false, output: String(error) }))
    child.once('close', (status) => done({ name, isPassed: status === 0, output }))
  })

/** Runs checks side by side, one for each core; tells them in the order they are given. */
const checkAll = async (checks) => {
  const outcomes = checks.map(() => undefined)
  let next = 0
  let told = 0
  const work = async () => {
    while (next < checks.length) {
      const at = next
      next += 1
      outcomes[at] = await check(checks[at])
      for (; outcomes[told] !== undefined; told += 1) {
        const { name, isPassed, output } = outcomes[told]
        count(name, isPassed, output)
      }
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
}

/** A test runner that writes a JSON report; its own tests are counted. */
const suite = (name, words, reportFile, readReport, environment) => {
  say(`\n${name}`)
  const result = run(words, environment)
  try {
    const counted = readReport(JSON.parse(readFileSync(reportFile, 'utf8')))
    total.passed += counted.passed
    total.failed += counted.failed
    total.skipped += counted.skipped
    if (counted.failed > 0) failures.push(name)
    if (result.status !== 0 && counted.failed === 0) count(`${name}: ended with an error`, false)
    secondTries.push(...(counted.secondTries ?? []))
    if (counted.passed === 0) count(`${name}: ran no test`, false)
  } catch {
    count(`${name}: made no report`, false)
  }
}

const tool = (path) => join('node_modules', path)
const rooms = ['domain', 'components', 'web', 'console', 'server', 'setup', 'tests', 'bench']

// The types of the extension come from wxt, so it goes before all that reads them.
await checkAll([{ name: 'wxt knows the extension', words: [tool('wxt/bin/wxt.mjs'), 'prepare'] }])
// Lint takes as long as all other checks together: it goes on beside the unit tests.
const linted = check({
  name: 'lint',
  words: [tool('eslint/bin/eslint.js'), '.', '--max-warnings', '0'],
})
await checkAll([
  ...['.', ...rooms].map((room) => ({
    name: `types: ${room === '.' ? 'the extension' : room}`,
    words: [tool('typescript/bin/tsc'), '-p', room],
  })),
  {
    name: 'format',
    words: [tool('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'],
  },
  { name: 'content', words: ['setup/check-content.ts'] },
])

const unitReport = join(reports, 'unit.json')
suite(
  'Unit and contract tests',
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${unitReport}`,
  ],
  unitReport,
  ({
    numPassedTests,
    numFailedTests,
    numPendingTests,
    numTodoTests,
    numFailedTestSuites,
    testResults,
  }) => ({
    passed: numPassedTests,
    // A file that does not load has no failed test, and is a failure all the same.
    failed:
      numFailedTests +
      testResults.filter(
        ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
      ).length +
      (numFailedTestSuites > 0 && numFailedTests === 0 && testResults.length === 0 ? 1 : 0),
    skipped: numPendingTests + numTodoTests,
  }),
)

/** The title of every journey that passed only when it was tried again, with its file and line. */
const secondTriesIn = ({ suites = [], specs = [] }) => [
  ...specs
    .filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))
    .map(({ file, line, title }) => `${file}:${line} ${title}`),
  ...suites.flatMap(secondTriesIn),
]

const { name, isPassed, output } = await linted
count(name, isPassed, output)

const journeysReport = join(reports, 'journeys.json')
suite(
  'Journeys in real browsers',
  // One more try here, where nobody looks on; told below. By hand (npm run test:journeys) there is none.
  ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json', '--retries=1'],
  journeysReport,
  ({ stats, errors, suites }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
    secondTries: secondTriesIn({ suites }),
  }),
  { PLAYWRIGHT_JSON_OUTPUT_NAME: journeysReport },
)

rmSync(reports, { recursive: true, force: true })
if (failures.length > 0) say(`\nFailed: ${failures.join(' · ')}`)
if (secondTries.length > 0) {
  say(`\nPassed only at the second try (counted as passed; each hides a fault to find):`)
  for (const name of secondTries) say(`  SECOND TRY ${name}`)
}
if (total.skipped > 0) say(`\nSkipped: ${total.skipped} (each says why above)`)
say(`\n${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed === 0 ? 0 : 1)
