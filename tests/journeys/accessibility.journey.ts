import { expect, test, type Browser, type Page } from '@playwright/test'

import { darkFaultsOn, faultsOn } from './axe.ts'
import { type Chromium, launchChromium, openChromium, removeProfile } from './chromium.ts'
import { DeskWorker } from './desk-worker.ts'
import { fillsInForm, sends } from './professional.ts'
import { startWorld, type World } from './world.ts'

const EXTENSION_PAGES = ['popup', 'report', 'check', 'answers', 'sidepanel', 'options', 'guide']

let world: World
let chrome: Chromium
let browser: Browser

test.beforeAll(async () => {
  world = await startWorld()
  chrome = await openChromium()
  browser = await launchChromium()
})

test.afterAll(async () => {
  await chrome.close()
  removeProfile(chrome.profile)
  await browser.close()
  await world.end()
})

for (const name of EXTENSION_PAGES) {
  test(`${name} has no fault that axe can find, light and dark`, async () => {
    const page = await chrome.context.newPage()
    await page.setViewportSize(
      name === 'popup' ? { width: 380, height: 560 } : { width: 900, height: 900 },
    )
    await page.goto(`chrome-extension://${chrome.extensionId}/${name}.html`)
    await expect(page.getByRole('heading', { level: 1 })).toBeAttached()

    expect(await faultsOn(page)).toEqual([])
    expect(await darkFaultsOn(page)).toEqual([])
    await page.close()
  })
}

test('web page, check page, receipt, inbox and opened signal have none either', async () => {
  test.slow()
  const context = await browser.newContext({ locale: 'nl-NL' })
  const page = await context.newPage()
  const hasNoFault = async (of: Page = page) => {
    expect(await faultsOn(of)).toEqual([])
    expect(await darkFaultsOn(of)).toEqual([])
  }
  await page.goto(world.origin)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await hasNoFault()
  await page.getByRole('button', { name: /Geef een signaal door/u }).click()
  await fillsInForm(page, { text: 'Iedereen slaapt in dezelfde kelder' })
  await hasNoFault()
  await sends(page)
  await hasNoFault()

  await page.goto(`${world.origin}/console/`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await hasNoFault()
  await context.close()

  const desk = await DeskWorker.with(browser)
  await desk.enrols(world.enrolmentLink)
  await hasNoFault(desk.page)
  await desk.opensNewestSignal(1)
  await hasNoFault(desk.page)
})

test('the popup fits in 380 by 560 without scrolling, in both languages', async () => {
  const page = await chrome.context.newPage()
  await page.setViewportSize({ width: 380, height: 560 })
  for (const language of ['nl', 'en']) {
    await page.goto(`chrome-extension://${chrome.extensionId}/popup.html`)
    await page.getByRole('combobox').selectOption(language)
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    const size = await page.evaluate(() => ({
      width: document.documentElement.scrollWidth,
      height: document.documentElement.scrollHeight,
    }))
    expect(size.width).toBeLessThanOrEqual(380)
    expect(size.height).toBeLessThanOrEqual(560)
  }
  await page.getByRole('combobox').selectOption('nl')
})

test('the whole road can be walked with the keyboard alone', async () => {
  const context = await browser.newContext({ locale: 'nl-NL' })
  const page = await context.newPage()
  await page.goto(world.origin)

  const press = async (name: RegExp | string) => {
    const button = page.getByRole('button', { name })
    await tabTo(page, async () => button.evaluate((found) => found === document.activeElement))
    await page.keyboard.press('Enter')
  }
  const choose = async (name: string) => {
    const option = page.getByLabel(name, { exact: true })
    const group = async () =>
      option.evaluate(
        (found) =>
          found === document.activeElement ||
          (document.activeElement instanceof HTMLInputElement &&
            document.activeElement.type === 'radio' &&
            document.activeElement.name === found.getAttribute('name')),
      )
    await tabTo(page, group)
    const type = await option.getAttribute('type')
    if (type === 'radio') {
      await page.keyboard.press('Space')
      for (let turn = 0; turn < 20 && !(await option.isChecked()); turn += 1) {
        await page.keyboard.press('ArrowDown')
      }
    } else await page.keyboard.press('Space')
    await expect(option).toBeChecked()
  }

  await press(/Geef een signaal door/u)
  const pick = async (name: string, typed: string) => {
    const list = page.getByLabel(name)
    await tabTo(page, async () => list.evaluate((found) => found === document.activeElement))
    await page.keyboard.type(typed)
  }
  await choose('Nee, niet op dit moment')
  await choose('Alleen een plek')
  await press('Volgende')
  await press('Ga verder met een signaal zonder gegevens')
  await choose('School')
  await press('Volgende')
  await choose('Gedwongen bedelen')
  await pick('Waar gebeurt het vooral?', 'Op of')
  await choose('Al langer')
  await pick('In welke regio?', 'Flevo')
  await press('Volgende')
  await press('Volgende')
  await choose('Docent')
  await press('Volgende')
  await expect(page.getByRole('heading', { name: 'Kijk na wat je verstuurt' })).toBeVisible()
  await press('Verstuur het signaal')
  await expect(page.getByRole('heading', { name: 'Je signaal is ontvangen' })).toBeVisible()
  await context.close()
})

/** Presses Tab until the wanted thing has focus; fails after a whole page without it. */
const tabTo = async (page: Page, hasFocus: () => Promise<boolean>): Promise<void> => {
  for (let presses = 0; presses < 80; presses += 1) {
    if (await hasFocus()) return
    await page.keyboard.press('Tab')
  }
  throw new Error('The keyboard does not reach it.')
}
