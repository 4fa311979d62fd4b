import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import pg from 'pg'

export type ThrowAwayPostgres = {
  readonly kind: 'installed' | 'pglite'
  /** The address of a new, empty database. */
  readonly newDatabase: () => Promise<string>
  readonly stop: () => Promise<void>
}

const INSTALLED = '/usr/lib/postgresql'

/**
 * A PostgreSQL that lives as long as a test: a cluster of the installed binaries in a temporary
 * folder, or PGlite behind a socket (the same protocol) where none are installed. Says which.
 */
export const startThrowAwayPostgres = async (): Promise<ThrowAwayPostgres> => {
  const binaries = installedBinaries()
  const postgres = binaries === undefined ? startPglite() : await startCluster(binaries)
  process.stdout.write(
    postgres.kind === 'installed'
      ? 'PostgreSQL: throw-away cluster of the installed binaries\n'
      : 'PostgreSQL: no binaries installed, running on @electric-sql/pglite-socket\n',
  )
  return postgres
}

const installedBinaries = (): string | undefined => {
  if (!existsSync(INSTALLED)) return undefined
  return readdirSync(INSTALLED)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(INSTALLED, version, 'bin'))
    .find((folder) => existsSync(join(folder, 'initdb')))
}

/** PostgreSQL refuses to run as root: then it runs as its own user. */
const asPostgres = (command: string, words: readonly string[]): [string, string[]] =>
  process.getuid?.() === 0
    ? ['setpriv', ['--reuid=postgres', '--regid=postgres', '--clear-groups', command, ...words]]
    : [command, [...words]]

const startCluster = async (binaries: string): Promise<ThrowAwayPostgres> => {
  const folder = mkdtempSync(join(tmpdir(), 'signaalwijzer-postgres-'))
  if (process.getuid?.() === 0) chownSync(folder, idOf('-u'), idOf('-g'))
  const data = join(folder, 'data')
  const initdb = spawnSync(
    ...asPostgres(join(binaries, 'initdb'), [
      ...['-D', data, '-U', 'postgres', '-A', 'trust'],
      ...['-E', 'UTF8', '--locale=C', '--no-sync'],
    ]),
    { cwd: folder, encoding: 'utf8' },
  )
  if (initdb.status !== 0) throw new Error(`initdb failed: ${initdb.stderr}`)

  const port = await freePort()
  const settings = [`listen_addresses=127.0.0.1`, `unix_socket_directories=${folder}`, 'fsync=off']
  const server = spawn(
    ...asPostgres(join(binaries, 'postgres'), [
      ...['-D', data, '-p', String(port)],
      ...settings.flatMap((setting) => ['-c', setting]),
    ]),
    { cwd: folder, stdio: 'ignore' },
  )
  const urlOf = (database: string) => `postgres://postgres@127.0.0.1:${port}/${database}`
  await untilReady(urlOf('postgres'))

  let databases = 0
  return {
    kind: 'installed',
    newDatabase: async () => {
      const name = `intake_${++databases}`
      await query(urlOf('postgres'), `create database ${name}`)
      return urlOf(name)
    },
    stop: async () => {
      await ended(server, 'SIGQUIT')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const startPglite = (): ThrowAwayPostgres => {
  const running: { stop: () => Promise<void> }[] = []
  return {
    kind: 'pglite',
    newDatabase: async () => {
      const [{ PGlite }, { PGLiteSocketServer }] = await Promise.all([
        import('@electric-sql/pglite'),
        import('@electric-sql/pglite-socket'),
      ])
      const db = await PGlite.create()
      const port = await freePort()
      const server = new PGLiteSocketServer({ db, port, host: '127.0.0.1', maxConnections: 20 })
      await server.start()
      running.push({
        stop: async () => {
          await server.stop()
          await db.close()
        },
      })
      return `postgres://postgres@127.0.0.1:${port}/postgres`
    },
    stop: async () => {
      for (const { stop } of running) await stop()
    },
  }
}

const idOf = (flag: '-u' | '-g'): number =>
  Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout)

/** A port that nobody listens on now. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => {
        resolve(typeof address === 'object' && address ? address.port : 0)
      })
    })
  })

const query = async (connectionString: string, text: string): Promise<void> => {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}

const untilReady = async (url: string): Promise<void> => {
  for (let attempt = 0; ; attempt++) {
    try {
      await query(url, 'select 1')
      return
    } catch (error) {
      if (attempt === 100) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}

/** Ends a process that a test started, and waits until it is gone. */
export const ended = (child: ChildProcess, signal: NodeJS.Signals): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) {
      resolve()
      return
    }
    child.once('exit', () => {
      resolve()
    })
    child.kill(signal)
  })
