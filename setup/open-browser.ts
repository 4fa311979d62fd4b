import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

type Browser = { readonly close: () => Promise<void> }
type BrowserScript = { readonly findBrowser: (name: 'chromium' | 'firefox') => string | undefined }

const hasDisplay = (environment: NodeJS.ProcessEnv): boolean =>
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(environment['DISPLAY'] ?? environment['WAYLAND_DISPLAY'])

/**
 * Opens a Chromium with the extension loaded and a throw-away profile, where there is a display and
 * `OPEN_BROWSER` is not 0. Says why when it does not; never stops the start.
 */
export const openBrowser = async ({
  projectRoot,
  extension,
  address,
  say,
}: {
  readonly projectRoot: string
  readonly extension: string
  readonly address: string
  readonly say: (line: string) => void
}): Promise<Browser | undefined> => {
  if (process.env['OPEN_BROWSER'] === '0' || !hasDisplay(process.env)) return undefined
  const script = resolve(projectRoot, 'scripts/browsers.mjs')
  const { findBrowser } = (await import(script)) as BrowserScript
  const executablePath = findBrowser('chromium')
  if (executablePath === undefined) {
    say('  No Chromium found to open with the extension; load it by hand as told above.')
    return undefined
  }
  try {
    const { chromium } = await import('playwright-core')
    const context = await chromium.launchPersistentContext(
      mkdtempSync(join(tmpdir(), 'signaalwijzer-profile-')),
      {
        executablePath,
        headless: false,
        viewport: null,
        ignoreDefaultArgs: ['--disable-extensions'],
        args: [
          `--load-extension=${extension}`,
          '--disable-background-networking',
          '--no-first-run',
          ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        ],
      },
    )
    const [page] = context.pages()
    await page?.goto(`${address}/`)
    say('  A Chromium with the extension is open: click the toolbar icon (puzzle piece).')
    return context
  } catch {
    say('  Chromium did not open; load the extension by hand as told above.')
    return undefined
  }
}
