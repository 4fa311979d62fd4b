import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, test } from '@playwright/test'

import { FREE_PORT, projectRoot } from './build.ts'

type Start = {
  readonly child: ChildProcess
  readonly printed: () => string
  readonly exit: Promise<number | null>
}

/** What `npm start` runs, with a build of its own so that nobody's work is disturbed. */
const startProduct = (settings: Record<string, string>): Start => {
  const child = spawn(process.execPath, ['setup/start.ts'], {
    cwd: projectRoot,
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      BUILD_ROOT: join('.build-test', 'start'),
      OPEN_BROWSER: '0',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  process.once('exit', () => child.kill('SIGKILL'))
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk
    })
  }
  return {
    child,
    printed: () => text,
    exit: new Promise((resolve) => {
      child.once('exit', resolve)
    }),
  }
}

const untilReady = (start: Start) =>
  expect.poll(start.printed, { timeout: 200_000 }).toContain('Ctrl-C stops it')

const linkIn = (text: string) => /#inschrijven=([\w-]{43})/u.exec(text)?.[1]

test('starts from nothing, says where everything is, ends cleanly, and keeps its data', async () => {
  // It builds everything, on a machine that may be busy.
  test.setTimeout(300_000)
  const dataDir = mkdtempSync(join(tmpdir(), 'signaalwijzer-start-'))
  const port = String(FREE_PORT)
  const settings = { DATA_DIR: dataDir, PORT: port }
  try {
    const first = startProduct(settings)
    await untilReady(first)
    const origin = `http://localhost:${port}`
    expect(first.printed()).toContain(`${origin}/console/`)
    expect(linkIn(first.printed())).toBeDefined()
    expect(existsSync(join(dataDir, 'recovery-sheets', 'sheet-3.txt'))).toBe(true)
    expect((await fetch(`${origin}/`)).status).toBe(200)
    expect((await fetch(`${origin}/console/`)).status).toBe(200)
    const directory = await (await fetch(`${origin}/v1/adresgidsen/actueel`)).text()

    const busy = startProduct({ ...settings, DATA_DIR: join(dataDir, 'other') })
    expect(await busy.exit).toBe(1)
    expect(busy.printed().trim().split('\n')).toHaveLength(1)
    expect(busy.printed()).toContain(`Port ${port} is in use`)

    first.child.kill('SIGINT')
    expect(await first.exit).toBe(0)

    const second = startProduct(settings)
    await untilReady(second)
    expect(second.printed()).not.toContain('Building')
    expect(linkIn(second.printed())).toBe(linkIn(first.printed()))
    expect(await (await fetch(`${origin}/v1/adresgidsen/actueel`)).text()).toBe(directory)
    second.child.kill('SIGTERM')
    expect(await second.exit).toBe(0)
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
})

for (const [name, settings, word] of [
  ['of another kind', { DATABASE_URL: 'mysql://desk:geheimwoord@x/y' }, 'DATABASE_URL must be'],
  [
    'that nobody answers',
    { DATABASE_URL: 'postgres://desk:geheimwoord@127.0.0.1:1/y' },
    'cannot be reached',
  ],
] as const) {
  test(`refuses a database address ${name} with one line and no secret`, async () => {
    const start = startProduct({ ...settings, PORT: String(FREE_PORT) })

    expect(await start.exit).toBe(1)
    expect(start.printed()).toContain(word)
    expect(start.printed().trim().split('\n')).toHaveLength(1)
    expect(start.printed()).not.toContain('geheimwoord')
  })
}
