import { spawn, type ChildProcess } from 'node:child_process'
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import pg from 'pg'

import type { Partner } from '../../domain/directory/partner-schema.ts'
import { openStore } from '../../server/store/open-store.ts'
import { MAIN_DEMO_DESK, type DemoDesk } from '../../setup/demo-desks.ts'
import { prepareFirstRun } from '../../setup/first-run.ts'
import { ROOT_KEY_FILE } from '../../setup/root-key.ts'
import { ended } from '../server/throw-away-postgres.ts'
import { INTAKE_ORIGIN, INTAKE_PORT, projectRoot, rootKeyFolder, TEST_FOLDERS } from './build.ts'

/** A fresh intake with a demo desk, as `npm start` makes it, run as its own process. */
export type World = {
  readonly origin: string
  readonly dataDir: string
  readonly enrolmentLink: string
  /** Of the first member of another desk. */
  readonly linkOf: (slug: string) => string
  /** Everything the intake has printed. */
  readonly log: () => string
  /** Every byte the intake keeps: database files, or a dump of all PostgreSQL tables. */
  readonly everythingStored: () => Promise<Buffer>
  readonly kill: () => Promise<void>
  readonly startAgain: () => Promise<void>
  readonly end: () => Promise<void>
}

type WorldOptions = {
  /** Where the intake listens when something else stands before it. */
  readonly port?: number
  /** Desks of other services beside CoMensha's. */
  readonly otherDesks?: readonly DemoDesk[]
  /** Services in the directory that take hand-overs. */
  readonly partners?: readonly Partner[]
  /** More settings of the intake. */
  readonly settings?: Readonly<Record<string, string>>
}

/** Starts a world on the embedded database, or on the PostgreSQL at `databaseUrl`. */
export const startWorld = async (
  databaseUrl?: string,
  { port = INTAKE_PORT, otherDesks = [], partners = [], settings = {} }: WorldOptions = {},
): Promise<World> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'signaalwijzer-world-'))
  copyFileSync(join(rootKeyFolder, ROOT_KEY_FILE), join(dataDir, ROOT_KEY_FILE))

  const store = await openStore({ databaseUrl, dataDir })
  if (!store.ok) throw new Error(store.code)
  const first = await prepareFirstRun({
    store: store.value,
    dataDir,
    publicOrigin: INTAKE_ORIGIN,
    demoDesks: [MAIN_DEMO_DESK, ...otherDesks],
    now: () => new Date(),
    partners,
  })
  await store.value.close()
  if (first.enrolmentLink === null) throw new Error('A fresh desk must give an enrolment link.')

  let printed = ''
  const start = () =>
    spawnIntake({ dataDir, databaseUrl, port, settings }, (text) => {
      printed += text
    })
  let child = await start()

  return {
    origin: INTAKE_ORIGIN,
    dataDir,
    enrolmentLink: first.enrolmentLink,
    linkOf: (slug) => first.desks.find((desk) => desk.slug === slug)?.enrolmentLink ?? '',
    log: () => printed,
    everythingStored: () => (databaseUrl === undefined ? filesOf(dataDir) : dumpOf(databaseUrl)),
    kill: () => ended(child, 'SIGKILL'),
    startAgain: async () => {
      child = await start()
    },
    end: async () => {
      await ended(child, 'SIGTERM')
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

type Place = {
  readonly dataDir: string
  readonly databaseUrl: string | undefined
  readonly port: number
  readonly settings: Readonly<Record<string, string>>
}

const spawnIntake = (
  { dataDir, databaseUrl, port, settings }: Place,
  onText: (text: string) => void,
): Promise<ChildProcess> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(projectRoot, 'server', 'main.ts')], {
      cwd: projectRoot,
      env: {
        PATH: process.env['PATH'],
        PORT: String(port),
        PUBLIC_ORIGIN: INTAKE_ORIGIN,
        DATA_DIR: dataDir,
        WEB_ROOT: join(TEST_FOLDERS.pages, 'web'),
        CONSOLE_ROOT: join(TEST_FOLDERS.pages, 'console'),
        // A lighter proof of work than in use: what is tried here is the road, not its price.
        PROOF_COST: '500',
        PROOF_MAX_NUMBER: '50',
        DELIVERY_EVERY_SECONDS: '1',
        ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
        ...settings,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    process.once('exit', () => child.kill('SIGKILL'))
    let text = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        onText(chunk)
        text += chunk
        if (text.includes('listens at')) resolve(child)
      })
    }
    child.once('exit', (code) => {
      reject(new Error(`The intake ended with ${String(code)}: ${text}`))
    })
  })

const filesOf = (folder: string): Promise<Buffer> =>
  Promise.resolve(
    Buffer.concat(
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => readFileSync(join(entry.parentPath, entry.name))),
    ),
  )

const dumpOf = async (databaseUrl: string): Promise<Buffer> => {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const tables = await client.query<{ name: string }>(
      "select tablename as name from pg_tables where schemaname = 'public'",
    )
    const rows: Buffer[] = []
    for (const { name } of tables.rows) {
      const content = await client.query<Record<string, unknown>>(`select * from "${name}"`)
      for (const row of content.rows) {
        for (const value of Object.values(row)) {
          rows.push(Buffer.isBuffer(value) ? value : Buffer.from(String(value)))
        }
      }
    }
    return Buffer.concat(rows)
  } finally {
    await client.end()
  }
}
