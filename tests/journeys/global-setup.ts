import { mkdirSync } from 'node:fs'

import { buildFaces } from '../../setup/build-faces.ts'
import { demoRootKey } from '../../setup/root-key.ts'
import { INTAKE_ORIGIN, projectRoot, rootKeyFolder, TEST_FOLDERS } from './build.ts'

/** Builds the extension and the pages for the journeys, once. */
export default async function buildForJourneys(): Promise<void> {
  mkdirSync(rootKeyFolder, { recursive: true })
  const { kty, crv, x } = await demoRootKey(rootKeyFolder)
  buildFaces({
    projectRoot,
    intakeOrigin: INTAKE_ORIGIN,
    rootKey: { kty, crv, x },
    folders: TEST_FOLDERS,
    say: (line) => {
      console.log(line)
    },
  })
}
