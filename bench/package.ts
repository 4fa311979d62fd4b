import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

import type { BenchLine } from './bench-line.ts'
import { buildExtension } from './build-extension.ts'

const LIMIT_KB = 1500
const projectRoot = join(import.meta.dirname, '..')

/** The size of the zip for the Chrome store, with all languages, against the size we aim for. */
export const benchPackage = async (): Promise<readonly BenchLine[]> => {
  const outFolder = join(await buildExtension(), '..')
  const zipped = spawnSync(
    process.execPath,
    [join(projectRoot, 'node_modules/wxt/bin/wxt.mjs'), 'zip', '-b', 'chrome'],
    {
      cwd: projectRoot,
      env: {
        ...process.env,
        WXT_OUT_DIR: outFolder,
        WXT_TELEMETRY: '0',
        WXT_ROOT_KEY: JSON.stringify({ kty: 'OKP', crv: 'Ed25519', x: 'A'.repeat(43) }),
      },
    },
  )
  const zip = readdirSync(outFolder).find((name) => name.endsWith('chrome.zip'))
  if (zipped.status !== 0 || zip === undefined)
    throw new Error('The extension could not be zipped.')
  const sizeKb = statSync(join(outFolder, zip)).size / 1000
  return [
    {
      name: 'package: zip for Chrome',
      value: sizeKb,
      unit: 'kB',
      comparedWith: `the most it may be, ${LIMIT_KB} kB`,
      ratio: sizeKb / LIMIT_KB,
    },
  ]
}
