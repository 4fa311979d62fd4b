// npm test: sets everything up, then runs every check. The last line is "N passed, N failed".
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { install, projectEnvironment, projectNode, root } from './bootstrap.mjs'
import { installBrowsers } from './browsers.mjs'

const say = (line) => console.log(line)
const total = { passed: 0, failed: 0, skipped: 0 }
const failures = []

install(say)
installBrowsers(say)

const reports = mkdtempSync(join(tmpdir(), 'signaalwijzer-reports-'))

const run = (words, { environment = {}, isQuiet = true } = {}) =>
  spawnSync(projectNode, words, {
    cwd: root,
    env: projectEnvironment({ NO_COLOR: '1', FORCE_COLOR: '0', ...environment }),
    encoding: 'utf8',
    stdio: isQuiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    maxBuffer: 64 * 1024 * 1024,
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
const check = (name, ...words) => {
  const result = run(words.map((word, at) => (at === 0 ? join('node_modules', word) : word)))
  count(name, result.status === 0, `${result.stdout}${result.stderr}`)
}

/** A test runner that writes a JSON report; its own tests are counted. */
const suite = (name, words, reportFile, readReport, environment) => {
  say(`\n${name}`)
  const result = run(words, { environment, isQuiet: false })
  try {
    const counted = readReport(JSON.parse(readFileSync(reportFile, 'utf8')))
    total.passed += counted.passed
    total.failed += counted.failed
    total.skipped += counted.skipped
    if (counted.failed > 0) failures.push(name)
    if (result.status !== 0 && counted.failed === 0) count(`${name}: ended with an error`, false)
    if (counted.passed === 0) count(`${name}: ran no test`, false)
  } catch {
    count(`${name}: made no report`, false)
  }
}

check('wxt knows the extension', 'wxt/bin/wxt.mjs', 'prepare')
for (const room of [
  'tsconfig.json',
  ...['domain', 'components', 'web', 'console', 'server', 'setup', 'tests', 'bench'].map(
    (name) => `${name}/tsconfig.json`,
  ),
]) {
  check(`types: ${room}`, 'typescript/bin/tsc', '-p', room)
}
count('content', run(['setup/check-content.ts']).status === 0, 'See: npm run check:content')
check('lint', 'eslint/bin/eslint.js', '.', '--max-warnings', '0')
check('format', 'prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.')

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

const journeysReport = join(reports, 'journeys.json')
suite(
  'Journeys in real browsers',
  ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'],
  journeysReport,
  ({ stats, errors }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  }),
  { PLAYWRIGHT_JSON_OUTPUT_NAME: journeysReport },
)

rmSync(reports, { recursive: true, force: true })
if (failures.length > 0) say(`\nFailed: ${failures.join(' · ')}`)
if (total.skipped > 0) say(`\nSkipped: ${total.skipped} (each says why above)`)
say(`\n${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed === 0 ? 0 : 1)
