import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { expect, test, type Browser, type Page } from '@playwright/test'

import { openBundle } from '../../domain/hand-over/open-bundle.ts'
import { aKeyPair } from '../builders.ts'
import { handsOverByPhone, picks, walksToDelivery } from '../console/hands-over.ts'
import { DATABASE_FILE } from '../../server/store/sqlite.ts'
import { freePort } from '../server/throw-away-postgres.ts'
import { faultsOn } from './axe.ts'
import { launchChromium } from './chromium.ts'
import { DeskWorker } from './desk-worker.ts'
import { byKeyboard } from './keyboard.ts'
import { fillsInForm, sends } from './professional.ts'
import { aReceiver, isSignedByIntakeAt, type Notice } from './webhook-partner.ts'
import { startWorld, type World } from './world.ts'

const TEXT = 'Elke ochtend staat er een andere chauffeur te wachten'
const OTHER = 'Veilig Thuis Flevoland'
const POLICE = 'Politie, geen spoed'

const folder = mkdtempSync(join(tmpdir(), 'signaalwijzer-partners-'))
let browser: Browser
let world: World
let partner: { readonly identity: string; readonly recipient: string }
let receiver: Awaited<ReturnType<typeof aReceiver>>
let kim: DeskWorker

test.beforeAll(async () => {
  browser = await launchChromium()
  partner = await aKeyPair()
  const port = await freePort()
  receiver = await aReceiver(port)
  const file = join(folder, 'partners.json')
  const webhook = { url: `http://127.0.0.1:${port}/signaalwijzer` }
  writeFileSync(file, JSON.stringify({ partners: [{ service: 'politie', webhook }] }))
  world = await startWorld(undefined, {
    otherDesks: [{ slug: 'veiligthuis-flevoland', name: 'Veilig Thuis Flevoland (demo)' }],
    partners: [
      {
        service: 'politie',
        recipient: partner.recipient,
        ways: ['webhook', 'phone'],
        validFrom: '2026-01-01T00:00:00Z',
        validUntil: '2099-01-01T00:00:00Z',
      },
    ],
    settings: {
      PARTNERS_FILE: file,
      ALLOW_PRIVATE_PARTNERS: 'true',
      EVENT_SOURCE: 'urn:nld:kvknr:00000000',
    },
  })
  kim = await DeskWorker.with(browser)
  await kim.enrols(world.enrolmentLink)
})

test.afterAll(async () => {
  await browser.close()
  await world.end()
  receiver.end()
  rmSync(folder, { recursive: true })
})

let sent = 0

test.beforeEach(async () => {
  const page = await (await browser.newContext({ locale: 'nl-NL' })).newPage()
  await page.goto(world.origin)
  await page.getByRole('button', { name: /Geef een signaal door/u }).click()
  await fillsInForm(page, { text: TEXT })
  await sends(page)
  await page.close()
  sent += 1
  await kim.page.getByRole('link', { name: 'Postvak' }).click()
  await kim.page.getByRole('button', { name: 'Ververs' }).click()
  await expect(kim.page.getByRole('button', { name: /^Signaal /u })).toHaveCount(sent)
})

const takesUpNewest = async () => {
  await kim.opensNewestSignal()
  await kim.takesItUp()
}

const handOver = (page: Page) => page.getByRole('article', { name: /^Aan /u }).first()

test('a call is scripted and noted, and the desk records what the service says later', async () => {
  const { page } = kim
  await takesUpNewest()

  await handsOverByPhone(page, POLICE)
  await handOver(page).getByRole('button', { name: 'De dienst neemt het aan' }).click()
  await page.getByRole('button', { name: 'Leg vast' }).click()
  await expect(handOver(page).getByText('Aangenomen', { exact: true })).toBeVisible()
  await handOver(page).getByRole('button', { name: 'Toon wat er is genoteerd' }).click()

  await expect(page.getByText('Ze bellen morgen terug.')).toBeVisible()
  expect(await faultsOn(page)).toEqual([])
})

