import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { ed25519 } from '@noble/curves/ed25519.js'
import { base64urlnopad } from '@scure/base'
import { generateHybridIdentity, identityToRecipient } from 'age-encryption'

import { PATHS } from '../domain/api/paths.ts'
import { solveProof } from '../domain/intake/solve-challenge.ts'
import { randomUuid } from '../domain/random.ts'
import { createProofOfWork, type ProofOfWork } from '../server/intake/proof-of-work.ts'
import { sha256Hex } from '../server/store/hashes.ts'
import { DATABASE_FILE, openSqliteStore } from '../server/store/sqlite.ts'
import type { BenchLine } from './bench-line.ts'
import { commitsPerSecond, startBareServer } from './intake-floors.ts'
import { postAll, type Load } from './intake-load.ts'
import { median } from './median.ts'

/** The file of a signal: four hybrid stanzas and one full bucket. */
const SEALED_BYTES = 22_700
const FLOOR_COMMITS = 200
const EASY_PROOF = { cost: 1, maxNumber: 2 }
/** Floor and intake take turns, since the machine changes from moment to moment: medians of these. */
const TURNS = 5
const ROUNDS = [
  { clients: 1, signals: 80 },
  { clients: 8, signals: 300 },
  { clients: 32, signals: 600 },
] as const

/**
 * The intake on its embedded database, measured from outside: signals a second and p95 at 1, 8 and
 * 32 clients against bare commits and a bare HTTP server of the same run; memory; bytes on disk.
 */
export const benchIntake = async (): Promise<readonly BenchLine[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'signaalwijzer-bench-'))
  try {
    return await measure(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const measure = async (folder: string): Promise<readonly BenchLine[]> => {
  const dataDir = join(folder, 'data')
  const makeBodies = await prepare(dataDir)
  const lines: BenchLine[] = []
  const bare = await startBareServer()
  const { child, origin } = await startIntake(dataDir)
  try {
    await postAll(`${origin}${PATHS.signals}`, await makeBodies(100), 8)
    for (const { clients, signals } of ROUNDS) {
      const commits: number[] = []
      const bareLoads: Load[] = []
      const loads: Load[] = []
      for (let turn = 0; turn < TURNS; turn++) {
        const bodies = await makeBodies(signals)
        bareLoads.push(await postAll(bare.url, bodies, clients))
        commits.push(commitsPerSecond(folder, SEALED_BYTES, FLOOR_COMMITS))
        loads.push(await postAll(`${origin}${PATHS.signals}`, bodies, clients))
      }
      const commitFloor = median(commits)
      const [httpFloor, load] = [medianLoad(bareLoads), medianLoad(loads)]
      const who = `${clients} ${clients === 1 ? 'client' : 'clients'}`
      lines.push(
        { name: `commit floor, ${who}`, value: commitFloor, unit: 'commits/s' },
        compared(`intake, ${who}`, load.perSecond, 'signals/s', 'commit floor', commitFloor),
        compared(
          `intake, ${who}, against HTTP`,
          load.perSecond,
          'signals/s',
          'bare HTTP',
          httpFloor.perSecond,
        ),
        compared(`intake, ${who}, p95`, load.p95Ms, 'ms', 'bare HTTP p95', httpFloor.p95Ms),
      )
    }
    lines.push({ name: 'intake memory (RSS)', value: residentMegabytes(child), unit: 'MB' })
  } finally {
    await stopped(child)
    await stopped(bare.child)
  }
  const count = ROUNDS.reduce((sum, { signals }) => sum + signals * TURNS, 100)
  const perSignal = statSync(join(dataDir, DATABASE_FILE)).size / count
  lines.push(compared('disk per signal', perSignal, 'bytes', 'its sealed bytes', SEALED_BYTES))
  return lines
}

const medianLoad = (loads: readonly Load[]): Load => ({
  perSecond: median(loads.map(({ perSecond }) => perSecond)),
  p95Ms: median(loads.map(({ p95Ms }) => p95Ms)),
})

const compared = (
  name: string,
  value: number,
  unit: string,
  comparedWith: string,
  floor: number,
): BenchLine => ({ name, value, unit, comparedWith, ratio: value / floor })

/** A database with a desk; gives bodies that the intake will accept, made and solved beforehand. */
const prepare = async (dataDir: string): Promise<(count: number) => Promise<Buffer[]>> => {
  const store = await openSqliteStore(dataDir)
  const recipient = await identityToRecipient(await generateHybridIdentity())
  const deskId = sha256Hex(recipient).slice(0, 16)
  await store.setup.addDesk(
    { id: deskId, slug: 'bench', name: 'Bench', recipient },
    { tokenHash: '0'.repeat(64), firstGrant: randomBytes(300).toString('base64') },
    new Date(),
  )
  const proofOfWork = await createProofOfWork(store.setup, EASY_PROOF)
  await store.close()
  const verifyKey = base64urlnopad.encode(ed25519.keygen().publicKey)
  return async (count) => {
    const bodies: Buffer[] = []
    for (let index = 0; index < count; index++) {
      bodies.push(await aBody(deskId, verifyKey, proofOfWork))
    }
    return bodies
  }
}

const aBody = async (
  deskId: string,
  threadVerifyKey: string,
  proofOfWork: ProofOfWork,
): Promise<Buffer> => {
  const solved = await solveProof(await proofOfWork.makeChallenge(new Date()))
  if (!solved.ok) throw new Error(solved.code)
  const envelope = {
    version: 1,
    id: randomUuid(),
    deskId,
    threadId: randomBytes(16).toString('hex'),
    threadVerifyKey,
    sealed: randomBytes(SEALED_BYTES).toString('base64'),
  }
  return Buffer.from(JSON.stringify({ envelope, proof: solved.value }))
}

const startIntake = (dataDir: string): Promise<{ child: ChildProcess; origin: string }> =>
  new Promise((resolve, reject) => {
    const main = join(import.meta.dirname, '..', 'server', 'main.ts')
    const child = spawn(process.execPath, [main], {
      env: { PATH: process.env.PATH, DATA_DIR: dataDir, PORT: '0' },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    child.once('error', reject)
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      const port = /listens at http:\/\/localhost:(\d+)/u.exec(text)?.[1]
      if (port !== undefined) resolve({ child, origin: `http://127.0.0.1:${port}` })
    })
  })

const residentMegabytes = ({ pid }: ChildProcess): number => {
  const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })
  return Number(stdout.trim()) / 1024
}

const stopped = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.once('exit', () => {
      resolve()
    })
    child.kill('SIGTERM')
  })
