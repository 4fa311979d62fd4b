import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

import { projectRoot } from './build.ts'

const ENTRYPOINTS = join(projectRoot, 'entrypoints')

/** The name of every page of the extension: a new one is here by itself. */
export const EXTENSION_PAGES: readonly string[] = readdirSync(ENTRYPOINTS).filter((name) =>
  existsSync(join(ENTRYPOINTS, name, 'index.html')),
)
