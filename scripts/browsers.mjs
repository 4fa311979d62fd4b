// Finds the browsers that journeys and `npm start` use; installs them where they are wanted and missing.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'

import { projectEnvironment, projectNode, root } from './bootstrap.mjs'

const KNOWN_PLACES = {
  chromium: [
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  firefox: [
    process.env.FIREFOX_PATH,
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
}

/**
 * The path of an installed browser, or undefined. Google Chrome itself does not load extensions from
 * the command line any more, so Chromium is looked for, then the one that Playwright keeps.
 */
export const findBrowser = (name) => {
  const known = KNOWN_PLACES[name].find((place) => place && existsSync(place))
  if (known) return known
  try {
    const playwright = createRequire(import.meta.url)('playwright-core')
    const path = playwright[name].executablePath()
    return existsSync(path) ? path : undefined
  } catch {
    return undefined
  }
}

const isRootOnDebian = () =>
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

const run = (command, words) =>
  spawnSync(command, words, {
    cwd: root,
    env: projectEnvironment({ DEBIAN_FRONTEND: 'noninteractive' }),
    stdio: ['ignore', 'ignore', 'inherit'],
  }).status === 0

/** Installs Chromium and Firefox where they are missing. Says what it does; never ends the process. */
export const installBrowsers = (say = console.log) => {
  const missing = ['chromium', 'firefox'].filter((name) => !findBrowser(name))
  if (missing.length === 0) return
  if (isRootOnDebian()) {
    say(`Installing ${missing.join(' and ')} with apt-get ...`)
    run('apt-get', ['update', '-qq'])
    const packages = missing.map((name) => (name === 'firefox' ? 'firefox-esr' : name))
    run('apt-get', ['install', '-y', '-qq', ...packages, 'age', 'fonts-noto-core'])
  }
  if (!findBrowser('chromium')) {
    say('Installing a Chromium with Playwright ...')
    run(projectNode, ['node_modules/playwright-core/cli.js', 'install', 'chromium'])
  }
  if (!findBrowser('firefox')) {
    say('Firefox is not installed here; its journey will say so. Install it to run that one too.')
  }
}
