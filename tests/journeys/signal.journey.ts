import { expect, test, type Browser, type BrowserContext, type Page } from '@playwright/test'

import { startThrowAwayPostgres, type ThrowAwayPostgres } from '../server/throw-away-postgres.ts'
import { breaksTheCheck, mendsTheCheck } from './broken-check.ts'
import { type Chromium, launchChromium, openChromium, removeProfile } from './chromium.ts'
import { DeskWorker } from './desk-worker.ts'
import { keepInPlain } from './keep-in-plain.ts'
import {
  actionsSoFar,
  fillsInForm,
  fillsInUpToText,
  goesOnToCheck,
  judgesOwnText,
  nextPage,
  Professional,
  receiptOn,
  sends,
} from './professional.ts'
import { filesThatHold, holds } from './scan.ts'
import { startWorld, type World } from './world.ts'

// Sentences that exist nowhere else: wherever one of them turns up, something leaked.
const TEXT = 'Zevenslaper zag een paarse kruiwagen bij de wasruimte staan'
const CONTACT = 'Balie Roodborst kwartelkamer'
const QUESTION = 'Hoe vaak zag je de kwikstaart in de gang'
const ANSWER = 'Drie avonden achter elkaar bij de ijsvogel'

// Written in plain on purpose: the search through the profile must be able to find something.
const CONTROL = 'Deze zin staat er met opzet leesbaar bij als proef'

let postgres: ThrowAwayPostgres | undefined
let deskBrowser: Browser

test.beforeAll(async () => {
  deskBrowser = await launchChromium()
})

test.afterAll(async () => {
  await deskBrowser.close()
  await postgres?.stop()
})

