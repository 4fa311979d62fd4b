import { expect, test } from '@playwright/test'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'

import { firefoxExtension } from './build.ts'
import { browserPath, hasBrowser } from './installed-browsers.ts'
import { startWorld, type World } from './world.ts'

const ADD_ON_ID = 'signaalwijzer@signaalwijzer.example'
// Firefox gives an add-on a random address; fixed here so that the journey can open its pages.
const ADDRESS = '5a1c9a0e-2f2b-4d5e-9c3a-1b2c3d4e5f60'
const NAME = 'Fatima El Amrani'
const TEXT = 'Een groep mensen slaapt al weken in de wasserij'

test.skip(!hasBrowser('firefox'), 'Firefox is not installed here: install it to run this journey.')

/** Firefox with the built extension, driven by WebDriver BiDi. */
const openFirefox = async (): Promise<Browser> => {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: browserPath('firefox'),
    headless: true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'intl.accept_languages': 'nl',
      'extensions.webextensions.uuids': JSON.stringify({ [ADD_ON_ID]: ADDRESS }),
    },
  })
  await browser.installExtension(firefoxExtension)
  return browser
}

/** Opens a page of the extension; BiDi does not always tell when such a page has loaded. */
const open = async (browser: Browser, path: string): Promise<Page> => {
  const page = await browser.newPage()
  await page.goto(`moz-extension://${ADDRESS}/${path}`, { timeout: 3000 }).catch(() => undefined)
  await page.waitForSelector('h1')
  return page
}

const choose = async (page: Page, ...labels: readonly string[]): Promise<void> => {
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

const pressAndSee = async (page: Page, button: string, heading: string): Promise<void> => {
  await page.locator(`::-p-aria([name="${button}"][role="button"])`).click()
  await page.waitForFunction(
    (wanted) => document.querySelector('h1')?.textContent === wanted,
    { timeout: 30_000 },
    heading,
  )
}

test('the extension loads in Firefox, and a signal is sent and received', async () => {
  let world: World | undefined
  let browser: Browser | undefined
  try {
    world = await startWorld()
    browser = await openFirefox()

    const popup = await open(browser, 'popup.html')
    expect(await popup.$eval('a[href="tel:112"]', (link) => link.textContent)).toContain('112')

    const check = await open(browser, 'check.html')
    await check.type('textarea', `Mevrouw ${NAME} slaapt hier.`)
    await check.waitForFunction(
      (name) => document.querySelector('mark')?.textContent === name,
      {},
      NAME,
    )

    const page = await open(browser, 'report.html')
    await choose(page, 'Nee, niet op dit moment', 'Alleen een plek')
    await pressAndSee(page, 'Volgende', 'Gaat het alleen om een plek?')
    await pressAndSee(
      page,
      'Ga verder met een signaal zonder gegevens',
      'Wat heb je gezien of gehoord?',
    )
    await choose(page, 'Hotel')
    await pressAndSee(page, 'Volgende', 'De situatie')
    await choose(page, 'Uitbuiting op het werk', 'Al langer')
    await page.select('#question-setting', 'work')
    await page.select('#question-region', 'VR17')
    await pressAndSee(page, 'Volgende', 'In je eigen woorden')
    await page.type('textarea', TEXT)
    for (const question of ['onlyYouKnow', 'wouldRecognise']) {
      await page.locator(`label[for="question-${question}-no"]`).click()
    }
    await pressAndSee(page, 'Volgende', 'Over je werk')
    await choose(page, 'Techniek of beveiliging')
    await pressAndSee(page, 'Volgende', 'Kijk na wat je verstuurt')
    await page.waitForFunction((text) => document.body.textContent.includes(text), {}, TEXT)
    await pressAndSee(page, 'Verstuur het signaal', 'Je signaal is ontvangen')

    expect(world.log()).toMatch(/signalen 201/u)
    expect(world.log()).not.toContain(TEXT)
  } finally {
    await browser?.close()
    await world?.end()
  }
})
