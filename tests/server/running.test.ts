import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { PATHS } from '../../domain/api/paths.ts'
import { startIntake, type RunningIntake } from '../../server/start.ts'
import { aConfig, runMain } from './running-intake.ts'
import { aFolder } from './stores.ts'
import { freePort } from './throw-away-postgres.ts'

const root = join(import.meta.dirname, '..', '..')
const RULES = join(root, '..', 'shared', 'standards', 'adr', 'adr-ruleset.yaml')
const YEAR_SECONDS = 31_536_000

describe('a running intake', () => {
  let dataDir: string
  let intake: RunningIntake
  let origin: string
  beforeAll(async () => {
    dataDir = aFolder()
    for (const face of ['web', 'console']) {
      mkdirSync(join(dataDir, face, 'assets'), { recursive: true })
      writeFileSync(join(dataDir, face, 'index.html'), `<!doctype html><title>${face}</title>`)
      writeFileSync(join(dataDir, face, 'assets', 'main-a1B2c3D4.js'), 'export {}')
    }
    writeFileSync(join(dataDir, 'secret.txt'), 'outside')
    const started = await startIntake(
      aConfig({
        DATA_DIR: dataDir,
        WEB_ROOT: join(dataDir, 'web'),
        CONSOLE_ROOT: join(dataDir, 'console'),
      }),
    )
    if (!started.ok) throw new Error(started.code)
    intake = started.value
    origin = `http://127.0.0.1:${intake.port}`
  })
  afterAll(async () => {
    await intake.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })

  const policyOf = (answer: Response) =>
    new Map(
      (answer.headers.get('content-security-policy') ?? '').split('; ').map((directive) => {
        const [name, ...sources] = directive.split(' ')
        return [name ?? '', sources.join(' ')]
      }),
    )

  it.each([
    ['GET', '/'],
    ['GET', '/assets/main-a1B2c3D4.js'],
    ['GET', '/console/'],
    ['GET', '/nothing-here'],
    ['GET', '/.well-known/security.txt'],
    ['GET', PATHS.openapi],
    ['GET', PATHS.health],
    ['GET', PATHS.challenges],
    ['GET', PATHS.directory],
    ['GET', PATHS.messages],
    ['GET', PATHS.inbox],
    ['GET', '/v1/nothing-here'],
    ['POST', PATHS.signals],
    ['DELETE', PATHS.signals],
    ['OPTIONS', PATHS.signals],
  ])('guards the answer to %s %s with every header of the list', async (method, path) => {
    const answer = await fetch(`${origin}${path}`, {
      method,
      headers: { 'accept-encoding': 'gzip, br' },
    })

    const header = (name: string) => answer.headers.get(name)
    expect(
      Number(/max-age=(\d+)/u.exec(header('strict-transport-security') ?? '')?.[1]),
    ).toBeGreaterThanOrEqual(YEAR_SECONDS)
    expect(header('x-content-type-options')).toBe('nosniff')
    expect(header('x-frame-options')).toBe('DENY')
    expect(header('referrer-policy')).toBe('no-referrer')
    expect(header('content-encoding')).toBeNull()
    expect(header('set-cookie')).toBeNull()
    expect(header('server')).toBeNull()
    expect(header('x-powered-by')).toBeNull()
    if (!path.includes('/assets/')) expect(header('cache-control')).toBe('no-store')
    if (answer.status !== 204) expect(header('content-type')).not.toBeNull()
    expect(header('api-version')).toBe(path.startsWith('/v1/') ? '1.0.0' : null)
    const policy = policyOf(answer)
    expect(policy.get('default-src')).toBe("'none'")
    for (const name of ['base-uri', 'frame-ancestors']) expect(policy.get(name)).toBe("'none'")
    expect(policy.get('form-action')).toBe(path.startsWith('/v1/') ? "'none'" : "'self'")
    expect([...policy.values()].join(' ')).not.toMatch(/unsafe|\*|http|blob:/u)
    expect(policy.get('script-src') ?? "'self'").toBe("'self'")
  })

  it('gives the pages, and nothing outside their folders', async () => {
    const text = async (path: string) => (await fetch(`${origin}${path}`)).text()
    const asset = await fetch(`${origin}/console/assets/main-a1B2c3D4.js`)

    expect(await text('/')).toContain('<title>web</title>')
    expect(await text('/console')).toContain('<title>console</title>')
    expect(asset.headers.get('cache-control')).toContain('immutable')
    for (const path of [
      '/..%2fsecret.txt',
      '/%2e%2e/secret.txt',
      '/console/..%2f..%2fsecret.txt',
    ]) {
      expect(await text(path)).not.toContain('outside')
    }
  })

  it('says whom to tell about a weakness (RFC 9116)', async () => {
    const answer = await fetch(`${origin}/.well-known/security.txt`)
    const text = await answer.text()

    expect(answer.headers.get('content-type')?.toLowerCase()).toBe('text/plain; charset=utf-8')
    for (const field of [
      'Contact: mailto:security@signaalwijzer.example',
      'Preferred-Languages: nl, en',
      'Canonical: ',
      'Policy: https://',
    ]) {
      expect(text).toContain(field)
    }
    const expires = Date.parse(/^Expires: (.+)$/mu.exec(text)?.[1] ?? '')
    expect(expires).toBeGreaterThan(Date.now())
    expect(expires).toBeLessThan(Date.now() + YEAR_SECONDS * 1000)
  })

  it.each([
    [PATHS.openapi, 'https://elsewhere.example', '*'],
    [
      PATHS.challenges,
      'chrome-extension://abcdefghijklmnop',
      'chrome-extension://abcdefghijklmnop',
    ],
    [PATHS.challenges, 'moz-extension://0a1b-2c3d', 'moz-extension://0a1b-2c3d'],
    [PATHS.challenges, 'https://elsewhere.example', null],
    [PATHS.challenges, 'null', null],
    [PATHS.inbox, 'chrome-extension://abcdefghijklmnop', null],
    [PATHS.sessions, 'https://elsewhere.example', null],
  ])('lets answers of %s be read by %s: %s', async (path, from, allowed) => {
    const answer = await fetch(`${origin}${path}`, { headers: { origin: from } })

    expect(answer.headers.get('access-control-allow-origin')).toBe(allowed)
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull()
    if (allowed !== null) {
      expect(answer.headers.get('access-control-expose-headers')).toBe(
        'Date, API-Version, Retry-After',
      )
    }
    expect(answer.headers.get('date')).not.toBeNull()
  })

  it.each([PATHS.signals, PATHS.messages, PATHS.withdrawals])(
    'lets the extension post to %s, where the browser asks first',
    async (path) => {
      const asked = await fetch(`${origin}${path}`, {
        method: 'OPTIONS',
        headers: {
          origin: 'moz-extension://0a1b-2c3d',
          'access-control-request-method': 'POST',
        },
      })

      expect(asked.status).toBe(204)
    },
  )

  it('answers the question of a browser before it posts, for the extension only', async () => {
    const ask = (from: string, path: string) =>
      fetch(`${origin}${path}`, {
        method: 'OPTIONS',
        headers: { origin: from, 'access-control-request-method': 'POST' },
      })

    const extension = await ask('chrome-extension://abcdefghijklmnop', PATHS.messages)
    const stranger = await ask('https://elsewhere.example', PATHS.messages)
    const staff = await ask('chrome-extension://abcdefghijklmnop', PATHS.sessions)

    expect(extension.status).toBe(204)
    expect(extension.headers.get('access-control-allow-headers')).toBe(
      'Authorization, Content-Type',
    )
    expect([stranger.status, staff.status]).toEqual([405, 405])
  })

  it.skipIf(!existsSync(RULES))(
    'describes itself as the API Design Rules ask (Spectral)',
    async () => {
      const file = join(dataDir, 'openapi.json')
      writeFileSync(file, await (await fetch(`${origin}${PATHS.openapi}`)).text())
      const spectral = join(root, 'node_modules', '@stoplight', 'spectral-cli', 'dist', 'index.js')

      const linted = spawnSync(
        process.execPath,
        [spectral, 'lint', '--quiet', '--fail-severity=error', '-r', RULES, file],
        { encoding: 'utf8' },
      )

      expect(linted.status, linted.stdout).toBe(0)
    },
  )
  if (!existsSync(RULES)) process.stdout.write('Spectral: ruleset not there, check left out\n')
})

