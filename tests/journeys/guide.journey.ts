import { expect, test, type Locator, type Page } from '@playwright/test'

import { allCards } from '../../domain/content/all-cards.ts'
import { darkFaultsOn, faultsOn } from './axe.ts'
import { INTAKE_ORIGIN } from './build.ts'
import { openChromium, removeProfile, type Chromium } from './chromium.ts'

const MOST_TABS = 60

let chrome: Chromium

test.beforeAll(async () => {
  chrome = await openChromium()
})

/** Nobody told anything yet: each journey begins so, in the one browser. */
test.beforeEach(async () => {
  await chrome.context.setOffline(false)
  const [first, ...others] = chrome.context.pages()
  for (const page of others) await page.close()
  await first?.goto(address('guide.html'))
  await first?.evaluate('chrome.storage.local.clear()')
  await first?.goto('about:blank')
})

test.afterEach(() => {
  const left = chrome.wire.filter(
    (request) =>
      !request.includes(' chrome-extension://') && !request.includes(` ${INTAKE_ORIGIN}/`),
  )
  expect(left).toEqual([])
})

test.afterAll(async () => {
  await chrome.close()
  removeProfile(chrome.profile)
})

const address = (path: string) => `chrome-extension://${chrome.extensionId}/${path}`

/** A professional who told once where they work; nothing else is set. */
const worksIn = async (sector: 'hotel' | 'school' | 'social-team'): Promise<void> => {
  const page = await chrome.context.newPage()
  await page.goto(address('guide.html'))
  await page.getByRole('combobox', { name: 'Waar werk je?' }).selectOption(sector)
  await expect(page.getByRole('heading', { name: 'Voor jouw werk' })).toBeVisible()
  await page.close()
}

const opensPopup = async (): Promise<Page> => {
  const popup = await chrome.context.newPage()
  await popup.setViewportSize({ width: 380, height: 560 })
  await popup.goto(address('popup.html'))
  return popup
}

/** Walks there with the Tab key, as someone without a mouse does. */
const tabsTo = async (page: Page, target: Locator): Promise<void> => {
  for (let press = 0; press < MOST_TABS; press += 1) {
    await page.keyboard.press('Tab')
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error('The Tab key does not lead there.')
}

/** Opens what has focus; the popup goes away while the key is still down. */
const opensByEnter = async (popup: Page): Promise<Page> => {
  const opening = chrome.context.waitForEvent('page')
  await popup.keyboard.press('Enter').catch(() => undefined)
  return opening
}

/** Runs in a page, of that page alone: the clock of a browser is shared by all its pages. */
const standsStillAt = (moment: number): void => {
  globalThis.Date = new Proxy(Date, {
    construct: (real, words) =>
      Reflect.construct(real, words.length === 0 ? [moment] : words) as Date,
    get: (real, name) => (name === 'now' ? () => moment : (Reflect.get(real, name) as unknown)),
  })
}

for (const network of ['online', 'offline'] as const) {
  test.describe(network, () => {
    test.beforeEach(async () => {
      await chrome.context.setOffline(network === 'offline')
    })

    test('a housekeeper finds who holds keys and passports in three actions', async () => {
      await worksIn('hotel')

      const popup = await opensPopup()
      await tabsTo(popup, popup.getByRole('searchbox', { name: 'Zoek' }))
      await popup.keyboard.type('sleutels paspoorten')
      await expect(
        popup.getByRole('link', { name: /geeft de sleutels aan anderen/u }),
      ).toBeVisible()

      const guide = await opensByEnter(popup)
      await expect(guide.getByRole('heading', { level: 1, name: /Hotel/u })).toBeVisible()
      const keys = guide.getByRole('checkbox', { name: /geeft de sleutels aan anderen/u })
      const passports = guide.getByRole('checkbox', { name: /bewaart het paspoort of ID/u })
      await expect(keys).toBeVisible()
      await expect(passports).toBeVisible()
    })

    test('a school social worker finds what to do about money nobody can explain', async () => {
      await worksIn('school')

      const popup = await opensPopup()
      await tabsTo(popup, popup.getByRole('searchbox', { name: 'Zoek' }))
      await popup.keyboard.type('15 jaar veel gelt')
      const card = popup.getByRole('link', { name: /^Jonger dan 18/u }).first()
      await expect(card).toBeVisible()
      for (let press = 0; press < 8; press += 1) {
        await popup.keyboard.press('ArrowDown')
        if (await card.evaluate((link) => link === document.activeElement)) break
      }

      const guide = await opensByEnter(popup)
      await expect(guide.getByRole('heading', { level: 1, name: 'Jonger dan 18' })).toBeFocused()
      await expect(guide.getByRole('heading', { name: 'Wel doen' })).toBeVisible()
      await expect(guide.getByRole('link', { name: /Bel Veilig Thuis: 0800-2000/u })).toBeVisible()
      await expect(
        guide.getByRole('listitem').filter({ hasText: 'Vraag eerst advies aan Veilig Thuis' }),
      ).toBeVisible()
    })

    test('a wijkteam in Almere finds whom to call on a Sunday at 21:30, and why', async () => {
      await worksIn('social-team')

      const guide = await chrome.context.newPage()
      await guide.addInitScript(standsStillAt, Date.parse('2026-11-22T21:30:00+01:00'))
      await guide.goto(address('guide.html'))
      await tabsTo(guide, guide.getByRole('link', { name: /Wie kan ik bellen/u }))
      await guide.keyboard.press('Enter')
      await tabsTo(guide, guide.getByRole('combobox', { name: 'In welke gemeente werk je?' }))
      await guide.keyboard.type('Almere')

      const first = guide.getByRole('region', { name: 'Bel eerst' })
      await expect(first.getByText('Veilig Thuis Flevoland').first()).toBeVisible()
      await expect(first.getByRole('link', { name: /088 222 05 00/u })).toBeVisible()
      await expect(first.getByText('Dag en nacht open')).toBeVisible()
      await expect(first.getByText(/In Flevoland is Veilig Thuis de plek/u)).toBeVisible()
      await guide.reload()
      await expect(guide.getByText('Je regio is Flevoland.')).toBeVisible()
    })

    test('phrases are shown one by one, and the space bar blanks the screen', async () => {
      const guide = await chrome.context.newPage()
      await guide.goto(address('guide.html#/zinnen/ar'))
      const phrase = guide.getByText('هل يمكنك التحدث')
      await expect(phrase).toBeVisible()
      await expect(guide).toHaveTitle('Signaalwijzer')

      await guide.keyboard.press('Space')
      await expect(phrase).toBeHidden()
      await guide.keyboard.press('Space')
      await expect(phrase).toBeVisible()
      await tabsTo(guide, guide.getByRole('button', { name: 'Volgende' }))
      await guide.keyboard.press('Enter')
      await expect(phrase).toBeHidden()
      await guide.keyboard.press('Space')
      await expect(guide.getByRole('button', { name: 'Laat de zin weer zien' })).toBeFocused()
      await guide.keyboard.press('Escape')
      await expect(guide.getByText('Zin 2 van 6')).toBeVisible()
      await expect(guide.getByRole('main').getByText('033 448 11 86', { exact: true })).toBeHidden()
      await guide.getByRole('button', { name: 'De ander zegt dat het veilig is' }).click()
      await expect(guide.getByText('Zin 1 van 8')).toBeVisible()
    })
  })
}

test('the first screen of the popup does not scroll, the panel fits in 320 pixels', async () => {
  await worksIn('hotel')
  const popup = await opensPopup()
  const panel = await chrome.context.newPage()
  await panel.setViewportSize({ width: 320, height: 800 })
  await panel.goto(address('sidepanel.html'))
  await expect(panel.getByRole('heading', { level: 1, name: 'Hotel' })).toBeVisible()

  const heightOf = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight)
  const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth)

  expect(await heightOf(popup)).toBeLessThanOrEqual(560)
  expect(await widthOf(popup)).toBeLessThanOrEqual(380)
  expect(await widthOf(panel)).toBeLessThanOrEqual(320)
})

