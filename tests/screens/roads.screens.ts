import { expect, test, type Page } from '@playwright/test'

import { type Chromium, launchChromium, openChromium, removeProfile } from '../journeys/chromium.ts'
import { fillsInForm, fillsInUpToText, goesOnToCheck, sends } from '../journeys/professional.ts'
import { startWorld, type World } from '../journeys/world.ts'
import { photographBoth } from './photograph.ts'

const TEXT =
  'Een vrouw mag niet alleen naar beneden. Een man haalt elke avond schone handdoeken en praat voor haar.'

let world: World
let chrome: Chromium

test.beforeAll(async () => {
  world = await startWorld()
  chrome = await openChromium()
})

test.afterAll(async () => {
  await chrome.close()
  removeProfile(chrome.profile)
  await world.end()
})

const opens = async (path: string): Promise<Page> => {
  const page = await chrome.context.newPage()
  await page.goto(`chrome-extension://${chrome.extensionId}/${path}.html`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  return page
}

const takes = (page: Page, ...answers: readonly (readonly [string, string])[]) =>
  answers.reduce(
    (before, [question, answer]) =>
      before.then(() => page.locator(`label[for="question-${question}-${answer}"]`).click()),
    Promise.resolve(),
  )

const ROADS = {
  minor: [['ageBand', '16-17']],
  identified: [
    ['ageBand', '24-plus'],
    ['consent', 'yes'],
  ],
} as const

test('photographs of where each road ends up', async () => {
  const danger = await opens('report')
  await takes(danger, ['subject', 'person'], ['danger', 'yes'])
  await danger.getByRole('button', { name: 'Volgende' }).click()
  await expect(danger.getByRole('heading', { level: 1, name: 'Bel nu 112' })).toBeVisible()
  await photographBoth(danger, 'form-danger-nl')

  for (const subject of ['place', 'advice'] as const) {
    const page = await opens('report')
    await takes(page, ['danger', 'no'], ['subject', subject])
    await page.getByRole('button', { name: 'Volgende' }).click()
    await expect(page.getByText(/^Stap 2/u)).toBeVisible()
    await photographBoth(page, `form-lane-${subject}-nl`)
  }
  for (const [name, answers] of Object.entries(ROADS)) {
    const page = await opens('report')
    await takes(page, ['danger', 'no'], ['subject', 'person'])
    await page.getByRole('button', { name: 'Volgende' }).click()
    await takes(page, ...answers)
    await page.getByRole('button', { name: 'Volgende' }).click()
    await expect(page.getByText(/^Stap 3/u)).toBeVisible()
    await photographBoth(page, `form-lane-${name}-nl`)
  }

  const faulty = await opens('report')
  await faulty.getByRole('button', { name: 'Volgende' }).click()
  await expect(faulty.getByText('Kijk dit nog even na')).toBeVisible()
  await photographBoth(faulty, 'form-errors-nl')
})

test('photographs of a withdrawal and of the web form', async () => {
  const browser = await launchChromium()
  const page = await (await browser.newContext({ locale: 'nl-NL' })).newPage()
  await page.goto(world.origin)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await photographBoth(page, 'web-nl')
  await page.getByRole('button', { name: /Bekijk een antwoord/u }).click()
  await photographBoth(page, 'web-digits-nl')
  await browser.close()

  const report = await opens('report')
  await fillsInForm(report, { text: TEXT })
  await sends(report)
  const answers = await opens('answers')
  await photographBoth(answers, 'answers-list-nl')
  await answers.getByRole('button', { name: /Signaal van/u }).click()
  await answers.getByRole('button', { name: 'Trek dit signaal in' }).click()
  await expect(answers.getByRole('button', { name: 'Ja, trek in' })).toBeVisible()
  await photographBoth(answers, 'withdraw-nl')
})

test('photographs of practice: what there was to see, and the desk', async () => {
  const popup = await opens('popup')
  const opening = chrome.context.waitForEvent('page')
  await popup.getByRole('link', { name: 'Oefenen' }).click()
  const practice = await opening
  await practice.getByRole('link', { name: /de kamer aan het eind van de gang/u }).click()
  for (let part = 2; part <= 4; part += 1) {
    await practice.getByRole('button', { name: 'Verder lezen' }).click()
  }
  const form = await opens('report')
  await fillsInUpToText(form, { text: TEXT })
  await goesOnToCheck(form)
  await form.getByRole('button', { name: 'Verstuur het signaal' }).click()
  await expect(form.getByRole('heading', { level: 1, name: /oefenbalie/u })).toBeVisible()
  await photographBoth(form, 'practice-sent-nl')
  await practice.getByRole('link', { name: 'Bekijk wat er te zien was' }).click()
  await expect(practice.getByRole('heading', { level: 1, name: /te zien/u })).toBeVisible()
  await photographBoth(practice, 'practice-after-nl')
  await practice.getByRole('link', { name: 'Ga naar de oefenbalie' }).click()
  await practice.getByRole('button', { name: /Oefensignaal 1/u }).click()
  await expect(practice.getByText(TEXT)).toBeVisible()
  await photographBoth(practice, 'practice-signal-nl')
})
