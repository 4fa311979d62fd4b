import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test, type Browser } from '@playwright/test'

import { launchChromium } from './chromium.ts'
import { DeskWorker } from './desk-worker.ts'
import { fillsInForm, sends } from './professional.ts'
import { startWorld, type World } from './world.ts'

const TEXT = 'Elke ochtend staat er een andere chauffeur te wachten'

let browser: Browser
let world: World

test.beforeEach(async () => {
  browser = await launchChromium()
  world = await startWorld()
  const page = await (await browser.newContext({ locale: 'nl-NL' })).newPage()
  await page.goto(world.origin)
  await page.getByRole('button', { name: /Geef een signaal door/u }).click()
  await fillsInForm(page, { text: TEXT })
  await sends(page)
})

test.afterEach(async () => {
  await browser.close()
  await world.end()
})

test('an invited colleague reads signals only after a member gave access', async () => {
  const first = await DeskWorker.with(browser)
  await first.enrols(world.enrolmentLink)
  await first.page.getByRole('link', { name: 'Collega’s' }).click()
  await first.page.getByRole('button', { name: 'Maak een link' }).click()
  const link = await first.page.getByText(/#inschrijven=/u).innerText()

  const second = await DeskWorker.with(browser)
  await second.makesKey(link.trim(), 'Noor van het loket')
  await expect(second.page.getByRole('heading', { name: 'Je bent er bijna' })).toBeVisible()
  await expect(second.page.getByRole('heading', { name: 'Postvak' })).toHaveCount(0)

  await first.page.reload()
  await first.signsIn()
  await first.page.getByRole('link', { name: 'Collega’s' }).click()
  await first.page.getByRole('button', { name: 'Geef toegang aan Noor van het loket' }).click()
  await first.page.getByRole('button', { name: 'De tekens kloppen, geef toegang' }).click()
  await expect(first.page.getByText('Noor van het loket kan nu signalen openen.')).toBeVisible()

  await second.page.getByRole('button', { name: 'Kijk of ik toegang heb' }).click()
  await second.opensNewestSignal()
  await expect(second.page.getByText(TEXT)).toBeVisible()
})

test('when every browser key is lost, two recovery sheets open the desk again', async () => {
  const first = await DeskWorker.with(browser)
  await first.enrols(world.enrolmentLink)
  await first.page.getByRole('link', { name: 'Collega’s' }).click()
  await first.page.getByRole('button', { name: 'Maak een link' }).click()
  const link = await first.page.getByText(/#inschrijven=/u).innerText()
  const [sheetOne, sheetThree] = [1, 3].map((number) =>
    readFileSync(join(world.dataDir, 'recovery-sheets', `sheet-${number}.txt`), 'utf8'),
  )

  const second = await DeskWorker.with(browser)
  await second.makesKey(link.trim(), 'Sam van het loket')
  await second.restoresFrom(sheetOne ?? '', sheetThree ?? '')

  await second.opensNewestSignal()
  await expect(second.page.getByText(TEXT)).toBeVisible()
})
