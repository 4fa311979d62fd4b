// The main job of `npm start`: first-run set-up, build, intake, and a browser with the extension.
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'

import { readConfig, type Config } from '../server/config.ts'
import { DELIVERY_WHY } from '../server/hand-over/deliver-config.ts'
import { startIntake, type StartRefusal } from '../server/start.ts'
import { openStore } from '../server/store/open-store.ts'
import { buildFaces, STANDARD_FOLDERS } from './build-faces.ts'
import { DEMO_DESKS_EXPECTED, readDemoDesks } from './demo-desks.ts'
import { DEMO_PARTNERS_EXPECTED, readDemoPartners } from './demo-partners.ts'
import { isNoDemo, prepareFirstRun } from './first-run.ts'
import { openBrowser } from './open-browser.ts'

const projectRoot = resolve(import.meta.dirname, '..')
const say = (line = ''): void => {
  console.log(line)
}

const WHY: Record<StartRefusal, (config: Config) => string> = {
  ...DELIVERY_WHY,
  'port-busy': ({ port }) =>
    `Port ${port} is in use. Stop the other program, or choose another port: PORT=8788 npm start`,
  'host-unusable': () => 'The intake cannot listen there. Set HOST and PORT to an own address.',
  'database-unreachable': () =>
    'The database at DATABASE_URL cannot be reached or does not accept the login. Check the address, or leave it out to use the embedded database.',
  'data-dir-unusable': () =>
    'The database in DATA_DIR cannot be opened or written. Choose a folder that you may write in.',
}

const giveUp = (...lines: readonly string[]): never => {
  for (const line of lines) console.error(line)
  process.exit(1)
}

const isPortFree = ({ host, port }: Config): Promise<boolean> =>
  new Promise((done) => {
    const probe = createServer()
    probe.once('error', () => {
      done(false)
    })
    probe.listen(port, host, () => {
      probe.close(() => {
        done(true)
      })
    })
  })

/** Where the built faces go; another folder keeps a trial apart from what is in use. */
const buildRoot = process.env['BUILD_ROOT'] ?? ''
const folders = {
  extension: join(buildRoot, STANDARD_FOLDERS.extension),
  pages: join(buildRoot, STANDARD_FOLDERS.pages),
}

const read = readConfig({
  WEB_ROOT: join(projectRoot, folders.pages, 'web'),
  CONSOLE_ROOT: join(projectRoot, folders.pages, 'console'),
  ...process.env,
})
const config = read.ok ? read.value : giveUp(...(read.fields ?? []))
const wishedDesks = readDemoDesks(process.env['DEMO_DESKS'])
const demoDesks = wishedDesks.ok ? wishedDesks.value : giveUp(DEMO_DESKS_EXPECTED)
const wishedPartners = readDemoPartners(process.env['DEMO_PARTNERS'])
const partners = wishedPartners.ok ? wishedPartners.value : giveUp(DEMO_PARTNERS_EXPECTED)
if (!(await isPortFree(config))) giveUp(WHY['port-busy'](config))

const opened = await openStore(config)
const store = opened.ok ? opened.value : giveUp(WHY[opened.code](config))
const publicOrigin = config.publicOrigin ?? `http://localhost:${config.port}`
if (await isNoDemo(store, config.dataDir)) {
  await store.close()
  giveUp(
    'The directory in use here was not signed with the demo root key of this data folder. It stays as it is.',
    'Run what is in real use with "npm run server", and sign its directory as docs/root-key-ceremony.md says.',
    'For a demo beside it, choose another folder: DATA_DIR=demo npm start (without DATABASE_URL)',
  )
}
const first = await prepareFirstRun({
  store,
  dataDir: config.dataDir,
  publicOrigin,
  demoDesks,
  partners,
  now: () => new Date(),
})
if (first.isFirstRun)
  say(`Made a root key, a demo desk and a signed directory in ${config.dataDir}`)

try {
  await buildFaces({
    projectRoot,
    intakeOrigin: publicOrigin,
    rootKey: first.rootKey,
    folders,
    say,
  })
} catch (error) {
  await store.close()
  giveUp(error instanceof Error ? error.message : 'Building failed.')
}

const started = await startIntake(config, {
  store,
  reportFault: (kind) => {
    console.error(`fault: ${kind}`)
  },
})
const intake = started.ok ? started.value : giveUp(WHY[started.code](config))

const chrome = join(projectRoot, folders.extension, 'chrome-mv3')
const firefox = join(projectRoot, folders.extension, 'firefox-mv3')
say()
say('Signaalwijzer is ready.')
say()
say(`  Web form    ${publicOrigin}/`)
say(`  Console     ${publicOrigin}/console/`)
say(`  Interface   ${publicOrigin}/v1/openapi.json`)
say(
  `  Data        ${config.databaseUrl === undefined ? config.dataDir : 'in the database of DATABASE_URL'}`,
)
say()
say('  Extension in Chrome, Edge or Chromium: open chrome://extensions, switch on developer mode,')
say(`  choose "Load unpacked": ${chrome}`)
say('  Extension in Firefox: open about:debugging#/runtime/this-firefox, choose')
say(`  "Load Temporary Add-on": ${join(firefox, 'manifest.json')}`)
say()
for (const { name, enrolmentLink } of first.desks) {
  if (enrolmentLink === null) continue
  say(`  The first staff member of "${name}" enrols once with this link:`)
  say(`  ${enrolmentLink}`)
  say()
}
const sheets = first.desks.flatMap(({ isNew, recoverySheetPaths }) =>
  isNew ? recoverySheetPaths : [],
)
if (sheets.length > 0) {
  say(
    '  Recovery sheets of the desk keys (any two of three restore one; print them, keep them apart,',
  )
  say('  then delete the files):')
  for (const path of sheets) say(`  ${path}`)
  say()
}
const browser = await openBrowser({ projectRoot, extension: chrome, address: publicOrigin, say })
say('  Ctrl-C stops it. The data stays; starting again goes on with it.')

let isStopping = false
const stop = async (): Promise<void> => {
  if (isStopping) return
  isStopping = true
  say()
  say('Stopping ...')
  await browser?.close().catch(() => undefined)
  await intake.stop()
  process.exit(0)
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    void stop()
  })
}
