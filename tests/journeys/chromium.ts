import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { chromium, type Browser, type BrowserContext } from '@playwright/test'

import { chromeExtension } from './build.ts'
import { browserPath } from './installed-browsers.ts'

export type Chromium = {
  readonly context: BrowserContext
  readonly profile: string
  readonly extensionId: string
  /** Every request and its body, as text, of pages and of the background. */
  readonly wire: readonly string[]
  readonly close: () => Promise<void>
}

/** A real Chromium with the built extension and a fresh profile (or the one in `profile`). */
export const openChromium = async (
  options: { readonly profile?: string; readonly locale?: string } = {},
): Promise<Chromium> => {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'signaalwijzer-profile-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browserPath('chromium'),
    headless: true,
    locale: options.locale ?? 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    viewport: { width: 1280, height: 900 },
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      // The browser's own language: what Playwright sets reaches a tab that the popup opens too late.
      `--accept-lang=${options.locale ?? 'nl-NL'}`,
      `--disable-extensions-except=${chromeExtension}`,
      `--load-extension=${chromeExtension}`,
    ],
  })
  context.setDefaultTimeout(20_000)
  const wire: string[] = []
  context.on('request', (request) => {
    wire.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`)
  })
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))

  return {
    context,
    profile,
    extensionId: new URL(worker.url()).host,
    wire,
    close: () => context.close(),
  }
}

/** A real Chromium without the extension, for the web page and the console. */
export const launchChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: browserPath('chromium'),
    args: ['--no-sandbox', '--disable-background-networking'],
  })

/** Removes what a closed browser left on disk. */
export const removeProfile = (profile: string): void => {
  // Its last processes may write a moment longer than the browser itself runs.
  rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
}
