import { readFileSync } from 'node:fs'

import { expect, test, type Browser, type Page } from '@playwright/test'

import { launchChromium } from './chromium.ts'
import { fillsInForm, receiptOn, sends } from './professional.ts'
import { startWorld, type World } from './world.ts'

const TEXT = 'Iemand telt elke ochtend het loon van drie anderen na'
const PASSPHRASE = 'kruk maan fluit tegel'

let browser: Browser
let world: World

test.beforeAll(async () => {
  browser = await launchChromium()
  world = await startWorld()
})

test.afterAll(async () => {
  await browser.close()
  await world.end()
})

const openForm = async (): Promise<Page> => {
  const context = await browser.newContext({ locale: 'nl-NL' })
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  await page.goto(world.origin)
  await page.getByRole('button', { name: /Geef een signaal door/u }).click()
  return page
}

const opensWithDigits = async (receipt: string): Promise<Page> => {
  const context = await browser.newContext({ locale: 'nl-NL' })
  const page = await context.newPage()
  await page.goto(world.origin)
  await page.getByRole('button', { name: /Bekijk een antwoord/u }).click()
  await page.getByLabel('Je code van 25 cijfers').fill(receipt)
  await page.getByRole('button', { name: 'Open het gesprek' }).click()
  await expect(page.getByRole('heading', { name: 'Je signaal en de antwoorden' })).toBeVisible()
  return page
}

const stops = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Stop met versturen' }).click()
  await page.getByRole('button', { name: 'Ja, stop' }).click()
  await expect(page.getByRole('heading', { name: 'Het versturen is gestopt' })).toBeVisible()
}

test('what is stopped without a network never left, and can be sent again', async () => {
  const page = await openForm()
  await fillsInForm(page, { text: TEXT })
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Verstuur het signaal' }).click()
  await expect(page.getByRole('heading', { name: 'Je signaal staat klaar' })).toBeVisible()
  await expect(page.getByText(/Volgende poging rond/u)).toBeVisible()
  const first = await receiptOn(page)

  await stops(page)
  await expect(page.getByText('Je signaal staat niet op de server')).toBeVisible()
  await page.getByRole('button', { name: 'Terug naar je antwoorden' }).click()
  await expect(page.getByText(TEXT).first()).toBeVisible()
  await page.context().setOffline(false)
  await sends(page)

  const second = await receiptOn(page)
  expect(second).not.toBe(first)

  // Whoever looks at the start before writing the code down has not lost it.
  await page.getByRole('button', { name: 'Terug naar het begin' }).click()
  await page.getByRole('button', { name: /Terug naar je verstuurde signaal/u }).click()
  expect(await receiptOn(page)).toBe(second)
})

test('what is stopped after it left is withdrawn at once', async () => {
  const page = await openForm()
  await fillsInForm(page, { text: TEXT })
  // The intake gets it; its answer does not come back.
  await page.route('**/v1/signalen', async (route) => {
    await route.fetch()
    await route.abort()
  })
  await page.getByRole('button', { name: 'Verstuur het signaal' }).click()
  await expect(page.getByRole('heading', { name: 'Je signaal staat klaar' })).toBeVisible()
  const receipt = await receiptOn(page)

  await stops(page)
  await expect(page.getByText('Je signaal staat niet op de server')).toBeVisible()

  const elsewhere = await opensWithDigits(receipt)
  await expect(elsewhere.getByText('Ingetrokken', { exact: true })).toBeVisible()
})

test('the proof and the digits are printed on sheets of their own', async () => {
  const page = await openForm()
  await fillsInForm(page, { text: TEXT })
  await page.evaluate(() => {
    window.print = () => undefined
  })
  await sends(page)
  const receipt = await receiptOn(page)
  await expect(page.getByText('Dag van ontvangst')).toBeVisible()

  const onPaper = async () => (await page.locator('body').innerText()).replace(/\s/gu, '')
  await page.getByRole('button', { name: 'Print', exact: true }).click()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText(/^Je code van \d+ \w+ \d{4}$/u)).toBeVisible()
  expect(await onPaper()).toContain(receipt)
  expect(await onPaper()).not.toMatch(/CoMensha|mensenhandel|signaalis/u)

  await page.emulateMedia({ media: 'screen' })
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await page.getByRole('button', { name: 'Print of bewaar als pdf' }).click()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText(/Bewijs van indiening/u).last()).toBeVisible()
  expect(await onPaper()).not.toContain(receipt)

  await page.emulateMedia({ media: 'screen' })
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Bewaar als bestand' }).click()
  const file = await downloading
  expect(file.suggestedFilename()).toBe('signaalwijzer-bewijs.txt')
  const text = readFileSync(await file.path(), 'utf8')
  expect(text).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\r?$/mu)
  expect(text.replace(/\s/gu, '')).not.toContain(receipt)
  expect(text).not.toContain(TEXT)
})

test('a signal is withdrawn from another computer with the digits alone', async () => {
  const page = await openForm()
  await fillsInForm(page, { text: TEXT })
  await sends(page)
  const receipt = await receiptOn(page)

  const elsewhere = await opensWithDigits(receipt)
  await expect(elsewhere.getByText(/Wat nu\?/u)).toBeVisible()
  await elsewhere.getByRole('button', { name: 'Trek dit signaal in' }).click()
  await expect(elsewhere.getByText(/een teken zonder inhoud/u)).toBeVisible()
  await elsewhere.getByRole('button', { name: 'Ja, trek in' }).click()
  await expect(elsewhere.getByText('Dit signaal is ingetrokken')).toBeVisible()
  await expect(elsewhere.getByText('Ingetrokken', { exact: true })).toBeVisible()
})

test('an unfinished signal goes on in another window by an encrypted file', async () => {
  const page = await openForm()
  await fillsInForm(page, { text: TEXT })
  await page.getByText('Later of ergens anders verder').click()
  await page.getByLabel('Wachtwoord voor het bestand').fill(PASSPHRASE)
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Sla het bestand op' }).click()
  const file = await downloading
  const path = await file.path()
  expect(readFileSync(path).toString('latin1')).not.toContain('telt elke ochtend')

  const context = await browser.newContext({ locale: 'nl-NL' })
  const other = await context.newPage()
  await other.goto(world.origin)
  await other.getByText('Open een meegenomen concept').click()
  await other.getByLabel(/^Bestand/u).setInputFiles({
    name: file.suggestedFilename(),
    mimeType: 'application/octet-stream',
    buffer: readFileSync(path),
  })
  await other.getByLabel('Wachtwoord van het bestand').fill(PASSPHRASE)
  await other.getByRole('button', { name: 'Open het concept' }).click()

  await expect(other.getByRole('heading', { name: 'Kijk na wat je verstuurt' })).toBeVisible()
  await expect(other.getByText(TEXT).first()).toBeVisible()
})
