import { join } from 'node:path'

import { projectRoot } from './build.ts'

type BrowserScript = { readonly findBrowser: (name: 'chromium' | 'firefox') => string | undefined }

const script = (await import(join(projectRoot, 'scripts', 'browsers.mjs'))) as BrowserScript

/** The path of an installed browser; throws with what to do when there is none. */
export const browserPath = (name: 'chromium' | 'firefox'): string => {
  const path = script.findBrowser(name)
  if (path === undefined) throw new Error(`Install ${name}, or set ${name.toUpperCase()}_PATH.`)
  return path
}

export const hasBrowser = (name: 'chromium' | 'firefox'): boolean =>
  script.findBrowser(name) !== undefined
