import { spawn } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { PATHS } from '../../domain/api/paths.ts'
import { verifyDirectory } from '../../domain/directory/verify-directory.ts'
import type { Envelope } from '../../domain/envelope/schema.ts'
import { envelopeHashOf, filingKeySchema } from '../../domain/filing/filing.ts'
import { createIntakeClient } from '../../domain/intake/intake-client.ts'
import { startIntake, type RunningIntake } from '../../server/start.ts'
import { openSqliteStore } from '../../server/store/sqlite.ts'
import { prepareFirstRun } from '../../setup/first-run.ts'
import { ROOT_KEY_FILE } from '../../setup/root-key.ts'
import { bareEnvironment } from '../bare-environment.ts'
import { anEnvelope } from './builders.ts'
import { aConfig, fetchOnce } from './running-intake.ts'
import { aFolder } from './stores.ts'

const root = join(import.meta.dirname, '..', '..')

describe('the command that checks a proof of filing', { timeout: 30_000 }, () => {
  let dataDir: string
  let intake: RunningIntake
  let origin: string
  let envelope: Envelope
  let filing: string
  let receivedOn: string
  const fileOf = (name: string, text: string): string => {
    const path = join(dataDir, name)
    writeFileSync(path, text)
    return path
  }

  beforeAll(async () => {
    dataDir = aFolder()
    const store = await openSqliteStore(dataDir)
    await prepareFirstRun({ store, dataDir, publicOrigin: 'http://localhost:1' })
    const [desk] = await store.setup.desks()
    const started = await startIntake(aConfig({ DATA_DIR: dataDir }), { store })
    if (!started.ok || !desk) throw new Error('The intake did not start.')
    intake = started.value
    origin = `http://127.0.0.1:${intake.port}`
    envelope = anEnvelope(desk.id)
    const posted = await createIntakeClient({ origin, fetch: fetchOnce }).postSignal(envelope)
    if (!posted.ok) throw new Error(posted.code)
    ;({ filing, receivedOn } = posted.value)
  })
  afterAll(async () => {
    await intake.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })

  const run = (args: readonly string[], input = '') =>
    new Promise<{ status: number | null; output: string; fault: string }>((resolve) => {
      const child = spawn(process.execPath, [join(root, 'setup', 'filing.ts'), ...args], {
        env: bareEnvironment({ DATA_DIR: dataDir, PUBLIC_ORIGIN: origin }),
      })
      const [output, fault]: [string[], string[]] = [[], []]
      child.stdout.on('data', (chunk: Buffer) => output.push(chunk.toString()))
      child.stderr.on('data', (chunk: Buffer) => fault.push(chunk.toString()))
      child.on('close', (status) => {
        resolve({ status, output: output.join(''), fault: fault.join('') })
      })
      child.stdin.end(input)
    })

  it('says what a proof says, with the directory of the running intake', async () => {
    const { status, output } = await run(['verify', fileOf('proof.txt', filing)])

    expect(status).toBe(0)
    expect(output).toBe(
      [
        'valid',
        `day       ${receivedOn}`,
        `desk      ${envelope.deskId} (CoMensha (demo))`,
        `envelope  ${envelopeHashOf(envelope)}`,
        '',
      ].join('\n'),
    )
  })

  it('reads a proof that was broken over lines from standard input, and all the rest from files', async () => {
    const answer = await fetch(`${origin}${PATHS.directory}`)
    const { jws } = (await answer.json()) as { jws: string }
    const { kty, crv, x } = JSON.parse(
      readFileSync(join(dataDir, ROOT_KEY_FILE), 'utf8'),
    ) as Record<string, string>
    const files = [
      ['--directory', fileOf('directory.jws', `${jws}\n`)],
      ['--root-key', fileOf('root.json', JSON.stringify({ kty, crv, x }))],
      ['--envelope', fileOf('envelope.json', JSON.stringify(envelope))],
    ].flat()

    const { status, output } = await run(
      ['verify', '-', ...files],
      filing.replace(/.{60}/gu, '$&\r\n'),
    )

    expect([status, output.split('\n')[0]]).toEqual([0, 'valid'])
  })

  it.each([
    ['a changed proof', () => [fileOf('changed.txt', filing.replace('.', '.A'))]],
    ['an empty file', () => [fileOf('empty.txt', '')]],
    [
      'the envelope of another',
      () => [
        fileOf('proof.txt', filing),
        '--envelope',
        fileOf('other.json', JSON.stringify(anEnvelope(envelope.deskId))),
      ],
    ],
  ])('says "not valid" of %s and ends with 1', async (_what, args) => {
    const { status, output } = await run(['verify', ...args()])

    expect([status, output.split('\n')[0]]).toEqual([1, 'not valid'])
  })

  it.each([
    ['nothing to do', () => []],
    ['no such file', () => ['verify', join(dataDir, 'nowhere.txt')]],
    [
      'the root key of another',
      () => {
        const key = { kty: 'OKP', crv: 'Ed25519', x: 'A'.repeat(43) }
        return [
          'verify',
          fileOf('proof.txt', filing),
          '--root-key',
          fileOf('k.json', JSON.stringify(key)),
        ]
      },
    ],
  ])('ends with 2 when it could not check: %s', async (_what, args) => {
    const { status, output, fault } = await run(args())

    expect([status, output]).toEqual([2, ''])
    expect(fault).not.toBe('')
  })

  it('prints the public key that the directory names, and no private half', async () => {
    const { jws } = (await (await fetch(`${origin}${PATHS.directory}`)).json()) as { jws: string }
    const { kty, crv, x } = JSON.parse(readFileSync(join(dataDir, ROOT_KEY_FILE), 'utf8')) as {
      kty: 'OKP'
      crv: 'Ed25519'
      x: string
    }

    const { status, output } = await run(['key'])

    const directory = await verifyDirectory(jws, { kty, crv, x })
    expect(status).toBe(0)
    expect(directory.ok && directory.value.filingKeys).toEqual([
      filingKeySchema.parse(JSON.parse(output)),
    ])
  })
})
