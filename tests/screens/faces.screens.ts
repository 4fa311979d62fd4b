import { expect, test } from '@playwright/test'

import { launchChromium, openChromium, removeProfile } from '../journeys/chromium.ts'
import { DeskWorker } from '../journeys/desk-worker.ts'
import {
  chooses,
  fillsInUpToText,
  goesOnToCheck,
  Professional,
  sends,
} from '../journeys/professional.ts'
import { startWorld } from '../journeys/world.ts'
import { photograph } from './photograph.ts'

const TEXT =
  'Een vrouw mag niet alleen naar beneden. Een man haalt elke avond schone handdoeken en praat voor haar.'

test('photographs of every face', async () => {
  const world = await startWorld()
  const chrome = await openChromium()
  const browser = await launchChromium()
  try {
    const professional = new Professional(chrome.context, chrome.extensionId)
    const address = (page: string) => `chrome-extension://${chrome.extensionId}/${page}.html`

    const popup = await professional.opensPopup()
    for (const scheme of ['light', 'dark'] as const) {
      await popup.emulateMedia({ colorScheme: scheme })
      await photograph(popup, `popup-nl-${scheme}`)
    }
    await popup.emulateMedia({ colorScheme: 'light' })
    await popup.getByRole('combobox').selectOption('en')
    await expect(popup.locator('html')).toHaveAttribute('lang', 'en')
    await photograph(popup, 'popup-en-light')
    await popup.getByRole('combobox').selectOption('nl')
    await expect(popup.locator('html')).toHaveAttribute('lang', 'nl')

    const panel = await chrome.context.newPage()
    await panel.setViewportSize({ width: 320, height: 800 })
    await panel.goto(address('sidepanel'))
    await panel.getByRole('combobox', { name: 'Waar werk je?' }).selectOption('hotel')
    await expect(panel.getByRole('heading', { name: 'Hotel' })).toBeVisible()
    for (const scheme of ['light', 'dark'] as const) {
      await panel.emulateMedia({ colorScheme: scheme })
      await photograph(panel, `panel-hotel-nl-${scheme}`)
    }

    const report = await professional.startsSignal()
    await fillsInUpToText(report, { text: `${TEXT} Bel 06 12345678.` })
    await expect(report.getByText('Dit mag niet mee').first()).toBeVisible()
    await photograph(report, 'report-text-found-nl', true)
    await report
      .getByRole('button', { name: /^Vervang/u })
      .first()
      .click()
    await goesOnToCheck(report)
    await expect(report.getByRole('button', { name: 'Verstuur het signaal' })).toBeVisible()
    await photograph(report, 'report-check-nl', true)
    await sends(report)
    await photograph(report, 'report-received-nl', true)

    const desk = await DeskWorker.with(browser)
    await desk.page.setViewportSize({ width: 1280, height: 860 })
    await desk.page.goto(world.enrolmentLink)
    await chooses(desk.page, 'Met een wachtzin')
    await photograph(desk.page, 'console-enrol-nl', true)
    await desk.enrols(world.enrolmentLink)
    await desk.opensNewestSignal()
    await photograph(desk.page, 'console-signal-nl-light')
    await desk.takesItUp()
    await desk.answers('Hoe vaak zag je dit, en op welk moment van de dag?', { asks: true })
    await desk.page.emulateMedia({ colorScheme: 'dark' })
    await photograph(desk.page, 'console-signal-nl-dark')

    const answers = await professional.opensAnswers()
    await answers.getByRole('button', { name: 'Kijk nu of er nieuws is' }).click()
    await expect(answers.getByText('Nieuw bericht').first()).toBeVisible()
    await answers.getByRole('button', { name: /Signaal van/u }).click()
    await expect(answers.getByText(/Hoe vaak zag je dit/u)).toBeVisible()
    await photograph(answers, 'answers-nl', true)

    const options = await chrome.context.newPage()
    await options.goto(address('options'))
    await photograph(options, 'options-nl', true)

    for (const width of [320, 1280]) {
      const context = await browser.newContext({
        locale: 'en-GB',
        viewport: { width, height: 800 },
      })
      const web = await context.newPage()
      await web.goto(world.origin)
      await expect(web.getByRole('heading', { level: 1 })).toBeVisible()
      await photograph(web, `web-en-${width}`)
      await context.close()
    }

    const context = await browser.newContext({
      locale: 'nl-NL',
      viewport: { width: 1280, height: 800 },
    })
    const web = await context.newPage()
    await web.goto(world.origin)
    await expect(web.getByRole('heading', { level: 1 })).toBeVisible()
    await web.evaluate(() => {
      document.documentElement.dir = 'rtl'
    })
    await photograph(web, 'web-right-to-left')
  } finally {
    await chrome.close()
    removeProfile(chrome.profile)
    await browser.close()
    await world.end()
  }
})
