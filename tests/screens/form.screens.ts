import { expect, test, type Page } from '@playwright/test'

import english from '../../locales/en/form.json' with { type: 'json' }
import dutch from '../../locales/nl/form.json' with { type: 'json' }
import { type Chromium, openChromium, removeProfile } from '../journeys/chromium.ts'
import { startWorld } from '../journeys/world.ts'
import { photograph, photographBoth, pictureFile } from './photograph.ts'

const WORDS = { nl: dutch, en: english }
const TEXTS = {
  nl: 'Een vrouw mag niet alleen naar beneden. Een man haalt elke avond schone handdoeken en praat voor haar.',
  en: 'A woman is not allowed to go down alone. A man asks for food every evening and speaks for her.',
}
const GO_ON = {
  nl: 'Ga verder met een signaal zonder gegevens',
  en: 'Go on with a signal without details',
}
const TICKED = [0, 5]
const PIN = '2580'
const PRINT_PROOF = /^(Print of bewaar als pdf|Print or save as PDF)$/u

const opens = async (chrome: Chromium, path: string): Promise<Page> => {
  const page = await chrome.context.newPage()
  await page.goto(`chrome-extension://${chrome.extensionId}/${path}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  return page
}

const takes = async (page: Page, question: string, answer: string): Promise<void> => {
  await page.locator(`label[for="question-${question}-${answer}"]`).click()
}

for (const language of ['nl', 'en'] as const) {
  test(`photographs of each page of the form, ${language}`, async () => {
    const world = await startWorld()
    const chrome = await openChromium({ locale: language === 'nl' ? 'nl-NL' : 'en-GB' })
    const { buttons, steps, sent } = WORDS[language]
    const goOn = GO_ON[language]
    try {
      const page = await opens(chrome, 'report.html')
      const shows = async (name: string, title: string): Promise<void> => {
        await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
        await photographBoth(page, `form-${name}-${language}`)
      }
      const presses = (name: string) => page.getByRole('button', { name, exact: true }).click()

      await takes(page, 'danger', 'no')
      await takes(page, 'subject', 'person')
      await shows('start', steps.start.title)
      await presses(buttons.next)
      await takes(page, 'ageBand', '24-plus')
      await takes(page, 'consent', 'not-asked')
      await shows('person', steps.person.title)
      await presses(buttons.next)
      await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(steps.person.title)
      await photographBoth(page, `form-lane-${language}`)
      await presses(goOn)
      await takes(page, 'sector', 'hotel')
      for (const line of TICKED) {
        await page.getByRole('main').getByRole('checkbox').nth(line).check({ force: true })
      }
      await shows('indicators', steps.indicators.title)
      await presses(buttons.next)
      await takes(page, 'exploitation', 'labour')
      await page.locator('#question-setting').selectOption('hotel')
      await takes(page, 'period', 'this-week')
      await page.locator('#question-region').selectOption('VR13')
      await takes(page, 'peopleCount', 'one')
      await page.locator('#question-languageNeeded').selectOption('unknown')
      await shows('situation', steps.situation.title)
      await presses(buttons.next)
      await page.getByRole('textbox').fill(`${TEXTS[language]} 06 12345678.`)
      await expect(page.locator('mark').first()).toBeAttached()
      await shows('text-found', steps.text.title)
      await page.getByRole('textbox').fill(TEXTS[language])
      await takes(page, 'onlyYouKnow', 'no')
      await takes(page, 'wouldRecognise', 'no')
      await expect(page.locator('mark')).toHaveCount(0)
      await shows('text', steps.text.title)
      await presses(buttons.next)
      await takes(page, 'role', 'housekeeping')
      await takes(page, 'wishes', 'ask-back')
      await shows('about-you', steps['about-you'].title)
      await presses(buttons.next)
      await expect(page.getByRole('button', { name: buttons.send })).toBeVisible()
      await photographBoth(page, `form-check-${language}`, async () => {
        // What is open on this page depends on the room there is when it opens.
        await presses(buttons.back)
        await presses(buttons.next)
        // Only when the signal is sealed is it told what leaves.
        await expect(page.locator('.sw-exactly')).toBeVisible()
      })
      await presses(buttons.send)
      await shows('receipt', sent.title.received)

      await page.evaluate(() => {
        window.print = () => undefined
      })
      await page.getByRole('button', { name: PRINT_PROOF }).click()
      await page.emulateMedia({ media: 'print' })
      await page.setViewportSize({ width: 703, height: 1032 })
      await page.screenshot({ path: pictureFile(`form-filing-${language}-a4`) })
      await page.emulateMedia({ media: 'screen' })
    } finally {
      await chrome.close()
      removeProfile(chrome.profile)
      await world.end()
    }
  })
}

test('photographs of what stands around the form: PIN and practice', async () => {
  const chrome = await openChromium()
  try {
    const draft = await opens(chrome, 'report.html')
    await takes(draft, 'danger', 'no')
    await takes(draft, 'subject', 'person')
    await expect(draft).toHaveURL(/#draft=/u)
    const options = await opens(chrome, 'options.html')
    await options.getByRole('button', { name: 'Stel een pincode in' }).click()
    await photographBoth(options, 'form-pin-setting-nl')
    await options.getByLabel('Nieuwe pincode', { exact: true }).fill(PIN)
    await options.getByLabel('Nieuwe pincode, nog een keer').fill(PIN)
    await options.getByRole('button', { name: 'Stel in' }).click()
    await expect(options.getByText('Je pincode is ingesteld.')).toBeVisible()
    const answers = await opens(chrome, 'answers.html')
    await photographBoth(answers, 'form-drafts-nl')
    await options.getByRole('button', { name: 'Doe nu op slot' }).click()
    await expect(answers.getByRole('heading', { name: 'Signaalwijzer is op slot' })).toBeVisible()
    await photographBoth(answers, 'form-pin-nl')
    await answers.getByLabel('Pincode', { exact: true }).fill(PIN)
    await answers.getByRole('button', { name: 'Open', exact: true }).click()
    await expect(answers.getByRole('link', { name: /^Ga verder: / })).toBeVisible()

    const popup = await opens(chrome, 'popup.html')
    await popup.setViewportSize({ width: 380, height: 560 })
    await expect(popup.getByRole('list', { name: 'Je laatste concepten' })).toBeVisible()
    await photograph(popup, 'form-popup-draft-nl')
    const opening = chrome.context.waitForEvent('page')
    await popup.getByRole('link', { name: 'Oefenen' }).click()
    const practice = await opening
    await expect(practice.getByRole('heading', { name: 'Oefenen', exact: true })).toBeVisible()
    await photographBoth(practice, 'form-practice-start-nl')
    await practice.getByRole('link', { name: /de kamer aan het eind van de gang/u }).click()
    await expect(practice.getByRole('button', { name: 'Verder lezen' })).toBeVisible()
    await photographBoth(practice, 'form-practice-case-nl')
    const form = await opens(chrome, 'report.html')
    await photographBoth(form, 'form-practice-form-nl')
    const desk = await opens(chrome, 'practice-desk.html')
    await photographBoth(desk, 'form-practice-desk-nl')
  } finally {
    await chrome.close()
    removeProfile(chrome.profile)
  }
})
