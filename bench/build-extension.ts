import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

import { buildFaces } from '../setup/build-faces.ts'
import { demoRootKey } from '../setup/root-key.ts'

const projectRoot = join(import.meta.dirname, '..')
const folder = join('.build-test', 'bench')

/** Builds the extension that is measured, when its sources changed; gives its folder. */
export const buildExtension = async (): Promise<string> => {
  const keys = join(projectRoot, folder, 'root-key')
  mkdirSync(keys, { recursive: true })
  const { kty, crv, x } = await demoRootKey(keys)
  await buildFaces({
    projectRoot,
    intakeOrigin: 'http://localhost:8787',
    rootKey: { kty, crv, x },
    folders: { extension: join(folder, 'extension'), pages: join(folder, 'pages') },
    say: (line) => {
      console.error(line)
    },
  })
  return join(projectRoot, folder, 'extension', 'chrome-mv3')
}
