import { expect, test, type Page } from '@playwright/test'

import { openChromium, removeProfile, type Chromium } from './chromium.ts'
import { isKept } from './kept-draft.ts'
import { fillsInUpToText, goesOnToCheck, Professional } from './professional.ts'
import { filesThatHold } from './scan.ts'
import { startWorld } from './world.ts'

// Sentences that exist nowhere else: one of the real draft, the others of practice.
const REAL = 'Grutto telde elf groene emmers naast de lift'
const PLAYED = 'Wielewaal hoorde vier keer een blauwe fluitketel'
const QUESTION = 'Hoe laat floot de karekiet bij de trap'

// The badge speaks the browser's own language.
const PRACTISING = /^(OEF|TRY)$/u
const NEWS = /^(OEF|TRY)!$/u

const PAGES = ['report', 'answers', 'options', 'guide', 'check', 'sidepanel', 'practice-desk']

test('a trainer plays a case, sees both sides of the table, and nothing is left or sent', async () => {
  const world = await startWorld()
  const chrome = await openChromium()
  const { context, extensionId } = chrome
  const professional = new Professional(context, extensionId)
  const address = (page: string) => `chrome-extension://${extensionId}/${page}.html`
  try {
    const real = await professional.startsSignal()
    await fillsInUpToText(real, { text: REAL })
    await expect.poll(() => new URL(real.url()).hash).not.toBe('')
    await isKept(real)

    const before = chrome.wire.length
    const practice = await switchesOn(professional)
    await expect(real.getByRole('heading', { name: 'Oefenen staat aan' })).toBeVisible()
    await expect(real.getByLabel(/Wat zag of hoorde je/u)).toBeHidden()
    await expect.poll(() => badgeOf(chrome)).toMatch(PRACTISING)

    const popup = await professional.opensPopup()
    await expect(band(popup)).toBeVisible()
    expect(await popup.evaluate(fitsInItsWindow)).toBe(true)
    for (const name of PAGES) {
      const page = await context.newPage()
      await page.goto(address(name))
      await expect(band(page), name).toBeVisible()
      await expect(page, name).toHaveTitle(/^Oefenen · /u)
      await page.emulateMedia({ media: 'print' })
      expect(await page.evaluate(onPaper), name).toContain('Oefenen')
      await page.close()
    }

    await practice.getByRole('link', { name: /de kamer aan het eind van de gang/u }).click()
    for (let part = 2; part <= 4; part += 1) {
      await practice.getByRole('button', { name: 'Verder lezen' }).click()
    }
    const opening = context.waitForEvent('page')
    await practice.getByRole('link', { name: 'Geef een oefensignaal door' }).click()
    const form = await opening
    await expect(band(form)).toBeVisible()
    await fillsInUpToText(form, { text: PLAYED })
    await goesOnToCheck(form)
    await form.getByRole('button', { name: 'Verstuur het signaal' }).click()
    await expect(
      form.getByRole('heading', { name: 'Je oefensignaal staat in de oefenbalie' }),
    ).toBeVisible()
    await expect(form.getByText(/leest het signaal op een werkdag/u)).toBeHidden()

    await practice.getByRole('link', { name: 'Bekijk wat er te zien was' }).click()
    await expect(
      practice.getByRole('heading', { name: 'Dit was er te zien', exact: true }),
    ).toBeVisible()

    await practice.getByRole('link', { name: 'Ga naar de oefenbalie' }).click()
    await practice.getByRole('button', { name: /Oefensignaal 1/u }).click()
    await expect(practice.getByText(PLAYED)).toBeVisible()
    await practice.getByRole('button', { name: 'Neem in behandeling' }).click()
    await practice.getByLabel('Schrijf aan de professional').fill(QUESTION)
    await practice.getByRole('button', { name: 'Verstuur naar de professional' }).click()
    await expect(practice.getByText('Je bericht staat bij de professional.')).toBeVisible()

    await expect.poll(() => badgeOf(chrome)).toMatch(NEWS)
    const answers = await professional.opensAnswers()
    await answers.getByRole('button', { name: /Signaal van/u }).click()
    await expect(answers.getByText(QUESTION)).toBeVisible()

    expect(chrome.wire.slice(before).filter(isOfASignal)).toEqual([])

    await answers.getByRole('button', { name: 'Stop met oefenen' }).click()
    await answers.getByRole('button', { name: 'Ja, stop' }).click()
    await expect(answers.getByRole('heading', { name: 'Het oefenen is gestopt' })).toBeVisible()
    await expect(practice.getByRole('heading', { name: 'Het oefenen is gestopt' })).toBeVisible()
    await expect.poll(() => badgeOf(chrome)).toBe('')
    await expect(real.getByLabel(/Wat zag of hoorde je/u)).toHaveValue(REAL)
    await expect.poll(() => real.evaluate(databasesHere)).toEqual(['signaalwijzer'])

    const kept = await professional.opensAnswers()
    await expect(band(kept)).toBeHidden()
    await expect(kept.getByText(/Hotel/u).first()).toBeVisible()
    await expect(kept.getByRole('button', { name: /Signaal van/u })).toBeHidden()

    await chrome.close()
    for (const sentinel of [REAL, PLAYED, QUESTION]) {
      expect(filesThatHold(chrome.profile, sentinel)).toEqual([])
    }
  } finally {
    await chrome.close().catch(() => undefined)
    removeProfile(chrome.profile)
    await world.end()
  }
})

const switchesOn = async (professional: Professional): Promise<Page> => {
  const popup = await professional.opensPopup()
  const opening = professional.context.waitForEvent('page')
  await popup.getByRole('link', { name: 'Oefenen' }).click()
  const page = await opening
  await expect(page.getByRole('heading', { name: 'Oefenen', exact: true })).toBeVisible()
  return page
}

const band = (page: Page) => page.getByRole('complementary', { name: 'Oefenen' })

const badgeOf = (chrome: Chromium) =>
  chrome.context.serviceWorkers()[0]?.evaluate<string>('chrome.action.getBadgeText({})')

/** Everything of a signal or a thread; the signed directory is fetched as ever, for the real work. */
const isOfASignal = (line: string): boolean =>
  line.includes('://localhost') && !/^GET \S+\/v1\/adresgidsen\//u.test(line)

const fitsInItsWindow = () =>
  document.documentElement.scrollHeight <= window.innerHeight &&
  document.documentElement.scrollWidth <= window.innerWidth

const onPaper = () => getComputedStyle(document.body, '::before').content

const databasesHere = async () => (await indexedDB.databases()).map(({ name }) => name).toSorted()
