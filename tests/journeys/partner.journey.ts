import { readFileSync } from 'node:fs'

import { expect, test, type Browser, type Page } from '@playwright/test'
import { base64 } from '@scure/base'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'

import { bundleSchema, type Bundle } from '../../domain/hand-over/bundle.ts'
import {
  deriveMailKeys,
  mailCodeGroups,
  makeMailCode,
  type MailCode,
} from '../../domain/hand-over/mail-code.ts'
import { makeReference } from '../../domain/hand-over/reference.ts'
import { sealBundleWithCode } from '../../domain/hand-over/seal-bundle.ts'
import { deriveEnrolmentKeys } from '../../domain/keys/enrolment-link.ts'
import { randomUuid } from '../../domain/random.ts'
import { openSqliteStore } from '../../server/store/sqlite.ts'
import type { Act } from '../../server/store/staff-store.ts'
import type { Store } from '../../server/store/store.ts'
import { startMailServer, type MailServer } from '../server/mail-server.ts'
import { aPartnersFile } from '../server/partner-lists.ts'
import { faultsOn } from './axe.ts'
import { launchChromium } from './chromium.ts'
import { fillsInPlace, receiptOn, sends } from './professional.ts'
import { startWorld, type World } from './world.ts'

const SERVICE = 'fairwork'
const WORDS = 'Elke avond staan er busjes bij de achterdeur'

let browser: Browser
let world: World
let mailServer: MailServer
let store: Store
let act: () => Act

test.beforeAll(async () => {
  browser = await launchChromium()
  mailServer = await startMailServer()
  world = await startWorld(undefined, {
    partners: [
      {
        service: SERVICE,
        recipient: await identityToRecipient(await generateX25519Identity()),
        ways: ['mail'],
        validFrom: '2020-01-01T00:00:00Z',
        validUntil: '2099-01-01T00:00:00Z',
      },
    ],
    settings: {
      SMTP_URL: mailServer.url,
      MAIL_FROM: 'overdracht@signaal.example',
      MAIL_REPLY_TO: 'noor@signaal.example',
      PARTNERS_FILE: aPartnersFile({
        partners: [{ service: SERVICE, mail: { to: 'post@partner.example' } }],
      }),
    },
  })
  store = await openSqliteStore(world.dataDir)
  act = await aMemberOfTheDesk()
})

test.afterAll(async () => {
  await browser.close()
  await store.close()
  await world.end()
  await mailServer.stop()
})

/** Somebody at the desk, who acts at the store: the pages of the console have journeys of their own. */
const aMemberOfTheDesk = async (): Promise<() => Act> => {
  const secret = world.enrolmentLink.split('=').at(-1) ?? ''
  const desks = await store.setup.desks()
  const desk = desks.find(({ slug }) => slug === 'comensha')
  const member = { name: 'Noor Verzonnen', recipient: desk?.recipient ?? '' }
  const tokenHash = deriveEnrolmentKeys(secret)?.tokenHash ?? ''
  const enrolled = await store.staff.enrol(tokenHash, member, new Date())
  if (!enrolled.ok || !desk) throw new Error('Nobody could enrol at the desk.')
  return () => ({ deskId: desk.id, actor: enrolled.value.staff.id, now: new Date() })
}

const newPage = async (): Promise<Page> => {
  const context = await browser.newContext({ locale: 'nl-NL' })
  context.setDefaultTimeout(20_000)
  return context.newPage()
}

/** A signal from the web page; gives the digits. */
const aSignal = async (): Promise<string> => {
  const page = await newPage()
  await page.goto(world.origin)
  await page.getByRole('button', { name: /Geef een signaal door/u }).click()
  await fillsInPlace(page)
  await sends(page)
  return receiptOn(page)
}

const aBundle = (): Bundle =>
  bundleSchema.parse({
    format: 1,
    kind: 'hand-over',
    reference: makeReference(),
    about: 'Dit is een geanonimiseerd signaal en geen registratie.',
    handedOverOn: '2026-11-22',
    from: 'CoMensha (demo)',
    to: SERVICE,
    signal: {
      lane: 'place-only',
      sector: 'hotel',
      role: 'prefer-not-to-say',
      indicators: [],
      exploitation: ['labour'],
      setting: 'hotel',
      period: 'this-week',
      region: 'VR13',
      alreadyDone: [],
      wishes: [],
      text: WORDS,
    },
    inWords: [{ question: 'Waar gebeurt het vooral?', answer: 'Hotel' }],
  })

