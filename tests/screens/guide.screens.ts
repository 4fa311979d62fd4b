import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test, type Page } from '@playwright/test'

import { allCards } from '../../domain/content/all-cards.ts'
import { projectRoot } from '../journeys/build.ts'
import { openChromium, removeProfile } from '../journeys/chromium.ts'

const folder = join(projectRoot, 'docs', 'screens')
const NARROW = { width: 320, height: 800 }
const WIDE = { width: 900, height: 900 }
const POPUP = { width: 380, height: 560 }

type Shot = {
  readonly name: string
  readonly hash: string
  readonly size?: typeof NARROW
  readonly scheme?: 'light' | 'dark'
  readonly isWhole?: boolean
  readonly act?: (page: Page) => Promise<void>
}

const ticksThree = async (page: Page): Promise<void> => {
  for (const line of [/bewaart het paspoort of ID/u, /blijft dagen dicht/u, /veel telefoons/u]) {
    await page.locator('label').filter({ hasText: line }).click()
  }
  await page.getByRole('button', { name: /^Waarom telt dit\? Eén persoon/u }).click()
  await page.evaluate(() => {
    window.scrollTo(0, 0)
  })
}

const SHOTS: readonly Shot[] = [
  { name: 'home-light', hash: '#/', size: WIDE },
  { name: 'home-dark', hash: '#/', size: WIDE, scheme: 'dark' },
  { name: 'home-320', hash: '#/' },
  ...allCards.map(({ id }) => ({ name: `card-${id}`, hash: `#/kaart/${id}` })),
  { name: 'card-wide-light', hash: '#/kaart/hotel-housekeeping', size: WIDE, isWhole: true },
  { name: 'card-wide-dark', hash: '#/kaart/hotel-housekeeping', size: WIDE, scheme: 'dark' },
  { name: 'card-ticked', hash: '#/kaart/hotel-housekeeping', act: ticksThree },
  { name: 'services', hash: '#/dienst', size: WIDE },
  { name: 'service-comensha', hash: '#/dienst/comensha', isWhole: true },
  { name: 'page-meldcode', hash: '#/pagina/meldcode', isWhole: true },
  { name: 'page-sharing-dark', hash: '#/pagina/sharing-and-avg', size: WIDE, scheme: 'dark' },
  { name: 'phrases', hash: '#/zinnen' },
  { name: 'phrases-ar', hash: '#/zinnen/ar', isWhole: true },
  { name: 'phrases-zh-dark', hash: '#/zinnen/zh', size: WIDE, scheme: 'dark' },
  {
    name: 'search',
    hash: '#/zoek',
    act: async (page) => {
      await page.getByRole('searchbox').fill('pasport afgepakt')
      await expect(page.getByRole('link', { name: /paspoort/u }).first()).toBeVisible()
    },
  },
]

test('photographs of the guide', async () => {
  mkdirSync(folder, { recursive: true })
  const chrome = await openChromium()
  const address = (path: string) => `chrome-extension://${chrome.extensionId}/${path}`
  const page = await chrome.context.newPage()
  await page.clock.setFixedTime(new Date('2026-11-24T10:00:00+01:00'))
  const photograph = (name: string, isWhole = false) =>
    page.screenshot({
      path: join(folder, `guide-${name}.png`),
      fullPage: isWhole,
      animations: 'disabled',
    })

  try {
    await page.goto(address('guide.html'))
    await page.getByRole('combobox', { name: 'Waar werk je?' }).selectOption('hotel')
    await expect(page.getByRole('heading', { name: 'Op je afdeling' })).toBeVisible()
    for (const { name, hash, size = NARROW, scheme = 'light', isWhole, act } of SHOTS) {
      await page.setViewportSize(size)
      await page.emulateMedia({ colorScheme: scheme })
      await page.goto('about:blank')
      await page.goto(address(`guide.html${hash}`))
      await expect(page.locator('main')).not.toBeEmpty()
      await act?.(page)
      await photograph(name, isWhole)
    }

    await page.goto('about:blank')
    await page.goto(address('guide.html#/kaart/hotel-housekeeping'))
    await page.emulateMedia({ media: 'print', colorScheme: 'light' })
    // The room that A4 leaves between its margins.
    await page.setViewportSize({ width: 703, height: 1032 })
    await photograph('print-a4')
    await page.emulateMedia({ media: 'screen' })

    await page.setViewportSize(POPUP)
    await page.goto(address('popup.html'))
    await photograph('popup')
    await page.getByRole('searchbox').fill('paspoort')
    await expect(page.getByRole('link', { name: /paspoort of ID/u })).toBeVisible()
    await photograph('popup-search')

    await page.setViewportSize(NARROW)
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme })
      await page.goto(address('sidepanel.html'))
      await expect(page.getByRole('heading', { level: 1, name: 'Hotel' })).toBeVisible()
      await photograph(`panel-${scheme}`)
    }
  } finally {
    await chrome.close()
    removeProfile(chrome.profile)
  }
})
