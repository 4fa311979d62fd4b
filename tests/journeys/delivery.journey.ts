import { expect, test } from '@playwright/test'

import { type Chromium, launchChromium, openChromium, removeProfile } from './chromium.ts'
import { DeskWorker } from './desk-worker.ts'
import { isKept } from './kept-draft.ts'
import { fillsInForm, fillsInUpToText, Professional } from './professional.ts'
import { startWorld, type World } from './world.ts'

const TEXT = 'Drie mensen delen steeds dezelfde sleutelkaart'

let world: World
let chrome: Chromium

test.beforeEach(async () => {
  world = await startWorld()
  chrome = await openChromium()
})

test.afterEach(async () => {
  await chrome.close().catch(() => undefined)
  removeProfile(chrome.profile)
  await world.end()
})

test('a signal sent while the intake is down waits, survives the browser, and arrives once', async () => {
  const report = await new Professional(chrome.context, chrome.extensionId).startsSignal()
  await fillsInForm(report, { text: TEXT })
  await world.kill()
  await report.getByRole('button', { name: 'Verstuur het signaal' }).click()
  await expect(report.getByRole('heading', { name: 'Je signaal staat klaar' })).toBeVisible()

  await chrome.close()
  await world.startAgain()
  chrome = await openChromium({ profile: chrome.profile })
  const answers = await new Professional(chrome.context, chrome.extensionId).opensAnswers()
  await answers.getByRole('button', { name: /Signaal van/u }).click()
  // Nobody presses anything: a browser that starts again tries at once, whatever the pause was.
  await expect(answers.getByText('Ontvangen', { exact: true }).first()).toBeVisible()

  const browser = await launchChromium()
  try {
    const desk = await DeskWorker.with(browser)
    await desk.enrols(world.enrolmentLink)
    await expect(desk.page.getByRole('button', { name: /^Signaal /u })).toHaveCount(1)
  } finally {
    await browser.close()
  }
})

test('a draft survives a closed tab and a closed browser, text and all', async () => {
  const report = await new Professional(chrome.context, chrome.extensionId).startsSignal()
  await fillsInUpToText(report, { text: TEXT })
  await expect(report.getByLabel(/Wat zag of hoorde je/u)).toHaveValue(TEXT)
  await isKept(report)

  await chrome.close()
  chrome = await openChromium({ profile: chrome.profile })
  const answers = await new Professional(chrome.context, chrome.extensionId).opensAnswers()
  const opening = answers.getByRole('link', { name: /^Ga verder:/u })
  await expect(opening).toHaveCount(1)
  await expect(answers.getByText(TEXT)).toHaveCount(0)
  await opening.click()

  await expect(answers.getByLabel(/Wat zag of hoorde je/u)).toHaveValue(TEXT)
})
