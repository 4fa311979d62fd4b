import { expect, test, type Page } from '@playwright/test'

import { sealDraftFile } from '../../domain/draft-file/draft-file.ts'
import { openChromium, removeProfile, type Chromium } from './chromium.ts'
import { EXTENSION_PAGES } from './extension-pages.ts'
import { isKept } from './kept-draft.ts'
import { chooses } from './professional.ts'
import { filesThatHold } from './scan.ts'

const SENTINEL = 'Zeventien gele vlinders bij de Kromme Zandbrug'
const PIN = '2580'

const address = ({ extensionId }: Chromium, path: string) =>
  `chrome-extension://${extensionId}/${path}`

const openPage = async (chromium: Chromium, path: string): Promise<Page> => {
  const page = await chromium.context.newPage()
  await page.goto(address(chromium, path))
  return page
}

/** A new signal with an answer, so that there is a draft. */
const startsDraft = async (chromium: Chromium): Promise<Page> => {
  const page = await openPage(chromium, 'report.html')
  await chooses(page, 'Nee, niet op dit moment')
  await chooses(page, 'Een persoon of een groep mensen')
  await expect(page).toHaveURL(/#draft=/u)
  await isKept(page)
  return page
}

const setsPin = async (chromium: Chromium): Promise<void> => {
  const options = await openPage(chromium, 'options.html')
  await options.getByRole('button', { name: 'Stel een pincode in' }).click()
  await options.getByLabel('Nieuwe pincode', { exact: true }).fill(PIN)
  await options.getByLabel('Nieuwe pincode, nog een keer').fill(PIN)
  await options.getByRole('button', { name: 'Stel in' }).click()
  await expect(options.getByText('Je pincode is ingesteld.')).toBeVisible()
  await expect(options.getByRole('button', { name: 'Doe nu op slot' })).toBeVisible()
  await options.close()
}

const LOCKED = 'Signaalwijzer is op slot'
const lockedTitle = (page: Page) => page.getByRole('heading', { name: LOCKED })

const unlocks = async (page: Page, pin = PIN): Promise<void> => {
  await page.getByLabel('Pincode', { exact: true }).fill(pin)
  await page.getByRole('button', { name: 'Open', exact: true }).click()
}

const draftLink = (page: Page) => page.getByRole('link', { name: /^Ga verder: / })

test('a PIN keeps the draft through a restart, and quick exit locks the other tab', async () => {
  let chromium = await openChromium()
  const { profile } = chromium
  const report = await startsDraft(chromium)
  await setsPin(chromium)

  const answers = await openPage(chromium, 'answers.html')
  await expect(draftLink(answers)).toHaveCount(1)
  await report.bringToFront()
  await report.getByRole('button', { name: 'Snel weg' }).click()
  await expect(report).toHaveURL('about:blank')
  await expect(lockedTitle(answers)).toBeVisible()
  await expect(draftLink(answers)).toHaveCount(0)
  await chromium.close()

  chromium = await openChromium({ profile })
  const after = await openPage(chromium, 'answers.html')
  await expect(lockedTitle(after)).toBeVisible()
  await unlocks(after, '0852')
  await expect(after.getByText('Deze pincode klopt niet.')).toBeVisible()
  await unlocks(after)
  await expect(draftLink(after)).toHaveCount(1)
  await draftLink(after).click()
  await expect(after.getByLabel('Nee, niet op dit moment')).toBeChecked()
  await chromium.close()
  removeProfile(profile)
})

test('a forgotten PIN can be wiped with what it protects, and never opened', async () => {
  const chromium = await openChromium()
  await startsDraft(chromium)
  await setsPin(chromium)
  const options = await openPage(chromium, 'options.html')
  await options.getByRole('button', { name: 'Doe nu op slot' }).click()
  await expect(lockedTitle(options)).toBeVisible()

  for (let time = 0; time < 4; time += 1) {
    await unlocks(options, `085${String(time)}`)
    await expect(options.getByText('Deze pincode klopt niet.')).toBeVisible()
    await expect(options.getByLabel('Pincode', { exact: true })).toHaveValue('')
  }
  await expect(options.getByText(/0:30 minuten weer proberen/u)).toBeVisible()
  await options.reload()
  await expect(options.getByText(/0:[123]0 minuten weer proberen/u)).toBeVisible()
  await options.getByText('Pincode vergeten?').click()
  await options.getByRole('button', { name: 'Wis wat op slot zit' }).click()
  await options.getByRole('button', { name: 'Ja, wis het' }).click()

  await expect(options.getByRole('button', { name: 'Stel een pincode in' })).toBeVisible()
  const answers = await openPage(chromium, 'answers.html')
  await expect(answers.getByText('Er zijn geen concepten.')).toBeVisible()
  await chromium.close()
  removeProfile(chromium.profile)
})

test('two tabs with one draft warn, keep both, and let the person choose', async () => {
  const chromium = await openChromium()
  const first = await startsDraft(chromium)
  const second = await chromium.context.newPage()
  await second.goto(first.url())
  await expect(second.getByText('Dit concept is al open in een ander tabblad')).toBeVisible()

  await chooses(second, 'Alleen een plek')
  await isKept(second)
  await first.bringToFront()
  await chooses(first, 'Ik wil alleen advies')

  await expect(first.getByText('Dit concept is in een ander tabblad veranderd')).toBeVisible()
  const answers = await openPage(chromium, 'answers.html')
  await expect(draftLink(answers)).toHaveCount(2)
  await first.bringToFront()
  await first.getByRole('button', { name: 'Houd wat hier staat' }).click()
  await answers.reload()
  await expect(draftLink(answers)).toHaveCount(1)
  await chromium.close()
  removeProfile(chromium.profile)
})

test('a draft moves to another computer as a file that tells nothing', async () => {
  const here = await openChromium()
  const there = await openChromium()
  await startsDraft(here)
  const answers = await openPage(here, 'answers.html')
  await answers.getByRole('button', { name: /^Neem mee: / }).click()
  await answers.getByLabel('Wachtwoord voor het bestand').fill('kort')
  await answers.getByRole('button', { name: 'Sla het bestand op' }).click()
  await expect(answers.getByText(/te makkelijk te raden/u)).toBeVisible()
  await answers.getByLabel('Wachtwoord voor het bestand').fill('vier losse woorden samen')
  const downloading = answers.waitForEvent('download')
  await answers.getByRole('button', { name: 'Sla het bestand op' }).click()
  const file = await (await downloading).path()

  const other = await openPage(there, 'answers.html')
  await other.getByText('Open een meegenomen concept').click()
  await other.getByLabel('Bestand (signaalwijzer-concept.age)').setInputFiles(file)
  await other.getByLabel('Wachtwoord van het bestand').fill('een ander wachtwoord')
  await other.getByRole('button', { name: 'Open het concept' }).click()
  await expect(other.getByText(/hoort niet bij dit bestand/u)).toBeVisible()
  await other.getByLabel('Wachtwoord van het bestand').fill('vier losse woorden samen')
  await other.getByRole('button', { name: 'Open het concept' }).click()

  await expect(other.getByLabel('Nee, niet op dit moment')).toBeChecked()
  for (const chromium of [here, there]) {
    await chromium.close()
    removeProfile(chromium.profile)
  }
})

test('three times Shift leaves every page', async () => {
  const chromium = await openChromium()
  expect(EXTENSION_PAGES).toEqual(
    expect.arrayContaining(['popup', 'options', 'practice', 'answers']),
  )

  for (const name of EXTENSION_PAGES) {
    const page = await openPage(chromium, `${name}.html`)
    await expect(page.locator('h1').first()).toBeAttached()
    await page.keyboard.press('Shift')
    await page.keyboard.press('Shift')
    // The popup and the panel close themselves, sometimes before the key is up again.
    await page.keyboard.press('Shift').catch(() => undefined)

    await expect
      .poll(() => (page.isClosed() ? 'about:blank' : page.url()), name)
      .toBe('about:blank')
  }
  await chromium.close()
  removeProfile(chromium.profile)
})

test('no word of a draft lies in the profile after draft, PIN and quick exit', async () => {
  const chromium = await openChromium()
  const draft = { answers: { sector: 'hotel', text: SENTINEL }, step: 'start' } as const
  const sealed = await sealDraftFile(draft, 'vier losse woorden samen')
  if (!sealed.ok) throw new Error(sealed.code)
  const page = await openPage(chromium, 'answers.html')
  await page.getByText('Open een meegenomen concept').click()
  await page.getByLabel('Bestand (signaalwijzer-concept.age)').setInputFiles({
    name: 'signaalwijzer-concept.age',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(sealed.value),
  })
  await page.getByLabel('Wachtwoord van het bestand').fill('vier losse woorden samen')
  await page.getByRole('button', { name: 'Open het concept' }).click()
  await chooses(page, 'Nee, niet op dit moment')
  await isKept(page)

  const popup = await openPage(chromium, 'popup.html')
  await popup.setViewportSize({ width: 380, height: 560 })
  await expect(popup.getByRole('list', { name: 'Je laatste concepten' })).toBeVisible()
  const scrolls = await popup.evaluate(
    () => document.documentElement.scrollHeight > document.documentElement.clientHeight,
  )
  expect(scrolls).toBe(false)
  await setsPin(chromium)
  await page.bringToFront()
  await page.getByRole('button', { name: 'Snel weg' }).click()
  await expect(page).toHaveURL('about:blank')
  await chromium.close()

  expect(filesThatHold(chromium.profile, SENTINEL)).toEqual([])
  removeProfile(chromium.profile)
})
