import { join } from 'node:path'

import type { BuildFolders } from '../../setup/build-faces.ts'

export const projectRoot = join(import.meta.dirname, '..', '..')

/** Journeys use a build of their own, so that they never touch what `npm start` runs. */
export const TEST_FOLDERS: BuildFolders = {
  extension: '.build-test/extension',
  pages: '.build-test/pages',
}

/** The intake of every journey listens here: the address is part of the built extension. */
export const INTAKE_PORT = 28_931
export const INTAKE_ORIGIN = `http://localhost:${INTAKE_PORT}`

/** Where the intake listens when something else stands before it on its own port. */
export const PORT_BEHIND = INTAKE_PORT + 1

export const chromeExtension = join(projectRoot, TEST_FOLDERS.extension, 'chrome-mv3')
export const firefoxExtension = join(projectRoot, TEST_FOLDERS.extension, 'firefox-mv3')

/** The root key that the build pins; each journey's intake signs its directory with it. */
export const rootKeyFolder = join(projectRoot, '.build-test', 'root-key')
