import { spawn, type ChildProcess } from 'node:child_process'
import { request } from 'node:http'
import { join } from 'node:path'

import type { Fetch } from '../../domain/intake/http.ts'
import { readConfig, type Config } from '../../server/config.ts'
import { bareEnvironment } from '../bare-environment.ts'

const root = join(import.meta.dirname, '..', '..')

/** Settings for a test: any free port, an easy proof, nothing of the surroundings. */
export const aConfig = (settings: Record<string, string>): Config => {
  const config = readConfig({ PORT: '0', PROOF_COST: '1', PROOF_MAX_NUMBER: '4', ...settings })
  if (!config.ok) throw new Error(config.fields?.join(' '))
  return config.value
}

export type SpawnedIntake = {
  readonly child: ChildProcess
  readonly origin: string
}

/** Runs `server/main.ts` as its own process and waits until it listens. */
export const spawnIntake = (settings: Record<string, string>): Promise<SpawnedIntake> =>
  new Promise((resolve, reject) => {
    const { child, output } = spawnMain(settings)
    child.stdout.on('data', () => {
      const origin = /listens at (\S+)/u.exec(output())?.[1]
      if (origin !== undefined) resolve({ child, origin })
    })
    child.once('exit', () => {
      reject(new Error(`The intake ended: ${output()}`))
    })
  })

/** Runs `server/main.ts` to its end. */
export const runMain = (
  settings: Record<string, string>,
): Promise<{ readonly code: number | null; readonly output: string }> =>
  new Promise((resolve) => {
    const { child, output } = spawnMain(settings)
    child.once('close', (code) => {
      resolve({ code, output: output() })
    })
  })

const spawnMain = (settings: Record<string, string>) => {
  const child = spawn(process.execPath, [join(root, 'server', 'main.ts')], {
    cwd: root,
    env: bareEnvironment({ PORT: '0', PROOF_COST: '1', PROOF_MAX_NUMBER: '4', ...settings }),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk
    })
  }
  return { child, output: () => text }
}

/** A `fetch` with a new connection for each request, so that a test can cut just this one. */
export const fetchOnce: Fetch = (url, { method, headers, body }) =>
  new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('error', reject)
      answer.on('end', () => {
        const status = answer.statusCode ?? 0
        resolve({
          ok: status >= 200 && status < 300,
          headers: { get: (name) => answer.headers[name]?.toString() ?? null },
          text: () => Promise.resolve(Buffer.concat(chunks).toString('utf8')),
        })
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })
