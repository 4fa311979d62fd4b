import { expect, test, type Browser, type Page } from '@playwright/test'

import { type Chromium, launchChromium, openChromium, removeProfile } from './chromium.ts'
import { DeskWorker } from './desk-worker.ts'
import { isKept } from './kept-draft.ts'
import {
  fillsInForm,
  fillsInPlace,
  fillsInUpToText,
  goesOnToCheck,
  Professional,
  receiptOn,
  sends,
} from './professional.ts'
import { filesThatHold } from './scan.ts'
import { latestTick, TICK_MS, typesUntilKilled, watchesLateness } from './type-until-killed.ts'
import { startWorld, type World } from './world.ts'

// Words that exist nowhere else: wherever one of them turns up, something leaked.
const SENTENCE =
  'Oeverzwaluw telde zeven emmers bij de lift en hoorde toen iemand heel zacht vragen of de deur open mocht, want het was al laat en niemand kwam kijken'
const FIRST_WORDS = 'Oeverzwaluw telde'
const TEXT = 'Braamsluiper zag twaalf blauwe matrassen in de wasruimte'
const SENT = 'Fluiter hoorde dat de sleutels steeds bij een ander liggen'
const QUESTION = 'Hoe vaak ligt de sleutel bij een ander'
const ANSWER = 'Elke dag bij iemand anders, sinds maandag'

/** What a keystroke may cost at most when the browser dies. */
const MAY_BE_LOST_MS = 300

let world: World
let deskBrowser: Browser
const opened: Chromium[] = []

test.beforeAll(async () => {
  world = await startWorld()
  deskBrowser = await launchChromium()
})

test.afterEach(async () => {
  for (const chrome of opened.splice(0)) {
    await chrome.close().catch(() => undefined)
    removeProfile(chrome.profile)
  }
})

test.afterAll(async () => {
  await deskBrowser.close()
  await world.end()
})

const opens = async (options: Parameters<typeof openChromium>[0] = {}): Promise<Chromium> => {
  const chrome = await openChromium(options)
  opened.push(chrome)
  return chrome
}

const textOf = (page: Page) => page.getByLabel(/Wat zag of hoorde je|What did you see or hear/u)

const speaks = async (page: Page, language: string): Promise<void> => {
  await page.getByLabel(/^(Taal|Language)$/u).selectOption(language)
  await expect(page.locator('html')).toHaveAttribute('lang', language)
}

const opensOnlyDraft = async (chrome: Chromium): Promise<Page> => {
  const answers = await new Professional(chrome.context, chrome.extensionId).opensAnswers()
  const link = answers.getByRole('link', { name: /^Ga verder:/u })
  await expect(link).toHaveCount(1)
  await link.click()
  return answers
}

/** Kills the browser's own process, as a power cut does: it can write nothing more. */
const killerOf = async ({ context }: Chromium): Promise<() => void> => {
  const session = await context.browser()?.newBrowserCDPSession()
  const answer = await session?.send('SystemInfo.getProcessInfo')
  const pid = answer?.processInfo.find(({ type }) => type === 'browser')?.id
  if (pid === undefined) throw new Error('The browser does not tell its process.')
  return () => {
    process.kill(pid, 'SIGKILL')
  }
}

test('a browser killed in mid-sentence loses no more than the last 300 ms', async () => {
  const chrome = await opens()
  const report = await new Professional(chrome.context, chrome.extensionId).startsSignal()
  await fillsInUpToText(report, { text: '' })
  await textOf(report).focus()
  await report.evaluate(watchesLateness, TICK_MS)
  const ended = chrome.context.waitForEvent('close', { timeout: 0 })

  const typed = await typesUntilKilled(SENTENCE, {
    presses: (letter) => report.keyboard.type(letter),
    howLate: () => report.evaluate(latestTick),
    kill: await killerOf(chrome),
  })
  await ended

  expect(filesThatHold(chrome.profile, FIRST_WORDS)).toEqual([])
  const again = await openChromium({ profile: chrome.profile })
  opened.push(again)
  const page = await opensOnlyDraft(again)
  await expect(textOf(page)).toBeVisible()
  const kept = await textOf(page).inputValue()
  const lostMs = typed.lostMs(kept)
  console.log(`${lostMs} ms lost of a killed Chromium, its timers at most ${typed.lateMs} ms late`)
  expect(SENTENCE.startsWith(kept)).toBe(true)
  expect(kept.length).toBeGreaterThan(FIRST_WORDS.length)
  expect(kept.length).toBeLessThan(SENTENCE.length)
  expect(lostMs).toBeLessThanOrEqual(MAY_BE_LOST_MS + typed.lateMs)
})

const REMEMBERED = ['24 jaar of ouder', 'Uitbuiting op het werk', 'Sinds deze week', 'Eén persoon']

for (const face of ['extension', 'web'] as const) {
  test(`changing language twice in mid-form loses nothing (${face})`, async () => {
    let page: Page
    if (face === 'extension') {
      const chrome = await opens()
      page = await new Professional(chrome.context, chrome.extensionId).startsSignal()
    } else {
      page = await (await deskBrowser.newContext({ locale: 'nl-NL' })).newPage()
      await page.goto(world.origin)
      await page.getByRole('button', { name: /Geef een signaal door/u }).click()
    }
    await fillsInUpToText(page, { text: TEXT.slice(0, -1) })
    await textOf(page).press('End')
    await page.keyboard.type(TEXT.slice(-1))
    // At once: what was just typed is not kept yet.
    await speaks(page, 'en')
    await expect(page.getByRole('heading', { name: 'In your own words' })).toBeVisible()
    await expect(textOf(page)).toHaveValue(TEXT)
    await expect(page.getByRole('radio', { name: 'No', exact: true, checked: true })).toHaveCount(2)

    await page.getByRole('button', { name: 'Back', exact: true }).click()
    await expect(page.getByLabel('Exploitation at work')).toBeChecked()
    await speaks(page, 'nl')
    await expect(page.getByLabel('Uitbuiting op het werk')).toBeChecked()
    await page.getByRole('button', { name: 'Volgende' }).click()
    await expect(textOf(page)).toHaveValue(TEXT)

    await goesOnToCheck(page)
    for (const words of [...REMEMBERED, TEXT]) {
      await expect(page.getByText(words, { exact: true }).first()).toBeVisible()
    }
  })
}

test('a popup that loses focus loses nothing, and lists what was begun', async () => {
  const { context, extensionId } = await opens()
  const professional = new Professional(context, extensionId)
  const worker = context.serviceWorkers()[0]
  const popups = () => worker?.evaluate<number>(COUNT_POPUPS)
  const first = await professional.startsSignal()

  await worker?.evaluate('chrome.action.openPopup()')
  await expect.poll(() => first.evaluate(popupText)).toMatch(/Geef een signaal door/u)
  const opening = context.waitForEvent('page')
  await first.evaluate(pressInPopup, 'Geef een signaal door')
  const report = await opening
  await expect.poll(popups).toBe(0)
  await first.close()
  await fillsInUpToText(report, { text: '' })
  await textOf(report).pressSequentially(TEXT)
  await worker?.evaluate('chrome.action.openPopup()')
  await expect.poll(() => report.evaluate(popupText)).toMatch(/Hotel/u)
  await report.getByRole('heading', { level: 1 }).click()
  await expect.poll(popups).toBe(0)
  await expect(textOf(report)).toHaveValue(TEXT)
  await report.close()

  const popup = await professional.opensPopup()
  const drafts = popup.getByRole('list', { name: 'Je laatste concepten' })
  await expect(drafts.getByRole('link')).toHaveCount(1)
  await expect(popup.getByText(TEXT)).toHaveCount(0)
  const going = context.waitForEvent('page')
  await drafts.getByRole('link', { name: /Hotel/u }).click()
  await expect(textOf(await going)).toHaveValue(TEXT)
})

// The popup of the toolbar itself: only our own pages can reach into it.
type Views = { readonly getViews: (of: { readonly type: 'popup' }) => readonly Window[] }
type WithViews = { readonly chrome: { readonly extension: Views } }

const COUNT_POPUPS =
  "chrome.runtime.getContexts({ contextTypes: ['POPUP'] }).then((found) => found.length)"

/** Runs in a page of ours: all that the open popup shows. */
const popupText = (): string => {
  const { chrome } = globalThis as unknown as WithViews
  return chrome.extension.getViews({ type: 'popup' })[0]?.document.body.innerText ?? ''
}

/** Runs in a page of ours: presses a button of the open popup. */
const pressInPopup = (name: string): void => {
  const { chrome } = globalThis as unknown as WithViews
  const [popup] = chrome.extension.getViews({ type: 'popup' })
  const buttons = [...(popup?.document.querySelectorAll('button') ?? [])]
  buttons.find(({ innerText }) => innerText.startsWith(name))?.click()
}

test('a second computer with the digits alone reads the question, and the desk its answer', async () => {
  const here = await opens()
  const there = await opens()
  const report = await new Professional(here.context, here.extensionId).startsSignal()
  await fillsInPlace(report)
  await sends(report)
  const receipt = await receiptOn(report)
  const desk = await DeskWorker.with(deskBrowser)
  await desk.enrols(world.enrolmentLink)
  await desk.opensNewestSignal()
  await desk.takesItUp()
  await desk.answers(QUESTION, { asks: true })

  const answers = await new Professional(there.context, there.extensionId).opensAnswers()
  await answers.getByLabel('Je code van 25 cijfers').fill(receipt)
  await answers.getByRole('button', { name: 'Open het gesprek' }).click()
  await expect(answers.getByText(QUESTION)).toBeVisible()
  await answers.getByLabel('Schrijf een bericht terug').fill(ANSWER)
  await answers.getByRole('button', { name: 'Verstuur je bericht' }).click()
  await expect(answers.getByText('Je bericht is verstuurd.')).toBeVisible()
  await desk.opensNewestSignal()
  await expect(desk.page.getByText(ANSWER)).toBeVisible()

  await there.close()
  for (const secret of [receipt, QUESTION, ANSWER]) {
    expect(filesThatHold(there.profile, secret)).toEqual([])
  }
})

test('the profile holds no word of a draft, a sent signal or a quick exit', async () => {
  const chrome = await opens()
  const { context, extensionId, profile } = chrome
  const professional = new Professional(context, extensionId)
  const report = await professional.startsSignal()
  await fillsInUpToText(report, { text: TEXT })
  await isKept(report)
  expect(filesThatHold(profile, TEXT), 'after the draft').toEqual([])

  const other = await professional.startsSignal()
  await fillsInForm(other, { text: SENT })
  await sends(other)
  expect(filesThatHold(profile, SENT), 'after sending').toEqual([])

  await report.bringToFront()
  await report.keyboard.press('Shift')
  await report.keyboard.press('Shift')
  await report.keyboard.press('Shift')
  await expect(report).toHaveURL('about:blank')
  for (const words of [TEXT, SENT]) expect(filesThatHold(profile, words), 'after exit').toEqual([])
  const kept = await professional.opensAnswers()
  await expect(kept.getByRole('link', { name: /^Ga verder:/u })).toHaveCount(1)

  await chrome.close()
  for (const words of [TEXT, SENT]) expect(filesThatHold(profile, words), 'closed').toEqual([])
})