/** Hands the newest signal over by mail, and waits for the mail. Gives its link. */
const handsOverByMail = async (bundle: Bundle, code: MailCode) => {
  const { rows } = await store.inbox.page(act().deskId, { page: 1 })
  const signal = rows[0]
  if (!signal) throw new Error('There is no signal at the desk.')
  const read = { version: signal.version, state: 'reading', closeReason: null } as const
  await store.inbox.changeState(signal.id, read, act())
  const { openingHash, passphrase } = await deriveMailKeys(code)
  const sealed = await sealBundleWithCode(bundle, passphrase)
  if (!sealed.ok) throw new Error(sealed.code)
  const id = randomUuid()
  const made = await store.handOvers.create(
    {
      id,
      signalId: signal.id,
      signalVersion: signal.version + 1,
      service: SERVICE,
      way: 'mail',
      reference: bundle.reference,
      sealed: base64.encode(sealed.value),
      openingHash,
      gate: { consent: 'not-needed' },
      showsService: true,
    },
    act(),
  )
  if (!made.ok) throw new Error(made.code)
  const mail = () => mailServer.received.find(({ raw }) => raw.includes(bundle.reference))
  await expect.poll(() => mail()?.to).toEqual(['post@partner.example'])
  const link = /http\S+\/overdracht#[\w-]{43}/u.exec(mail()?.body ?? '')?.[0]
  if (link === undefined) throw new Error('There is no link in the mail.')
  return { id, link, mail: `${mail()?.headers.join('\n') ?? ''}\n${mail()?.body ?? ''}` }
}

const types = async (page: Page, code: string): Promise<void> => {
  await page.getByLabel('Wat is de code?').fill(code)
  await page.keyboard.press('Enter')
}

test('a mailed hand-over is opened with the code, taken, and told to the professional', async () => {
  const receipt = await aSignal()
  const bundle = aBundle()
  const code = makeMailCode()
  const { id, link, mail } = await handsOverByMail(bundle, code)
  expect(mail).toContain('noor@signaal.example')
  expect(mail).not.toContain(WORDS)
  expect(mail).not.toContain(code)

  const page = await newPage()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.setViewportSize({ width: 320, height: 700 })
  await page.goto(link)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Er is een overdracht voor jullie',
  )
  expect(page.url()).toBe(`${world.origin}/overdracht`)
  expect(await faultsOn(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)

  await types(page, mailCodeGroups(code).join(' ').toLowerCase())
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Overdracht ${bundle.reference}`)
  await expect(page.getByText(WORDS)).toBeVisible()
  expect(await faultsOn(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)

  await page.setViewportSize({ width: 1280, height: 900 })
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Bewaar als JSON' }).click()
  const saved = await download
  expect(saved.suggestedFilename()).toBe(`overdracht-${bundle.reference}.json`)
  expect(JSON.parse(readFileSync(await saved.path(), 'utf8'))).toEqual(bundle)

  await page.getByRole('button', { name: 'Wij nemen dit aan' }).click()
  await expect(page.getByText('Doorgegeven: jullie nemen dit aan.')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Wat doen jullie ermee?' })).toBeFocused()
  expect((await store.handOvers.get(id, act()))?.state).toBe('accepted')

  const token = link.split('#')[1] ?? ''
  expect(asked.every((url) => url.startsWith(world.origin) || url.startsWith('blob:'))).toBe(true)
  expect(asked.filter((url) => !url.includes('#')).join(' ')).not.toContain(token)
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
  expect(world.log()).not.toContain(token)
  const stored = await world.everythingStored()
  expect([WORDS, code].filter((secret) => stored.includes(secret))).toEqual([])

  const professional = await newPage()
  await professional.goto(world.origin)
  await professional.getByRole('button', { name: /Bekijk een antwoord/u }).click()
  await professional.getByLabel('Je code van 25 cijfers').fill(receipt)
  await professional.getByRole('button', { name: 'Open het gesprek' }).click()
  await expect(
    professional.getByText('Overgedragen aan een andere dienst', { exact: true }),
  ).toBeVisible()
  await expect(professional.getByText('Je signaal is overgedragen aan: FairWork.')).toBeVisible()
})

test('five wrong codes lock a hand-over, a slip costs nothing, and the link is not kept', async () => {
  await aSignal()
  const code = makeMailCode()
  const { id, link } = await handsOverByMail(aBundle(), code)
  const page = await newPage()
  await page.goto(link)

  await types(page, code.slice(0, -1))
  await expect(page.getByText('Een code heeft 12 tekens').first()).toBeVisible()
  for (const left of [4, 3, 2, 1]) {
    await types(page, makeMailCode())
    await expect(page.getByText(`Je kunt het nog ${left} keer proberen`).first()).toBeVisible()
  }
  await types(page, makeMailCode())
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deze overdracht is op slot')
  expect(await faultsOn(page)).toEqual([])
  expect(await store.handOvers.get(id, act())).toMatchObject({ state: 'sent', isLocked: true })

  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Open de link uit de mail')
  await page.goto(link)
  await types(page, code)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deze overdracht is op slot')
})
