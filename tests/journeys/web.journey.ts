import { expect, test, type Browser, type Page } from '@playwright/test'

import { launchChromium } from './chromium.ts'
import { DeskWorker } from './desk-worker.ts'
import { fillsInForm, fillsInUpToText, goesOnToCheck, receiptOn, sends } from './professional.ts'
import { startWorld, type World } from './world.ts'

const TEXT = 'Iemand draagt elke avond zes koffers naar de kelder'
const ANSWER = 'Dank je wel, we gaan ermee verder'

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

const newPage = async (options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> => {
  const context = await browser.newContext({ locale: 'nl-NL', ...options })
  context.setDefaultTimeout(20_000)
  return context.newPage()
}

test('a signal from the web page is answered and read again with the digits alone', async () => {
  const page = await newPage()
  await page.goto(world.origin)
  await page.getByRole('button', { name: /Geef een signaal door/u }).click()
  await fillsInForm(page, { text: TEXT })
  await sends(page)
  const receipt = await receiptOn(page)

  const desk = await DeskWorker.with(browser)
  await desk.enrols(world.enrolmentLink)
  await desk.opensNewestSignal()
  await expect(desk.page.getByText(TEXT)).toBeVisible()
  await desk.takesItUp()
  await desk.answers(ANSWER, { asks: false })

  const elsewhere = await newPage()
  await elsewhere.goto(world.origin)
  await elsewhere.getByRole('button', { name: /Bekijk een antwoord/u }).click()
  const wrong = receipt.slice(0, -1) + String((Number(receipt.at(-1)) + 1) % 10)
  await elsewhere.getByLabel('Je code van 25 cijfers').fill(wrong)
  await elsewhere.getByRole('button', { name: 'Open het gesprek' }).click()
  await expect(elsewhere.getByLabel('Je code van 25 cijfers')).toHaveValue(wrong)
  await expect(elsewhere.getByLabel('Je code van 25 cijfers')).toHaveAttribute(
    'aria-invalid',
    'true',
  )
  await elsewhere.getByLabel('Je code van 25 cijfers').fill(receipt.replace(/(.{5})/gu, '$1 '))
  await elsewhere.getByRole('button', { name: 'Open het gesprek' }).click()
  await expect(elsewhere.getByText(ANSWER)).toBeVisible()
})

test('the whole form is there in English, and changing language keeps what was typed', async () => {
  const page = await newPage({ locale: 'en-GB' })
  await page.goto(world.origin)
  await page.getByRole('button', { name: /Pass on a signal|Hand over a signal/u }).click()

  await page.locator('label', { hasText: /No, not/u }).click()
  await page.getByLabel('Language').selectOption('nl')

  await expect(page.locator('html')).toHaveAttribute('lang', 'nl')
  await expect(page.getByLabel('Nee, niet op dit moment')).toBeChecked()
})

test('without JavaScript there are phone numbers and nothing that could post', async () => {
  const page = await newPage({ javaScriptEnabled: false })
  await page.goto(world.origin)

  await expect(page.locator('form, input, textarea, button')).toHaveCount(0)
  for (const number of ['112', '0334481186', '08002000', '08007000']) {
    await expect(
      page.locator(`a[href="tel:${number}"], a[href="tel:+31${number.slice(1)}"]`).first(),
    ).toBeVisible()
  }
})

test('danger ends at 112 and shows no form', async () => {
  const page = await newPage()
  await page.goto(world.origin)
  await page.getByRole('button', { name: /Geef een signaal door/u }).click()
  await page.locator('label', { hasText: 'Ja, er is nu gevaar' }).click()
  await page.getByRole('button', { name: 'Volgende' }).click()

  await expect(page.getByRole('heading', { name: 'Bel nu 112' })).toBeVisible()
  await expect(page.getByRole('textbox')).toHaveCount(0)
  await expect(page.getByRole('button', { name: /Ga verder met een signaal/u })).toHaveCount(0)
})

test('a number that identifies somebody stops the text until it is replaced', async () => {
  const page = await newPage()
  await page.goto(world.origin)
  await page.getByRole('button', { name: /Geef een signaal door/u }).click()
  await fillsInUpToText(page, { text: 'Bel haar op 06 12345678, zij is er elke dag' })
  await page.getByRole('button', { name: 'Volgende' }).click()
  await expect(page.getByRole('heading', { name: 'In je eigen woorden' })).toBeVisible()
  await page.screenshot({ path: test.info().outputPath('blocked.png'), fullPage: true })
  await page
    .getByRole('button', { name: /^Vervang/u })
    .first()
    .click()
  await expect(page.getByLabel(/Wat zag of hoorde je/u)).toHaveValue(
    'Bel haar op [telefoonnummer], zij is er elke dag',
  )

  await goesOnToCheck(page)
  await expect(page.getByText('06 12345678')).toHaveCount(0)
})
