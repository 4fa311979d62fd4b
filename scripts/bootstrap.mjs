// Makes a fresh clone ready to run, with nothing but Node and npm: installs what package-lock.json
// names, once, and says what it does. Uses no dependency, so that it runs before there are any.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

const modules = join(root, 'node_modules')
const stampFile = join(modules, '.signaalwijzer-installed')

const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')

const isInstalled = () =>
  existsSync(stampFile) && readFileSync(stampFile, 'utf8') === lockHash() && existsSync(projectNode)

/** The Node 24 that package.json pins, whatever version started this script. */
export const projectNode = join(
  modules,
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
)

/** The environment in which the pinned Node and the installed tools come first on PATH. */
export const projectEnvironment = (extra = {}) => ({
  ...process.env,
  PATH: [join(modules, 'node', 'bin'), join(modules, '.bin'), process.env.PATH ?? ''].join(
    delimiter,
  ),
  WXT_TELEMETRY: '0',
  DO_NOT_TRACK: '1',
  ...extra,
})

const run = (command, words, cwd) =>
  spawnSync(process.platform === 'win32' && command === 'npm' ? 'npm.cmd' : command, words, {
    cwd,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  }).status === 0

/** Installs the dependencies when they are missing or changed. Ends the process when that fails. */
export const install = (say = console.log) => {
  const major = Number(process.versions.node.split('.')[0])
  if (major < 20) {
    say(
      `This needs Node 20 or newer; this is ${process.versions.node}. Install a newer Node first.`,
    )
    process.exit(1)
  }
  if (isInstalled()) return
  say('Installing what package-lock.json names (a minute or two, once) ...')
  const isDone =
    run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], root) &&
    // The one install script that is wanted: it places the pinned Node beside the other tools.
    run('node', ['installArchSpecificPackage.js'], join(modules, 'node'))
  if (!isDone) {
    say('Installing failed. Check the connection to the npm registry, then run the command again.')
    process.exit(1)
  }
  writeFileSync(stampFile, lockHash())
  say('Installed.')
}
