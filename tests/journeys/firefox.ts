import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect } from '@playwright/test'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'

import { firefoxExtension } from './build.ts'
import { removeProfile } from './chromium.ts'
import { browserPath } from './installed-browsers.ts'

const ADD_ON_ID = 'signaalwijzer@signaalwijzer.example'
// Firefox gives an add-on a random address; fixed here so that the journey can open its pages.
const ADDRESS = '5a1c9a0e-2f2b-4d5e-9c3a-1b2c3d4e5f60'
const ORIGIN = `moz-extension://${ADDRESS}`

export type Firefox = {
  readonly browser: Browser
  readonly profile: string
  /** Opens a page of the extension. */
  readonly open: (path: string) => Promise<Page>
  /** The newest tab with this page of the extension and these words, whoever opened it. */
  readonly tab: (path: string, words: string) => Promise<Page>
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
      // BiDi does not tell when such a page has loaded: its heading does.
      void page.goto(`${ORIGIN}/${path}`).catch(() => undefined)
      await until(page, () => document.querySelector('h1') !== null, '')
      return page
    },
    tab: async (path, words) => {
      let found: Page | undefined
      await expect
        .poll(async () => {
          found = await tabThat(browser, { path: `/${path}`, words })
          return found !== undefined
        })
        .toBe(true)
      if (found === undefined) throw new Error(`No tab shows ${path}.`)
      await found.bringToFront()
      return found
    },
  }
}

/** Ends it and removes what it left on disk; one that was killed already has nothing to end. */
export const leaves = async (firefox: Firefox | undefined): Promise<void> => {
  if (!firefox) return
  await firefox.browser.close().catch(() => undefined)
  removeProfile(firefox.profile)
}

type Shown = { readonly path: string; readonly words: string }

const tabThat = async (browser: Browser, shown: Shown): Promise<Page | undefined> => {
  for (const page of (await browser.pages()).toReversed()) {
    // One that is closing or loading is none.
    if (await page.evaluate(shows, shown).catch(() => false)) return page
  }
  return undefined
}

const shows = ({ path, words }: Shown): boolean =>
  location.pathname === path && document.body.textContent.includes(words)

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

/**
 * Waits until this is true in the page. Asked in the moment that one page takes the place of another,
 * Firefox answers with an error, on which Puppeteer's own waiting gives up.
 */
const until = async (
  page: Page,
  isTrue: (words: string) => boolean,
  words: string,
): Promise<void> => {
  await expect
    .poll(() => page.evaluate(isTrue, words).catch(() => false), {
      message: words,
      timeout: 30_000,
      intervals: [50, 100],
    })
    .toBe(true)
}

export const seesHeading = (page: Page, heading: string): Promise<void> =>
  until(page, (wanted) => document.querySelector('h1')?.textContent === wanted, heading)

export const seesText = (page: Page, text: string): Promise<void> =>
  until(page, (wanted) => document.body.textContent.includes(wanted), text)

export const press = (page: Page, name: string, role: 'button' | 'link' = 'button') =>
  page.locator(`::-p-aria([name="${name}"][role="${role}"])`).click()

/** Presses the link or button whose words begin with this: rows of a list have more of them. */
export const pressRow = (page: Page, words: string): Promise<void> =>
  until(
    page,
    (wanted) => {
      const rows = [...document.querySelectorAll<HTMLElement>('a, button')]
      const row = rows.find(({ innerText }) => innerText.trim().startsWith(wanted))
      row?.click()
      return row !== undefined
    },
    words,
  )

/** Fills the field that a label of exactly these words stands by. */
export const fill = async (page: Page, label: string, text: string): Promise<void> => {
  const field = await page.waitForFunction(
    (wanted) => {
      const labels = [...document.querySelectorAll('label')]
      return labels.find(({ textContent }) => textContent.trim() === wanted)?.htmlFor
    },
    {},
    label,
  )
  await page.locator(`[id="${await field.jsonValue()}"]`).fill(text)
}

/** Whether a page of ours went away: to the empty page, or closed. */
export const isLeft = (page: Page): Promise<boolean> =>
  page
    .evaluate(() => location.href === 'about:blank')
    .catch((error: unknown) => error instanceof Error && error.message.includes('no such frame'))

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
  const sector = await page.waitForFunction(() => {
    if (document.body.textContent.includes('Je sector: Hotel')) return 'known'
    const labels = [...document.querySelectorAll('label')]
    return labels.some(({ textContent }) => textContent.trim() === 'Hotel') && 'asked'
  })
  if ((await sector.jsonValue()) === 'asked') await choose(page, 'Hotel')
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
