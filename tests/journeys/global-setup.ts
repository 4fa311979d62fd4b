import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { buildFaces } from '../../setup/build-faces.ts'
import { demoRootKey } from '../../setup/root-key.ts'
import { foldersOf, LANES, originOf, projectRoot, rootKeyFolder } from './build.ts'

/** Builds the extension and the pages for the journeys, and an extension for each other lane. */
export default async function buildForJourneys(): Promise<void> {
  mkdirSync(rootKeyFolder, { recursive: true })
  const { kty, crv, x } = await demoRootKey(rootKeyFolder)
  await buildFaces({
    projectRoot,
    intakeOrigin: originOf(0),
    rootKey: { kty, crv, x },
    folders: foldersOf(0),
    say: (line) => {
      console.log(line)
    },
  })
  for (let lane = 1; lane < LANES; lane += 1) copyExtensionTo(lane)
}

/** The built extension with the address of another intake, which is as long, in its place. */
const copyExtensionTo = (lane: number): void => {
  const [from, to] = [0, lane].map((one) => join(projectRoot, foldersOf(one).extension))
  if (from === undefined || to === undefined) return
  rmSync(to, { recursive: true, force: true })
  cpSync(from, to, { recursive: true })
  let replaced = 0
  for (const entry of readdirSync(to, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(?:js|json|html)$/u.test(entry.name)) continue
    const file = join(entry.parentPath, entry.name)
    const text = readFileSync(file, 'utf8')
    if (!text.includes(originOf(0))) continue
    writeFileSync(file, text.replaceAll(originOf(0), originOf(lane)))
    replaced += 1
  }
  if (replaced === 0)
    throw new Error('The built extension does not hold the address of its intake.')
}
