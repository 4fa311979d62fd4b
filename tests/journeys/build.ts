import { join } from 'node:path'

import type { BuildFolders } from '../../setup/build-faces.ts'

export const projectRoot = join(import.meta.dirname, '..', '..')

/** How many journeys run side by side, each with its own intake, extension and profile. */
export const LANES = 2

/**
 * Journeys use builds of their own, so that they never touch what `npm start` runs. Only the
 * extension knows its intake: the pages are the same for every lane.
 */
export const foldersOf = (lane: number): BuildFolders => ({
  extension: `.build-test/extension-${lane}`,
  pages: '.build-test/pages',
})

const FIRST_PORT = 28_931
const portOf = (lane: number): number => FIRST_PORT + 20 * lane
export const originOf = (lane: number): string => `http://localhost:${portOf(lane)}`

/** The lane of this process, as Playwright numbers its workers; 0 outside of them. */
const lane = Number(process.env['TEST_PARALLEL_INDEX'] ?? 0)
export const TEST_FOLDERS = foldersOf(lane)

/** The intake of every journey listens here: the address is part of the built extension. */
export const INTAKE_PORT = portOf(lane)
export const INTAKE_ORIGIN = originOf(lane)

/** For what a journey starts itself: never one that the system gives to somebody else meanwhile. */
export const FREE_PORT = INTAKE_PORT + 2

/** Where the intake listens when something else stands before it on its own port. */
export const PORT_BEHIND = INTAKE_PORT + 1

export const chromeExtension = join(projectRoot, TEST_FOLDERS.extension, 'chrome-mv3')
export const firefoxExtension = join(projectRoot, TEST_FOLDERS.extension, 'firefox-mv3')

/** The root key that the build pins; each journey's intake signs its directory with it. */
export const rootKeyFolder = join(projectRoot, '.build-test', 'root-key')
