import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

import { chromium, type Page } from 'playwright-core'

const BUILT = resolve(
  process.env['EXTENSION_DIR'] ??
    join(dirname(fileURLToPath(import.meta.url)), '../.output/chrome-mv3'),
)
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

/**
 * Gives `act` the page of the built extension where a signal is told in one's own words, in a real
 * Chromium with a profile of its own. Needs `.output/chrome-mv3`, or another build in `EXTENSION_DIR`.
 */
export const onTextPage = async <Result>(act: (page: Page) => Promise<Result>): Promise<Result> => {
  const folder = await mkdtemp(join(tmpdir(), 'signaalwijzer-bench-'))
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: CHROMIUM,
    headless: true,
    locale: 'nl-NL',
    viewport: { width: 1280, height: 900 },
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--accept-lang=nl-NL',
      `--load-extension=${BUILT}`,
      `--disable-extensions-except=${BUILT}`,
    ],
  })
  try {
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))
    const page = await context.newPage()
    await page.goto(`chrome-extension://${new URL(worker.url()).host}/report.html`)
    await goesToText(page)
    return await act(page)
  } finally {
    await context.close()
    await rm(folder, { recursive: true, force: true })
  }
}

export const choose = (page: Page, words: string) =>
  page.locator('label', { has: page.getByText(words, { exact: true }) }).click()
export const next = (page: Page) => page.getByRole('button', { name: 'Volgende' }).click()

/** By the shortest road there is: a place, and no person. */
const goesToText = async (page: Page): Promise<void> => {
  await choose(page, 'Nee, niet op dit moment')
  await choose(page, 'Alleen een plek')
  await next(page)
  await page.getByRole('button', { name: /^Ga verder met een signaal/u }).click()
  await choose(page, 'Hotel')
  await next(page)
  await choose(page, 'Uitbuiting op het werk')
  await page.getByLabel('Waar gebeurt het vooral?').selectOption({ label: 'In een hotel' })
  await choose(page, 'Sinds deze week')
  await page.getByLabel('In welke regio?').selectOption('VR13')
  await next(page)
  await page.getByRole('heading', { name: 'In je eigen woorden' }).waitFor()
}
