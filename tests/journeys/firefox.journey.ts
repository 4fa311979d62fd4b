import { expect, test, type Browser } from '@playwright/test'

import { startCuttingProxy, type CuttingProxy } from '../server/cutting-proxy.ts'
import { INTAKE_PORT, PORT_BEHIND } from './build.ts'
import { launchChromium } from './chromium.ts'
import { CUT_POINTS } from './cut-points.ts'
import { DeskWorker } from './desk-worker.ts'
import {
  fillsInUpToText,
  goesOnToCheck,
  judgesOwnText,
  leaves,
  openFirefox,
  press,
  pressAndSee,
  pressRow,
  seesText,
  type Firefox,
} from './firefox.ts'
import { hasBrowser } from './installed-browsers.ts'
import { startWorld, type World } from './world.ts'

const NAME = 'Fatima El Amrani'
const TEXT = 'Een groep mensen slaapt al weken in de wasserij'
const QUESTION = 'Slapen daar elke nacht evenveel mensen'
const ANSWER = 'Het worden er elke week meer'

test.skip(!hasBrowser('firefox'), 'Firefox is not installed here: install it to run this journey.')

let world: World
let proxy: CuttingProxy
let firefox: Firefox
let deskBrowser: Browser
let desk: DeskWorker

test.beforeAll(async () => {
  world = await startWorld(undefined, { port: PORT_BEHIND })
  proxy = await startCuttingProxy(PORT_BEHIND, { port: INTAKE_PORT })
  deskBrowser = await launchChromium()
  desk = await DeskWorker.with(deskBrowser)
  ;[firefox] = await Promise.all([openFirefox(), desk.enrols(world.enrolmentLink)])
})

test.afterAll(async () => {
  await leaves(firefox)
  await deskBrowser.close()
  await proxy.stop()
  await world.end()
})

/** How many are at the desk of this world by now. */
let sent = 0

const isAtTheDeskOnce = async (): Promise<void> => {
  sent += 1
  await desk.page.getByRole('button', { name: 'Ververs' }).click()
  await expect(desk.page.getByRole('button', { name: /^Signaal /u })).toHaveCount(sent)
}

test('a signal from Firefox is answered on a second computer, and withdrawn on the first', async () => {
  const check = await firefox.open('check.html')
  await check.type('textarea', `Mevrouw ${NAME} slaapt hier.`)
  await check.waitForFunction(
    (name) => document.querySelector('mark')?.textContent === name,
    {},
    NAME,
  )
  await check.close()

  const page = await firefox.open('report.html')
  await fillsInUpToText(page)
  await page.type('textarea', TEXT)
  await judgesOwnText(page)
  await goesOnToCheck(page)
  await seesText(page, TEXT)
  await pressAndSee(page, 'Verstuur het signaal', 'Je signaal is ontvangen')
  const receipt = await page.$eval('figure code', (code) => code.textContent.replace(/\D/gu, ''))
  expect(receipt).toMatch(/^\d{25}$/u)
  await expect.poll(world.log).toMatch(/signalen 201/u)
  expect(world.log()).not.toContain(TEXT)
  await isAtTheDeskOnce()
  await desk.opensNewestSignal()
  await expect(desk.page.getByText(TEXT)).toBeVisible()
  await desk.takesItUp()
  await desk.answers(QUESTION, { asks: true })

  const second = await openFirefox()
  try {
    const answers = await second.open('answers.html')
    await answers.type('#receipt', receipt)
    await press(answers, 'Open het gesprek')
    await seesText(answers, QUESTION)
    await answers.type('textarea', ANSWER)
    await press(answers, 'Verstuur je bericht')
    await seesText(answers, 'Je bericht is verstuurd.')
    await desk.opensNewestSignal()
    await expect(desk.page.getByText(ANSWER)).toBeVisible()
  } finally {
    await leaves(second)
  }

  const kept = await firefox.open('answers.html')
  await pressRow(kept, 'Signaal van')
  await seesText(kept, ANSWER)
  await press(kept, 'Trek dit signaal in')
  await press(kept, 'Ja, trek in')
  await seesText(kept, 'Dit signaal is ingetrokken')
  await desk.page.getByRole('button', { name: 'Ververs' }).click()
  await expect(desk.page.getByText('Ingetrokken', { exact: true }).first()).toBeVisible()
})

for (const [point, request, cut] of CUT_POINTS) {
  test(`a signal from Firefox that is cut off ${point} is at the desk once`, async () => {
    const page = await firefox.open('report.html')
    await fillsInUpToText(page)
    await goesOnToCheck(page)
    proxy.cutNext(cut, request)
    await press(page, 'Verstuur het signaal')
    await expect.poll(proxy.hasCut).toBe(true)
    await seesText(page, 'Volgende poging rond')

    await pressAndSee(page, 'Probeer het nu', 'Je signaal is ontvangen')

    await isAtTheDeskOnce()
    await page.close()
  })
}
