import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import type { RootKey } from '../domain/directory/verify-directory.ts'

const ROOMS = ['components', 'console', 'content', 'domain', 'entrypoints', 'extension']
const MORE_ROOMS = ['locales', 'public', 'web']
const FILES = ['package-lock.json', 'wxt.config.ts']

type Face = { readonly name: string; readonly words: readonly string[] }

/** Where each face is built: the extension by browser, web form and console by room. */
export type BuildFolders = { readonly extension: string; readonly pages: string }

export const STANDARD_FOLDERS: BuildFolders = { extension: '.output', pages: 'dist' }

const pageBuild = (room: string, folder: string): readonly string[] => [
  'vite/bin/vite.js',
  'build',
  room,
  '--outDir',
  folder,
  '--emptyOutDir',
  '--logLevel',
  'error',
]

/** Two rows that are built side by side; wxt writes files of its own, so never twice at once. */
const facesIn = (pages: string): readonly (readonly Face[])[] => [
  [
    { name: 'extension for Chrome and Edge', words: ['wxt/bin/wxt.mjs', 'build', '-b', 'chrome'] },
    { name: 'extension for Firefox', words: ['wxt/bin/wxt.mjs', 'build', '-b', 'firefox'] },
  ],
  [
    { name: 'web form', words: pageBuild('web', join(pages, 'web')) },
    { name: 'console', words: pageBuild('console', join(pages, 'console')) },
  ],
]

/**
 * Builds the extension (.output/), web form and console (dist/), or into other `folders` of the
 * project, for one intake and root key. Builds nothing when no source has changed since. Throws with
 * the tool's own words when a build fails.
 */
export const buildFaces = async ({
  projectRoot,
  intakeOrigin,
  rootKey,
  say,
  folders = STANDARD_FOLDERS,
}: {
  readonly projectRoot: string
  readonly intakeOrigin: string
  readonly rootKey: RootKey
  readonly say: (line: string) => void
  readonly folders?: BuildFolders
}): Promise<void> => {
  const pages = join(projectRoot, folders.pages)
  const values = { WXT_INTAKE_ORIGIN: intakeOrigin, WXT_ROOT_KEY: JSON.stringify(rootKey) }
  const wanted = sourceHash(projectRoot, JSON.stringify(values))
  const stampFile = join(pages, '.built-from')
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return

  const content = spawnSync(
    process.execPath,
    [join(projectRoot, 'setup', 'check-content.ts'), projectRoot],
    { encoding: 'utf8' },
  )
  if (content.status !== 0) throw new Error(`The content has faults:\n${content.stderr}`)

  const environment = {
    ...process.env,
    ...values,
    VITE_ROOT_KEY: values.WXT_ROOT_KEY,
    WXT_OUT_DIR: folders.extension,
    WXT_TELEMETRY: '0',
    NODE_ENV: 'production',
  }
  const buildRow = async (row: readonly Face[]): Promise<void> => {
    for (const face of row) {
      say(`Building the ${face.name} ...`)
      await buildFace(face, projectRoot, environment)
    }
  }
  // Every row ends before a fault is told: nothing is left behind that still builds.
  const rows = await Promise.allSettled(facesIn(pages).map(buildRow))
  const failed = rows.find((row) => row.status === 'rejected')
  if (failed) throw failed.reason
  mkdirSync(pages, { recursive: true })
  writeFileSync(stampFile, wanted)
}

const buildFace = (
  { name, words: [tool = '', ...words] }: Face,
  projectRoot: string,
  env: NodeJS.ProcessEnv,
): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(projectRoot, 'node_modules', tool), ...words], {
      cwd: projectRoot,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let printed = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        printed += text
      })
    }
    child.once('error', reject)
    child.once('close', (status) => {
      if (status === 0) resolve()
      else reject(new Error(`Building the ${name} failed:\n${printed}`))
    })
  })

const sourceHash = (projectRoot: string, values: string): string => {
  const hash = createHash('sha256').update(values)
  const files = [...ROOMS, ...MORE_ROOMS].flatMap((room) =>
    readdirSync(join(projectRoot, room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  )
  for (const file of [...files.sort(), ...FILES.map((name) => join(projectRoot, name))]) {
    hash.update(file).update(readFileSync(file))
  }
  return hash.digest('hex')
}