for (const store of ['SQLite', 'PostgreSQL'] as const) {
  test(`a signal goes from the toolbar to the desk and an answer comes back (${store})`, async () => {
    let world: World | undefined
    let chrome: Chromium | undefined
    try {
      if (store === 'PostgreSQL') postgres = await startThrowAwayPostgres()
      world = await startWorld(await postgres?.newDatabase())
      chrome = await openChromium()
      const professional = new Professional(chrome.context, chrome.extensionId)
      const desk = await DeskWorker.with(deskBrowser)
      const deskWire: string[] = []
      desk.context.on('request', (request) => {
        deskWire.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`)
      })

      const report = await professional.startsSignal()
      await fillsInForm(report, { text: TEXT, workContact: CONTACT })
      await expect(report.getByText(TEXT).first()).toBeVisible()
      await sends(report)
      const receipt = await receiptOn(report)
      console.log(`${actionsSoFar(report)} actions from icon to receipt`)

      await desk.enrols(world.enrolmentLink)
      await desk.opensNewestSignal()
      await expect(desk.page.getByText(TEXT)).toBeVisible()
      await expect(desk.page.getByText(CONTACT)).toBeVisible()
      await desk.takesItUp()
      await desk.answers(QUESTION, { asks: true })

      const answers = await professional.opensAnswers()
      await answers.getByRole('button', { name: 'Kijk nu of er nieuws is' }).click()
      const worker = chrome.context.serviceWorkers()[0]
      await expect.poll(() => worker?.evaluate<string>('chrome.action.getBadgeText({})')).toBe('1')
      const popup = await professional.opensPopup()
      await expect(popup.getByText('1 nieuw')).toBeVisible()
      await answers.getByRole('button', { name: /Signaal van/u }).click()
      await expect(answers.getByText(QUESTION)).toBeVisible()
      await answers.getByLabel('Schrijf een bericht terug').fill(ANSWER)
      await answers.getByRole('button', { name: 'Verstuur je bericht' }).click()
      await expect(answers.getByText('Je bericht is verstuurd.')).toBeVisible()

      await desk.opensNewestSignal()
      await expect(desk.page.getByText(ANSWER)).toBeVisible()

      await popup.evaluate(keepInPlain, CONTROL)
      const wire = Buffer.from([...chrome.wire, ...deskWire].join('\n'))
      await chrome.close()
      const stored = await world.everythingStored()
      const log = Buffer.from(world.log())
      expect(filesThatHold(chrome.profile, CONTROL)).not.toEqual([])
      for (const sentinel of [TEXT, CONTACT, QUESTION, ANSWER]) {
        expect(holds(wire, sentinel), `on the wire: ${sentinel}`).toBe(false)
        expect(holds(stored, sentinel), `in the store: ${sentinel}`).toBe(false)
        expect(holds(log, sentinel), `in the log: ${sentinel}`).toBe(false)
        expect(filesThatHold(chrome.profile, sentinel)).toEqual([])
      }
      for (const secret of [receipt, receipt.replace(/(.{5})(?!$)/gu, '$1 ')]) {
        expect(holds(wire, secret), 'the receipt on the wire').toBe(false)
        expect(holds(stored, secret), 'the receipt in the store').toBe(false)
        expect(filesThatHold(chrome.profile, secret)).toEqual([])
      }
      expect(chrome.wire.filter((line) => !isOwn(line, world?.origin ?? ''))).toEqual([])
      expect(deskWire.filter((line) => !line.includes(` ${world?.origin ?? ''}/`))).toEqual([])
    } catch (error) {
      await photographs(chrome?.context.pages() ?? [])
      throw error
    } finally {
      await chrome?.close().catch(() => undefined)
      if (chrome) removeProfile(chrome.profile)
      await world?.end()
    }
  })
}

test('details in text and answers together are asked about, and one is said more coarsely', async () => {
  const world = await startWorld()
  const context = await deskBrowser.newContext({ locale: 'nl-NL' })
  try {
    const page = await opensForm(context, world)
    const notice = page.getByRole('heading', { name: 'Samen zegt dit misschien te veel' })
    await fillsInUpToText(page, {
      text: 'Een vrouw van 34 jaar komt niet meer buiten.',
      language: 'ro',
    })
    await expect(notice).toBeVisible()
    await expect(page.getByText('In je antwoorden')).toBeVisible()

    await page.getByRole('button', { name: 'Wijzig je antwoord: Roemeens' }).click()
    await page.getByLabel(/In welke taal/u).selectOption('unknown')
    await nextPage(page)
    await expect(page.getByLabel(/Wat zag of hoorde je/u)).toHaveValue(/^Een vrouw van 34 jaar/u)
    await expect(notice).toBeHidden()

    await page
      .getByLabel(/Wat zag of hoorde je/u)
      .fill('Een Poolse vrouw van 34 jaar durft niet naar buiten.')
    await expect(notice).toBeVisible()
    await goesOnToCheck(page)
    await expect(notice).toBeVisible()
    await page.getByRole('button', { name: /: 34 jaar$/u }).click()
    await expect(notice).toBeHidden()
    await expect(page.locator('.sw-typed')).toHaveText(
      'Een Poolse vrouw van ouder dan 23 jaar durft niet naar buiten.',
    )
    await page.getByRole('button', { name: 'Zet terug' }).click()
    await expect(notice).toBeVisible()
    await page.getByRole('button', { name: 'Laat dit zo staan' }).click()
    await expect(notice).toBeHidden()
    await expect(
      page.getByText(/^Dit laat je staan: .*Wat samen misschien te veel zegt\.$/u),
    ).toBeVisible()
    await sends(page)
  } finally {
    await context.close()
    await world.end()
  }
})

test('nothing is sent while the check of the text does not work', async () => {
  const world = await startWorld()
  const context = await deskBrowser.newContext({ locale: 'nl-NL' })
  try {
    const page = await opensForm(context, world)
    await fillsInUpToText(page, { text: '' })
    await page.evaluate(breaksTheCheck)
    const field = page.getByLabel(/Wat zag of hoorde je/u)
    await field.fill(`${TEXT} Eén keer.`)
    await expect(page.getByRole('heading', { name: 'Je tekst is niet nagekeken' })).toBeVisible()
    await expect(page.getByText(/Kijk zelf naar namen, nummers/u)).toBeVisible()
    await expect(page.getByRole('link', { name: /^Bel CoMensha/u })).toBeVisible()
    await nextPage(page)
    await expect(page.getByRole('link', { name: /^Versturen kan nu niet/u })).toBeVisible()

    await field.fill('')
    await goesOnToCheck(page)
    await page.getByRole('button', { name: /Wijzig: Wat zag of hoorde je/u }).click()
    await page.evaluate(mendsTheCheck)
    await field.fill(TEXT)
    await judgesOwnText(page)
    await nextPage(page)
    await expect(page.getByRole('button', { name: 'Verstuur het signaal' })).toBeVisible()
    await page.evaluate(breaksTheCheck)
    await page.getByRole('button', { name: /Wijzig: Wat zag of hoorde je/u }).click()
    await field.fill(`${TEXT} Eén keer.`)
    await nextPage(page)
    await expect(page.getByRole('button', { name: 'Verstuur het signaal' })).toBeHidden()
  } finally {
    await context.close()
    await world.end()
  }
})

const opensForm = async (context: BrowserContext, world: World): Promise<Page> => {
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  await page.goto(world.origin)
  await page.getByRole('button', { name: /Geef een signaal door/u }).click()
  return page
}

/** What every page showed when a journey failed. */
const photographs = async (pages: readonly Page[]): Promise<void> => {
  for (const [number, page] of pages.entries()) {
    await page.screenshot({ path: test.info().outputPath(`page-${number}.png`) }).catch(() => 0)
  }
}

const isOwn = (line: string, origin: string): boolean =>
  line.includes(' chrome-extension://') || line.includes(` ${origin}/`) || line.includes(' about:')