test('the guide has no fault that axe can find, light and dark', async () => {
  test.slow()
  const guide = await chrome.context.newPage()
  await guide.setViewportSize({ width: 320, height: 800 })
  const hasNoFault = async (where: string) => {
    expect(await faultsOn(guide), where).toEqual([])
    expect(await darkFaultsOn(guide), where).toEqual([])
  }
  for (const hash of [
    '#/',
    '#/zoek',
    '#/kaart/hotel-housekeeping/H14',
    '#/dienst',
    '#/dienst/comensha',
    '#/pagina/sharing-and-avg',
    '#/zinnen',
    '#/zinnen/ar',
  ]) {
    await guide.goto('about:blank')
    await guide.goto(address(`guide.html${hash}`))
    await expect(guide.locator('main').getByRole('link').first()).toBeVisible()
    await hasNoFault(hash)
    const width = await guide.evaluate(() => document.documentElement.scrollWidth)
    expect(width, hash).toBeLessThanOrEqual(320)
  }
  await guide.goto(address('guide.html#/zoek'))
  await guide.getByRole('searchbox').fill('paspoort')
  await expect(guide.getByRole('link', { name: /paspoort of ID/u })).toBeVisible()
  await hasNoFault('found')
})

test('every card is one sheet of A4 or A5, with its source and a code to scan', async () => {
  test.slow()
  const guide = await chrome.context.newPage()
  for (const card of allCards.map(({ id }) => id)) {
    await guide.goto('about:blank')
    await guide.goto(address(`guide.html#/kaart/${card}`))
    for (const paper of ['A4', 'A5'] as const) {
      const name = new RegExp(`^${paper}`, 'u')
      await guide.locator('label').filter({ hasText: name }).click()
      await expect(guide.getByRole('radio', { name })).toBeChecked()

      const pdf = (await guide.pdf({ preferCSSPageSize: true })).toString('latin1')

      expect([...pdf.matchAll(/\/Type\s*\/Page\b(?!s)/gu)].length, card).toBe(1)
      const width = Number(/\/MediaBox\s*\[0 0 ([\d.]+)/u.exec(pdf)?.[1])
      expect(Math.round(width), card).toBe(paper === 'A4' ? 595 : 420)
    }
  }
})

test('ticked lines become a signal, and no address holds them', async () => {
  await worksIn('hotel')
  const guide = await chrome.context.newPage()
  await guide.goto(address('guide.html#/kaart/hotel-housekeeping'))

  await guide.locator('label', { hasText: 'De kamer blijft dagen dicht' }).click()
  await guide.locator('label', { hasText: 'bewaart het paspoort of ID' }).click()
  await expect(
    guide.getByText('Je ziet iets op 2 gebieden: de plek, geld en papieren.'),
  ).toBeVisible()
  expect(guide.url()).toBe(address('guide.html#/kaart/hotel-housekeeping'))
  const opening = chrome.context.waitForEvent('page')
  await guide.getByRole('button', { name: 'Begin een signaal met deze 2 tekens' }).click()

  const report = await opening
  await expect(report.getByRole('heading', { level: 1 })).toBeVisible()
  expect(report.url()).toMatch(/report\.html#draft=[0-9a-f-]{36}$/u)
})
