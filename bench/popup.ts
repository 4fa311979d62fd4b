import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

import { chromium, type BrowserContext } from 'playwright-core'

import type { BenchLine } from './bench-line.ts'
import { median } from './median.ts'

const LOADS = 21
const BUILT = resolve(
  process.env['EXTENSION_DIR'] ??
    join(dirname(fileURLToPath(import.meta.url)), '../.output/chrome-mv3'),
)
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

/** The least a popup can be: marks the same moment, in the same way, with nothing before it. */
const EMPTY: Readonly<Record<string, string>> = {
  'manifest.json': JSON.stringify({
    manifest_version: 3,
    name: 'Empty',
    version: '1',
    action: { default_popup: 'popup.html' },
    background: { service_worker: 'background.js' },
  }),
  'background.js': '',
  'popup.html':
    '<!doctype html><meta charset="utf-8"><title>Empty</title><script type="module" src="popup.js"></script>',
  'popup.js': `document.body.append('Empty')
requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('signaalwijzer:interactive')))`,
}

/**
 * Popup time to interactive of the built extension and of an empty one, load after load in the same
 * Chromium, and the size of every script the popup loads. Needs `.output/chrome-mv3`, or
 * another build in `EXTENSION_DIR`.
 */
export const benchPopup = async (): Promise<readonly BenchLine[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'signaalwijzer-bench-'))
  const empty = join(folder, 'empty')
  await mkdir(empty)
  for (const [name, text] of Object.entries(EMPTY)) await writeFile(join(empty, name), text)
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: CHROMIUM,
    headless: true,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      `--load-extension=${BUILT},${empty}`,
      `--disable-extensions-except=${BUILT},${empty}`,
    ],
  })
  try {
    const origins = await originsOf(context)
    const times: Record<keyof Origins, number[]> = { ours: [], empty: [] }
    let scripts: readonly string[] = []
    // One load of each to warm up, then in turns, so that a busy machine slows both alike.
    for (let load = 0; load <= LOADS; load += 1) {
      for (const which of ['ours', 'empty'] as const) {
        const opened = await openPopup(context, `${origins[which]}/popup.html`)
        if (load > 0) times[which].push(opened.interactiveMs)
        if (which === 'ours') scripts = opened.scripts
      }
    }
    const ours = median(times.ours)
    const floor = median(times.empty)
    return [
      {
        name: 'popup: time to interactive',
        value: round(ours),
        unit: 'ms',
        comparedWith: `an empty extension in the same run: ${round(floor)} ms`,
        ratio: Math.round((ours / floor) * 100) / 100,
      },
      {
        name: 'popup: script, gzipped',
        value: round((await gzippedBytes(scripts)) / 1000),
        unit: 'kB',
      },
    ]
  } finally {
    await context.close()
    await rm(folder, { recursive: true, force: true })
  }
}

type Origins = { readonly ours: string; readonly empty: string }

const originsOf = async (context: BrowserContext): Promise<Origins> => {
  const isReady = () => context.serviceWorkers().length >= 2
  while (!isReady()) await context.waitForEvent('serviceworker')
  const origins = new Map<string, string>()
  for (const worker of context.serviceWorkers()) {
    const name = await worker.evaluate(() => {
      type Extension = { chrome: { runtime: { getManifest: () => { name: string } } } }
      return (globalThis as unknown as Extension).chrome.runtime.getManifest().name
    })
    origins.set(
      name === 'Empty' ? 'empty' : 'ours',
      `chrome-extension://${new URL(worker.url()).host}`,
    )
  }
  const [ours, empty] = [origins.get('ours'), origins.get('empty')]
  if (ours === undefined || empty === undefined) throw new Error('Both extensions must load.')
  return { ours, empty }
}

const openPopup = async (context: BrowserContext, url: string) => {
  const page = await context.newPage()
  const scripts: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url())
  })
  await page.setViewportSize({ width: 380, height: 560 })
  await page.goto(url)
  await page.waitForFunction(
    () => performance.getEntriesByName('signaalwijzer:interactive').length > 0,
  )
  const interactiveMs = await page.evaluate(
    () => performance.getEntriesByName('signaalwijzer:interactive')[0]?.startTime ?? Number.NaN,
  )
  await page.close()
  return { interactiveMs, scripts }
}

const gzippedBytes = async (scripts: readonly string[]): Promise<number> => {
  let bytes = 0
  for (const url of new Set(scripts)) {
    bytes += gzipSync(await readFile(join(BUILT, new URL(url).pathname)), { level: 9 }).length
  }
  return bytes
}

const round = (value: number): number => Math.round(value * 10) / 10
