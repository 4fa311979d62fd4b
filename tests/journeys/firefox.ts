import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import puppeteer, { type Browser, type Page } from 'puppeteer-core'

import { firefoxExtension } from './build.ts'
import { browserPath } from './installed-browsers.ts'

const ADD_ON_ID = 'signaalwijzer@signaalwijzer.example'
// Firefox gives an add-on a random address; fixed here so that the journey can open its pages.
const ADDRESS = '5a1c9a0e-2f2b-4d5e-9c3a-1b2c3d4e5f60'

export type Firefox = {
  readonly browser: Browser
  readonly profile: string
  /** Opens a page of the extension. */
  readonly open: (path: string) => Promise<Page>
}

/** Firefox with the built extension and a fresh profile (or the one in `profile`), by WebDriver BiDi. */
export const openFirefox = async (
  profile = mkdtempSync(join(tmpdir(), 'signaalwijzer-firefox-')),
): Promise<Firefox> => {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: browserPath('firefox'),
    headless: true,
    userDataDir: profile,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'intl.accept_languages': 'nl',
      'extensions.webextensions.uuids': JSON.stringify({ [ADD_ON_ID]: ADDRESS }),
      // It is installed for one run only; a real one stays, and so does what it kept.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      // Restores tabs after a crash from what it wrote: every second, to make it write most.
      'browser.sessionstore.interval': 1000,
    },
  })
  await browser.installExtension(firefoxExtension)
  return {
    browser,
    profile,
    open: async (path) => {
      const page = await browser.newPage()
      // BiDi does not always tell when such a page has loaded.
      await page
        .goto(`moz-extension://${ADDRESS}/${path}`, { timeout: 3000 })
        .catch(() => undefined)
      await page.waitForSelector('h1')
      return page
    },
  }
}

/** Chooses answers by the words that their labels begin with. */
export const choose = async (page: Page, ...labels: readonly string[]): Promise<void> => {
  for (const label of labels) {
    await page.waitForFunction(
      (wanted) =>
        [...document.querySelectorAll('label')].some((found) =>
          found.textContent.trim().startsWith(wanted),
        ),
      {},
      label,
    )
    await page.evaluate((wanted) => {
      const found = [...document.querySelectorAll('label')].find((candidate) =>
        candidate.textContent.trim().startsWith(wanted),
      )
      found?.click()
    }, label)
  }
}

export const seesHeading = async (page: Page, heading: string): Promise<void> => {
  await page.waitForFunction(
    (wanted) => document.querySelector('h1')?.textContent === wanted,
    { timeout: 30_000 },
    heading,
  )
}

export const seesText = async (page: Page, text: string): Promise<void> => {
  await page.waitForFunction(
    (wanted) => document.body.textContent.includes(wanted),
    { timeout: 30_000 },
    text,
  )
}

export const press = (page: Page, button: string): Promise<void> =>
  page.locator(`::-p-aria([name="${button}"][role="button"])`).click()

export const pressAndSee = async (page: Page, button: string, heading: string): Promise<void> => {
  await press(page, button)
  await seesHeading(page, heading)
}

/** The shortest road, of only a place, up to the page of the text. */
export const fillsInUpToText = async (page: Page): Promise<void> => {
  await choose(page, 'Nee, niet op dit moment', 'Alleen een plek')
  await pressAndSee(page, 'Volgende', 'Gaat het alleen om een plek?')
  await pressAndSee(
    page,
    'Ga verder met een signaal zonder gegevens',
    'Wat heb je gezien of gehoord?',
  )
  const knowsSector = await page.evaluate(() =>
    document.body.textContent.includes('Je sector: Hotel'),
  )
  if (!knowsSector) await choose(page, 'Hotel')
  await pressAndSee(page, 'Volgende', 'De situatie')
  await choose(page, 'Uitbuiting op het werk', 'Al langer')
  await page.select('#question-setting', 'work')
  await page.select('#question-region', 'VR17')
  await pressAndSee(page, 'Volgende', 'In je eigen woorden')
}

/** From the text to the check page. */
export const goesOnToCheck = async (page: Page): Promise<void> => {
  await pressAndSee(page, 'Volgende', 'Over je werk')
  await choose(page, 'Techniek of beveiliging')
  await pressAndSee(page, 'Volgende', 'Kijk na wat je verstuurt')
}

export const judgesOwnText = async (page: Page): Promise<void> => {
  for (const question of ['onlyYouKnow', 'wouldRecognise']) {
    const field = `#question-${question}-no`
    // Not by the mouse: what the check says of the text may move the page under it.
    await page.waitForSelector(field)
    await page.$eval(field, (radio) => {
      if (radio instanceof HTMLElement) radio.click()
    })
    await page.waitForSelector(`${field}:checked`)
  }
}