describe('starting the intake', () => {
  const wrong: readonly (readonly [string, Record<string, string>, RegExp])[] = [
    ['a port that is none', { PORT: 'eighty' }, /^PORT must be .+\.$/u],
    [
      'rounds of deliveries without a pause',
      { DELIVERY_EVERY_SECONDS: '0' },
      /^DELIVERY_EVERY_SECONDS must be .+\.$/u,
    ],
    ['a port out of range', { PORT: '70000' }, /^PORT must be .+\.$/u],
    [
      'a database of another kind',
      { DATABASE_URL: 'mysql://me:hunter2@x/y' },
      /^DATABASE_URL must be .+\.$/u,
    ],
    [
      'an origin with a path',
      { PUBLIC_ORIGIN: 'https://x.example/a' },
      /^PUBLIC_ORIGIN must be .+\.$/u,
    ],
    [
      'a data folder that is a file',
      { DATA_DIR: import.meta.filename },
      /^The database in DATA_DIR .+\.$/u,
    ],
    [
      'an address that is not here',
      { HOST: '203.0.113.7' },
      /^The intake cannot listen there\. .+\.$/u,
    ],
  ]

  it.each(wrong)('stops on %s with one plain line', async (_what, settings, line) => {
    const dataDir = aFolder()

    const { code, output } = await runMain({ DATA_DIR: dataDir, ...settings })

    expect(code).toBe(1)
    expect(output.trim()).toMatch(line)
    expect(output).not.toContain('hunter2')
    rmSync(dataDir, { recursive: true, force: true })
  })

  it('stops on a database that does not answer, without repeating its password', async () => {
    const url = `postgres://me:hunter2@127.0.0.1:${await freePort()}/intake`

    const { code, output } = await runMain({ DATABASE_URL: url })

    expect(code).toBe(1)
    expect(output.trim()).toMatch(/^The database at DATABASE_URL cannot be reached [^\n]+\.$/u)
    expect(output).not.toContain('hunter2')
  })

  it('stops on a busy port with one plain line', async () => {
    const dataDir = aFolder()
    const port = await freePort()
    const other = await new Promise<Server>((resolve) => {
      const server = createServer().listen(port, '127.0.0.1', () => {
        resolve(server)
      })
    })

    const { code, output } = await runMain({ DATA_DIR: dataDir, PORT: String(port) })
    other.close()

    expect(code).toBe(1)
    expect(output.trim()).toBe(`Port ${port} is in use. Stop the other program, or set PORT.`)
    rmSync(dataDir, { recursive: true, force: true })
  })

  it('names every wrong setting at once', async () => {
    const { code, output } = await runMain({ PORT: 'x', PROOF_COST: '0', SECURITY_CONTACT: 'me' })

    expect(code).toBe(1)
    expect(
      output
        .trim()
        .split('\n')
        .map((line) => line.split(' ')[0]),
    ).toEqual(['PORT', 'PROOF_COST', 'SECURITY_CONTACT'])
  })
})
