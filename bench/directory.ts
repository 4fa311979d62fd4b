import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { chromium } from 'playwright-core'
import { build } from 'vite'

import { makeRootKeyPair } from '../setup/root-key.ts'
import { publicHalf, signDirectory } from '../setup/sign-jws.ts'
import type { BenchLine } from './bench-line.ts'
import { aDirectoryWith } from './many-desks.ts'
import { median } from './median.ts'

const RUNS = 31
const DESKS = 20
const BUILT = process.env['EXTENSION_DIR'] ?? ''
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const projectRoot = join(import.meta.dirname, '..')

/**
 * Time to read a signed directory of twenty desks in a page of the built extension in a real Chromium;
 * the bare Ed25519 check of the same bytes by the same browser, turn by turn, is the floor. The target
 * is 20 ms.
 */
export const benchDirectory = async (): Promise<readonly BenchLine[]> => {
  const rootKey = await makeRootKeyPair()
  const jws = await signDirectory(await aDirectoryWith(DESKS), rootKey)
  const code = await verifierCode()
  const folder = await mkdtemp(join(tmpdir(), 'signaalwijzer-bench-'))
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: CHROMIUM,
    headless: true,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      `--load-extension=${BUILT}`,
      `--disable-extensions-except=${BUILT}`,
    ],
  })
  try {
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))
    const page = await context.newPage()
    await page.goto(`chrome-extension://${new URL(worker.url()).host}/check.html`)
    await page.evaluate(code)
    const times = await page.evaluate(measure, { jws, key: publicHalf(rootKey), runs: RUNS })
    const ours = median(times.ours)
    const floor = median(times.floor)
    return [
      {
        name: `read a signed directory of ${Math.round(jws.length / 1024)} kB in the extension (median, aim ≤ 20 ms)`,
        value: ours,
        unit: 'ms',
        comparedWith: `the bare Ed25519 check by the same browser: ${floor.toFixed(2)} ms`,
        ratio: ours / floor,
      },
    ]
  } finally {
    await context.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** What reads a directory, as one script that a page can be given; it hangs at `reading`. */
const verifierCode = async (): Promise<string> => {
  const bundled = await build({
    root: projectRoot,
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: {
        entry: join(projectRoot, 'domain/directory/verify-directory.ts'),
        formats: ['iife'],
        name: 'reading',
      },
    },
  })
  const outputs = Array.isArray(bundled) ? bundled : [bundled]
  for (const one of outputs)
    if ('output' in one) {
      const [{ code }] = one.output
      return code.replace(/^var reading\s*=/u, 'globalThis.reading =')
    }
  throw new Error('The reader of a directory was not built.')
}

type Given = {
  readonly jws: string
  readonly key: ReturnType<typeof publicHalf>
  readonly runs: number
}
type Reading = {
  readonly verifyDirectory: (jws: string, key: Given['key']) => Promise<{ readonly ok: boolean }>
}

/** Runs in the page. Both in turns, so that a busy machine slows both alike. */
const measure = async ({ jws, key, runs }: Given) => {
  const { reading } = globalThis as unknown as { readonly reading: Reading }
  const cut = jws.lastIndexOf('.')
  const signed = new TextEncoder().encode(jws.slice(0, cut))
  const base64 = jws
    .slice(cut + 1)
    .replaceAll('-', '+')
    .replaceAll('_', '/')
  const signature = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  const imported = await crypto.subtle.importKey('jwk', { ...key }, 'Ed25519', false, ['verify'])
  const timed = async (act: () => Promise<boolean>): Promise<number> => {
    const start = performance.now()
    if (!(await act())) throw new Error('This directory does not hold.')
    return performance.now() - start
  }
  const times: { readonly ours: number[]; readonly floor: number[] } = { ours: [], floor: [] }
  for (let run = 0; run <= runs; run += 1) {
    const ours = await timed(async () => (await reading.verifyDirectory(jws, key)).ok)
    const floor = await timed(() => crypto.subtle.verify('Ed25519', imported, signature, signed))
    // The first of each loads what the others find.
    if (run === 0) continue
    times.ours.push(ours)
    times.floor.push(floor)
  }
  return times
}
