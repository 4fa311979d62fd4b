import { mkdirSync } from 'node:fs'

import { buildFaces } from '../../setup/build-faces.ts'
import { demoRootKey } from '../../setup/root-key.ts'
import { foldersOf, LANES, originOf, projectRoot, rootKeyFolder } from './build.ts'

/** Builds the extension and the pages for the journeys, once for each lane. */
export default async function buildForJourneys(): Promise<void> {
  mkdirSync(rootKeyFolder, { recursive: true })
  const { kty, crv, x } = await demoRootKey(rootKeyFolder)
  for (let lane = 0; lane < LANES; lane += 1) {
    buildFaces({
      projectRoot,
      intakeOrigin: originOf(lane),
      rootKey: { kty, crv, x },
      folders: foldersOf(lane),
      say: (line) => {
        console.log(line)
      },
    })
  }
}