test('the road from the list to the service goes by keyboard alone, in few presses', async () => {
  const { page } = kim
  const keys = byKeyboard(page)
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).first()
  await page.getByRole('link', { name: 'Overdrachten' }).click()
  await keys.isAt('Overdrachten')
  await keys.isBackAtTop()

  await keys.opens(page.getByRole('link', { name: 'Postvak' }))
  await keys.isAt('Postvak')
  await keys.opens(button(/^Signaal /u))
  await keys.isAt(/^Signaal /u)
  await keys.opens(button('Neem in behandeling'))
  await expect(page.getByText('Stand is nu: In behandeling')).toBeAttached()
  await keys.isAt(/^Signaal /u)
  await keys.opens(button('Draag over'))
  await keys.isAt('Naar welke dienst?')
  await keys.types(page.getByLabel('Zoek een andere dienst'), POLICE)
  await keys.ticks(page.getByRole('radio', { name: POLICE }))
  await keys.opens(button('Volgende'))
  await keys.isAt('Wat gaat er mee?')
  await keys.types(page.getByLabel('Toelichting voor de dienst'), 'Graag deze week.')
  await keys.opens(button('Volgende'))
  await keys.isAt('Mag het?')

  await keys.opens(button('Volgende'))
  await expect(page.getByRole('heading', { name: 'Kijk dit nog even na' })).toBeFocused()
  await keys.opens(page.getByRole('main').getByRole('link').first())
  await keys.picksFromFocus(page.getByRole('radio', { name: 'De persoon vindt het goed' }))
  for (const box of await page.getByRole('main').getByRole('checkbox').all()) await keys.ticks(box)
  await keys.opens(button('Volgende'))
  await keys.isAt('Dit krijgt de dienst')
  await keys.opens(button('Volgende'))
  await keys.isAt('Hoe gaat het erheen?')
  await keys.ticks(page.getByRole('radio', { name: `Ik bel ${POLICE}` }))
  await keys.types(page.getByLabel('Wat is er gezegd?'), 'Ze bellen terug.')
  await keys.opens(button('Ik heb gebeld, leg het vast'))
  await keys.isAt('Het signaal is overgedragen')
  await keys.opens(button('Naar het signaal'))
  await keys.isAt(/^Signaal /u)

  const presses = keys.presses()
  await keys.opens(button('De dienst neemt het aan'))
  await keys.opens(button('Leg vast'))
  await expect(page.getByText('Aangenomen', { exact: true }).first()).toBeVisible()

  console.log(`Presses from the list to handed over: ${presses}`)
  expect(presses).toBeLessThan(70)
})

test('another desk on this intake opens it with its own key, and finishes it with a note', async () => {
  const { page } = kim
  await takesUpNewest()
  await walksToDelivery(page, OTHER, { note: 'Dit is het tweede signaal.' })
  await picks(page, `Naar het loket van ${OTHER} op dit systeem`)
  await page.getByRole('button', { name: 'Draag over', exact: true }).click()
  await page.getByRole('button', { name: 'Naar het signaal' }).click()

  const noor = await DeskWorker.with(browser)
  await noor.enrols(world.linkOf('veiligthuis-flevoland'), 'Noor van Veilig Thuis')
  await noor.page.getByRole('link', { name: /Overdrachten.*vraagt aandacht: 1/u }).click()
  await noor.page.getByRole('button', { name: 'Open wat er is overgedragen' }).click()
  await expect(noor.page.getByText(TEXT).first()).toBeVisible()
  await expect(noor.page.getByText('Dit is het tweede signaal.').first()).toBeVisible()
  expect(await faultsOn(noor.page)).toEqual([])
  await noor.page.getByRole('button', { name: 'Neem aan' }).click()
  await noor.page.getByRole('button', { name: 'Ja, neem aan' }).click()
  await noor.page.getByRole('button', { name: 'Rond af' }).first().click()
  await noor.page.getByLabel('Wat mag het andere loket weten?').fill('We zijn erheen geweest.')
  await noor.page.getByRole('button', { name: 'Rond af' }).last().click()
  await expect(noor.page.getByRole('button', { name: 'Open wat er is overgedragen' })).toHaveCount(
    0,
  )

  await page.getByRole('link', { name: 'Overdrachten' }).click()
  await page.getByLabel('Toon', { exact: true }).selectOption({ label: 'Alles' })
  const done = page.getByRole('article', { name: new RegExp(`^Aan ${OTHER}`, 'u') })
  await expect(done.getByText('Afgerond', { exact: true })).toBeVisible()
  await done.getByRole('button', { name: 'Toon wat er is genoteerd' }).click()
  await expect(done.getByText('We zijn erheen geweest.')).toBeVisible()
})

