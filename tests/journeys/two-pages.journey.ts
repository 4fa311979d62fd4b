import { expect, test, type Page } from '@playwright/test'

import { launchChromium, openChromium, removeProfile, type Chromium } from './chromium.ts'
import { isKept } from './kept-draft.ts'
import { fillsInPlace, receiptOn, sends } from './professional.ts'
import { startWorld, type World } from './world.ts'

const PIN = '2580'
const REPLY = 'Het licht brandt daar ook overdag'

let world: World
let chromium: Chromium

test.beforeAll(async () => {
  world = await startWorld()
})

test.beforeEach(async () => {
  chromium = await openChromium()
})

test.afterEach(async () => {
  await chromium.close()
  removeProfile(chromium.profile)
})

test.afterAll(async () => {
  await world.end()
})

const openPage = async (path: string): Promise<Page> => {
  const page = await chromium.context.newPage()
  await page.goto(`chrome-extension://${chromium.extensionId}/${path}`)
  return page
}

const locksWithNewPin = async (): Promise<void> => {
  const options = await openPage('options.html')
  await options.getByRole('button', { name: 'Stel een pincode in' }).click()
  await options.getByLabel('Nieuwe pincode', { exact: true }).fill(PIN)
  await options.getByLabel('Nieuwe pincode, nog een keer').fill(PIN)
  await options.getByRole('button', { name: 'Stel in' }).click()
  await options.getByRole('button', { name: 'Doe nu op slot' }).click()
  await expect(options.getByLabel('Pincode')).toBeVisible()
}

const receiptOfSomebodyElse = async (): Promise<string> => {
  const browser = await launchChromium()
  const page = await browser.newPage({ locale: 'nl-NL' })
  await page.goto(world.origin)
  await page.getByRole('button', { name: /Geef een signaal door/u }).click()
  await fillsInPlace(page)
  await sends(page)
  const receipt = await receiptOn(page)
  await browser.close()
  return receipt
}

const opensWithCode = async (page: Page, receipt: string): Promise<void> => {
  await page.getByLabel('Je code van 25 cijfers').fill(receipt)
  await page.getByRole('button', { name: 'Open het gesprek' }).click()
}

test('a reply to a typed code is still there after another page locked', async () => {
  const receipt = await receiptOfSomebodyElse()
  const answers = await openPage('answers.html')
  await opensWithCode(answers, receipt)
  await answers.getByLabel('Schrijf een bericht terug').fill(REPLY)

  await locksWithNewPin()
  await expect(answers.getByText(REPLY)).toHaveCount(0)
  await answers.getByLabel('Pincode').fill(PIN)
  await answers.getByRole('button', { name: 'Open' }).click()
  await opensWithCode(answers, receipt)

  await expect(answers.getByLabel('Schrijf een bericht terug')).toHaveValue(REPLY)
})

test('a draft that another tab changed is not wiped by sending', async () => {
  const report = await openPage('report.html')
  await fillsInPlace(report)
  await expect(report).toHaveURL(/#draft=/u)
  await isKept(report)
  const other = await chromium.context.newPage()
  await other.goto(report.url())
  await other.getByRole('button', { name: 'Vorige' }).click()
  await isKept(other)
  await other.close()

  await sends(report)
  const answers = await openPage('answers.html')

  await expect(answers.getByText(/^Signaal van/u)).toHaveCount(1)
  await expect(answers.getByRole('link', { name: /^Ga verder/u })).toHaveCount(1)
})

test('one draft in two tabs is sent once, and the second tab leads to that signal', async () => {
  const first = await openPage('report.html')
  await fillsInPlace(first)
  await expect(first).toHaveURL(/#draft=/u)
  await isKept(first)
  const second = await chromium.context.newPage()
  await second.goto(first.url())
  await expect(second.getByRole('heading', { name: 'Kijk na wat je verstuurt' })).toBeVisible()

  await sends(first)
  await second.getByRole('button', { name: 'Verstuur het signaal' }).click()
  await expect(second.getByRole('heading', { name: 'Dit concept is al verstuurd' })).toBeVisible()
  await second.getByRole('link', { name: 'Naar het verstuurde signaal' }).click()

  await expect(second.getByRole('heading', { name: 'Je signaal en de antwoorden' })).toBeVisible()
  await expect(second).toHaveURL(/answers\.html$/u)
  await second.getByRole('button', { name: 'Terug', exact: false }).first().click()
  await expect(second.getByText(/^Signaal van/u)).toHaveCount(1)
  await expect(second.getByRole('link', { name: /^Ga verder/u })).toHaveCount(0)
})

test('a draft that nobody else changed is gone once its signal is taken over', async () => {
  const report = await openPage('report.html')
  await fillsInPlace(report)
  await sends(report)
  const answers = await openPage('answers.html')

  await expect(answers.getByText(/^Signaal van/u)).toHaveCount(1)
  await expect(answers.getByRole('link', { name: /^Ga verder/u })).toHaveCount(0)
})

test('a page that was locked after sending leads to the signal, not to an empty form', async () => {
  const report = await openPage('report.html')
  await fillsInPlace(report)
  await sends(report)

  await locksWithNewPin()
  await report.getByLabel('Pincode').fill(PIN)
  await report.getByRole('button', { name: 'Open' }).click()
  await expect(report).toHaveURL(/answers\.html$/u)

  await expect(report.getByText(/^Signaal van/u)).toHaveCount(1)
})

test('the pause after wrong PINs also passes on the page of the settings', async () => {
  await locksWithNewPin()
  // The pause is waited out in the page's own time, which may be moved on.
  await chromium.context.clock.install()
  const options = await openPage('options.html')
  await options.getByLabel('Pincode').fill(PIN)
  await options.getByRole('button', { name: 'Open' }).click()
  await options.getByRole('button', { name: 'Haal de pincode weg' }).click()
  const tries = async (pin: string) => {
    await options.getByLabel('Je pincode nu').fill(pin)
    await options.getByRole('button', { name: 'Haal weg' }).click()
  }
  for (const wrong of ['1379', '1380', '1381', '1382']) {
    await tries(wrong)
    await expect(options.getByText('Deze pincode klopt niet.')).toBeVisible()
    await expect(options.getByText('De pincode wordt nagekeken')).toHaveCount(0)
  }

  await expect(options.getByText(/ongeveer 0:[1-3]0 minuten/u)).toBeVisible()
  const waitsOn = async () => {
    await options.clock.runFor(2000)
    return options.getByText(/ongeveer 0:/u).count()
  }
  await expect.poll(waitsOn, { intervals: [100], timeout: 60_000 }).toBe(0)
  await tries(PIN)

  await expect(options.getByText('De pincode is weg.')).toBeVisible()
})
