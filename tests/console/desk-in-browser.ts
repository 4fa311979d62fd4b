import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { build } from 'vite'

import { signalCode } from '../../console/inbox/signal-code.ts'
import type { Envelope } from '../../domain/envelope/schema.ts'
import {
  createIntakeClient,
  type IntakeClient,
  type IntakeRefusal,
} from '../../domain/intake/intake-client.ts'
import { randomUuid } from '../../domain/random.ts'
import type { Result } from '../../domain/result.ts'
import { sealMessage } from '../../domain/sealing/seal-message.ts'
import { sealSignal } from '../../domain/sealing/seal-signal.ts'
import type { Answers } from '../../domain/signal/answers.ts'
import { makeReceipt } from '../../domain/thread/receipt.ts'
import { deriveThreadKeys, type ThreadKeys } from '../../domain/thread/thread-keys.ts'
import { startIntake } from '../../server/start.ts'
import { openSqliteStore } from '../../server/store/sqlite.ts'
import type { Partner } from '../../domain/directory/partner-schema.ts'
import { MAIN_DEMO_DESK, type DemoDesk } from '../../setup/demo-desks.ts'
import { prepareFirstRun } from '../../setup/first-run.ts'
import { aDesk, aRoutedSignal } from '../builders.ts'
import { aConfig } from '../server/running-intake.ts'
import { freePort } from '../server/throw-away-postgres.ts'

type BrowserScript = { readonly findBrowser: (name: 'chromium') => string | undefined }

const root = join(import.meta.dirname, '..', '..')
const { findBrowser } = (await import(join(root, 'scripts', 'browsers.mjs'))) as BrowserScript

/** The path of an installed Chromium, if there is one. */
export const chromiumPath = findBrowser('chromium')

export const PASSPHRASE = 'vier losse woorden samen'

export type DeskInBrowser = {
  readonly origin: string
  readonly dataDir: string
  readonly enrolmentLink: string
  /** Of the first member of another desk on this intake. */
  readonly linkOf: (slug: string) => string
  readonly browser: Browser
  readonly newPage: (options?: BrowserContextOptions) => Promise<Page>
  /** Hands over a signal of an invented professional. */
  readonly handsOver: (answers?: Partial<Answers>) => Promise<HandedOver>
  readonly end: () => Promise<void>
}

export type HandedOver = {
  readonly id: string
  readonly says: (text: string) => Promise<void>
  readonly withdraws: () => Promise<void>
}

/** The console as it is built, an intake with a demo desk, and a real Chromium in front of it. */
export const aDeskInBrowser = async ({
  otherDesks = [],
  partners = [],
  settings: moreSettings = {},
}: {
  readonly otherDesks?: readonly DemoDesk[]
  readonly partners?: readonly Partner[]
  readonly settings?: Readonly<Record<string, string>>
} = {}): Promise<DeskInBrowser> => {
  const folder = mkdtempSync(join(tmpdir(), 'signaalwijzer-desk-'))
  const [dataDir, consoleRoot] = [join(folder, 'data'), join(folder, 'console')]
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const store = await openSqliteStore(dataDir)
  const first = await prepareFirstRun({
    store,
    dataDir,
    publicOrigin: origin,
    now: () => new Date(),
    demoDesks: [MAIN_DEMO_DESK, ...otherDesks],
    partners,
  })
  await build({
    root: join(root, 'console'),
    configFile: join(root, 'console', 'vite.config.ts'),
    logLevel: 'error',
    define: { 'import.meta.env.VITE_ROOT_KEY': JSON.stringify(JSON.stringify(first.rootKey)) },
    build: { outDir: consoleRoot, emptyOutDir: true },
  })
  if (first.enrolmentLink === null) throw new Error('A fresh desk must give an enrolment link.')
  const settings = {
    PORT: String(port),
    DATA_DIR: dataDir,
    CONSOLE_ROOT: consoleRoot,
    ...moreSettings,
  }
  const intake = await startIntake(aConfig(settings), { store })
  if (!intake.ok) throw new Error(intake.code)
  const browser = await chromium.launch({
    ...(chromiumPath === undefined ? {} : { executablePath: chromiumPath }),
    args: ['--no-sandbox'],
  })
  const desk = (await store.setup.desks()).find(({ slug }) => slug === MAIN_DEMO_DESK.slug)
  if (!desk) throw new Error('There must be a desk.')
  const client = createIntakeClient({ origin, fetch })
  const keys = await deriveThreadKeys(makeReceipt())

  return {
    origin,
    dataDir,
    enrolmentLink: first.enrolmentLink,
    linkOf: (slug) => {
      const link = first.desks.find((one) => one.slug === slug)?.enrolmentLink
      if (link === undefined || link === null) throw new Error(`There is no link for ${slug}.`)
      return link
    },
    browser,
    newPage: async (options) => {
      const context = await browser.newContext({
        locale: 'nl-NL',
        timezoneId: 'Europe/Amsterdam',
        ...options,
      })
      context.setDefaultTimeout(20_000)
      return context.newPage()
    },
    handsOver: async (answers = {}) => {
      const thread = { ...keys, id: randomBytes(16).toString('hex') }
      const routed = aRoutedSignal({ ...aDesk(desk.recipient), id: desk.id }, answers)
      const sealed = await sealSignal(routed, thread)
      if (!sealed.ok) throw new Error(sealed.code)
      await delivered(client.postSignal(sealed.value))
      return {
        id: sealed.value.id,
        says: (text) => say(client, thread, desk.recipient, text),
        withdraws: () => delivered(client.withdraw(thread)),
      }
    },
    end: async () => {
      await browser.close()
      await intake.value.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const delivered = async (sent: Promise<Result<unknown, IntakeRefusal>>): Promise<void> => {
  const answer = await sent
  if (!answer.ok) throw new Error(answer.code)
}

const say = async (
  client: IntakeClient,
  thread: ThreadKeys,
  deskRecipient: string,
  text: string,
): Promise<void> => {
  const to = { deskRecipient, threadRecipient: thread.recipient }
  const sealed = await sealMessage({ from: 'professional', asks: false, text }, to)
  if (!sealed.ok) throw new Error(sealed.code)
  await delivered(client.postThreadMessage(thread, { id: randomUuid(), sealed: sealed.value }))
}

/** Enrols with a link and a passphrase; the first member of a desk is then at the inbox. */
export const enrols = async (page: Page, link: string, name: string): Promise<void> => {
  await page.goto(link)
  await page.getByLabel('Je naam').fill(name)
  await page.getByRole('radio', { name: 'Met een wachtzin' }).check({ force: true })
  await page.getByLabel('Je wachtzin').fill(PASSPHRASE)
  await page.getByLabel('Nog een keer dezelfde wachtzin').fill(PASSPHRASE)
  await page.getByRole('button', { name: 'Maak mijn sleutel' }).click()
}

/** Makes an invitation link on the colleagues page. */
export const invites = async (page: Page): Promise<string> => {
  await page.getByRole('link', { name: 'Collega’s' }).click()
  await page.getByRole('button', { name: 'Maak een link' }).click()
  return page.locator('.console-link').innerText()
}

/** The row of a signal in the inbox. */
export const rowOf = (page: Page, id: Envelope['id']) =>
  page.getByRole('button', { name: `Signaal ${signalCode(id)}` })