test('a webhook hears only that something waits; the key of the partner opens what it fetches', async () => {
  const { page } = kim
  await takesUpNewest()
  await walksToDelivery(page, POLICE)
  await picks(page, `Automatisch naar het systeem van ${POLICE}`)
  await page.getByRole('button', { name: 'Draag over', exact: true }).click()
  await page.getByRole('button', { name: 'Naar het signaal' }).click()

  await expect.poll(() => receiver.notices.length).toBe(1)
  const [{ headers, body }] = receiver.notices as [Notice]
  const { data } = JSON.parse(body) as { data: { token: string; reference: string } }
  expect(body).not.toContain('chauffeur')
  expect(await isSignedByIntakeAt(world.dataDir, { headers, body })).toBe(true)
  const fetched = await fetch(`${world.origin}/v1/overdrachtbundels`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ token: data.token }),
  })
  const { sealed } = (await fetched.json()) as { sealed: string }
  const opened = await openBundle(Buffer.from(sealed, 'base64'), partner)
  expect(opened.ok && opened.value.signal.text).toBe(TEXT)
  expect(opened.ok && opened.value.reference).toBe(data.reference)

  await page.getByRole('link', { name: 'Overdrachten' }).click()
  const sent = page.getByRole('article', { name: new RegExp(`^Aan .*${data.reference}$`, 'u') })
  await expect(sent.getByText('Opgehaald door de dienst')).toBeVisible()
  await sent.getByRole('button', { name: 'Neem terug' }).click()
  await page.getByRole('button', { name: 'Ja, neem terug' }).click()
  await expect(sent).toHaveCount(0)
})

/** Changes what the intake keeps, as time or a colleague would. */
const changes = (statement: string) => {
  const database = new DatabaseSync(join(world.dataDir, DATABASE_FILE))
  database.exec('pragma busy_timeout = 10000')
  database.exec(statement)
  database.close()
}

test('a session that ends half-way loses nothing, and what stands still has three ways on', async () => {
  const { page } = kim
  await takesUpNewest()
  await walksToDelivery(page, POLICE, { note: 'Graag deze week bellen.' })
  await picks(page, `Automatisch naar het systeem van ${POLICE}`)

  changes('delete from sessions')
  await page.getByRole('button', { name: 'Draag over', exact: true }).click()
  await kim.signsIn()
  await expect(page.getByRole('heading', { level: 1, name: 'Hoe gaat het erheen?' })).toBeVisible()
  for (const step of ['Dit krijgt de dienst', 'Mag het?']) {
    await page.getByRole('button', { name: 'Vorige' }).click()
    await expect(page.getByRole('heading', { level: 1, name: step })).toBeVisible()
  }
  await expect(page.getByLabel('De persoon vindt het goed')).toBeChecked()
  await page.getByRole('button', { name: 'Vorige' }).click()
  await expect(page.getByLabel('Toelichting voor de dienst')).toHaveValue('Graag deze week bellen.')
  for (let step = 0; step < 3; step++) await page.getByRole('button', { name: 'Volgende' }).click()
  await page.getByRole('button', { name: 'Draag over', exact: true }).click()
  await page.getByRole('button', { name: 'Naar het signaal' }).click()

  const stuck = page.getByRole('list', { name: 'Hier moet iemand iets doen' }).getByRole('article')
  const looksAtWhatIsStuck = async () => {
    changes("update hand_overs set due_at = 1 where state = 'sent' and service = 'politie'")
    await page.getByRole('link', { name: 'Postvak' }).click()
    await page.getByRole('link', { name: /^Overdrachten/u }).click()
    await expect(stuck).toHaveCount(1)
  }
  await looksAtWhatIsStuck()
  expect(await faultsOn(page)).toEqual([])
  await stuck.getByRole('button', { name: 'Probeer opnieuw' }).click()
  await expect(stuck).toHaveCount(0)

  await looksAtWhatIsStuck()
  await stuck.getByRole('button', { name: 'Op een andere manier' }).click()
  await page.getByRole('button', { name: 'Volgende' }).click()
  await page.getByRole('button', { name: 'Volgende' }).click()
  await page.getByRole('button', { name: 'Volgende' }).click()
  await picks(page, `Ik bel ${POLICE}`)
  await page.getByRole('button', { name: 'Ik heb gebeld, leg het vast' }).click()
  await page.getByRole('button', { name: 'Naar het signaal' }).click()

  await looksAtWhatIsStuck()
  await stuck.getByRole('button', { name: 'Neem terug' }).click()
  await page.getByRole('button', { name: 'Ja, neem terug' }).click()
  await expect(stuck).toHaveCount(0)
})
