import { expect, test } from '@playwright/test'

import { PATHS } from '../../domain/api/paths.ts'
import { startCuttingProxy, type CuttingProxy } from '../server/cutting-proxy.ts'
import { INTAKE_PORT, PORT_BEHIND } from './build.ts'
import { launchChromium, removeProfile } from './chromium.ts'
import { DeskWorker } from './desk-worker.ts'
import {
  fillsInUpToText,
  goesOnToCheck,
  judgesOwnText,
  openFirefox,
  press,
  pressAndSee,
  seesHeading,
  seesText,
  type Firefox,
} from './firefox.ts'
import { hasBrowser } from './installed-browsers.ts'
import { filesThatHold } from './scan.ts'
import { latestTick, TICK_MS, typesUntilKilled, watchesLateness } from './type-until-killed.ts'
import { startWorld, type World } from './world.ts'

const NAME = 'Fatima El Amrani'
const TEXT = 'Een groep mensen slaapt al weken in de wasserij'
const SENTENCE =
  'Nachtzwaluw telde zes koffers bij de trap en hoorde toen iemand heel zacht vragen of de deur open mocht, want het was al laat en niemand kwam kijken'
// Firefox compresses what it keeps of tabs; a word that is new to it stays readable in there.
const FIRST_WORD = 'Nachtzwaluw'
const QUESTION = 'Slapen daar elke nacht evenveel mensen'
const ANSWER = 'Het worden er elke week meer'
const MAY_BE_LOST_MS = 300

test.skip(!hasBrowser('firefox'), 'Firefox is not installed here: install it to run this journey.')

let world: World
let proxy: CuttingProxy
let firefox: Firefox

test.beforeAll(async () => {
  world = await startWorld(undefined, { port: PORT_BEHIND })
  proxy = await startCuttingProxy(PORT_BEHIND, { port: INTAKE_PORT })
  firefox = await openFirefox()
})

test.afterAll(async () => {
  await firefox.browser.close().catch(() => undefined)
  removeProfile(firefox.profile)
  await proxy.stop()
  await world.end()
})

test('a signal is sent from Firefox, cut off twice, read once, and answered on a second computer', async () => {
  const popup = await firefox.open('popup.html')
  expect(await popup.$eval('a[href="tel:112"]', (link) => link.textContent)).toContain('112')
  const check = await firefox.open('check.html')
  await check.type('textarea', `Mevrouw ${NAME} slaapt hier.`)
  await check.waitForFunction(
    (name) => document.querySelector('mark')?.textContent === name,
    {},
    NAME,
  )

  const page = await firefox.open('report.html')
  await fillsInUpToText(page)
  await page.type('textarea', TEXT)
  await judgesOwnText(page)
  await goesOnToCheck(page)
  await seesText(page, TEXT)
  proxy.cutNext('in the middle of the request', `POST ${PATHS.signals}`)
  await press(page, 'Verstuur het signaal')
  await seesText(page, 'Volgende poging rond')
  expect(proxy.hasCut()).toBe(true)
  proxy.cutNext('in the middle of the answer', `POST ${PATHS.signals}`)
  await press(page, 'Probeer het nu')
  await expect.poll(proxy.hasCut).toBe(true)
  await seesText(page, 'Volgende poging rond')
  await pressAndSee(page, 'Probeer het nu', 'Je signaal is ontvangen')
  const receipt = await page.$eval('figure code', (code) => code.textContent.replace(/\D/gu, ''))
  expect(receipt).toMatch(/^\d{25}$/u)
  expect(world.log()).toMatch(/signalen 201/u)
  expect(world.log()).not.toContain(TEXT)

  const deskBrowser = await launchChromium()
  const second = await openFirefox()
  try {
    const desk = await DeskWorker.with(deskBrowser)
    await desk.enrols(world.enrolmentLink)
    await expect(desk.page.getByRole('button', { name: /^Signaal /u })).toHaveCount(1)
    await desk.opensNewestSignal()
    await expect(desk.page.getByText(TEXT)).toBeVisible()
    await desk.takesItUp()
    await desk.answers(QUESTION, { asks: true })

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
    await second.browser.close()
    removeProfile(second.profile)
    await deskBrowser.close()
  }
})

test('changing language twice in mid-form loses nothing in Firefox', async () => {
  const page = await firefox.open('report.html')
  await fillsInUpToText(page)
  await page.type('textarea', TEXT)
  await judgesOwnText(page)
  const speaks = (language: string) => page.select('.sw-language select', language)

  await speaks('en')
  await seesHeading(page, 'In your own words')
  expect(await page.$eval('textarea', ({ value }) => value)).toBe(TEXT)
  await pressAndSee(page, 'Back', 'The situation')
  await speaks('nl')
  await seesHeading(page, 'De situatie')
  expect(await page.$eval('#question-region', valueOf)).toBe('VR17')
  await pressAndSee(page, 'Volgende', 'In je eigen woorden')
  await goesOnToCheck(page)
  for (const words of ['Uitbuiting op het werk', 'Al langer', TEXT]) await seesText(page, words)
  await page.close()
})

test('a Firefox killed in mid-sentence loses no more than the last 300 ms', async () => {
  const page = await firefox.open('report.html')
  await fillsInUpToText(page)
  await page.focus('textarea')
  await page.evaluate(watchesLateness, TICK_MS)
  const child = firefox.browser.process()
  if (!child) throw new Error('This Firefox has no process of its own.')
  const ended = new Promise((resolve) => child.once('exit', resolve))

  const typed = await typesUntilKilled(SENTENCE, {
    presses: (letter) => page.keyboard.type(letter),
    howLate: () => page.evaluate(latestTick),
    kill: () => child.kill('SIGKILL'),
  })
  await ended

  expect(filesThatHold(firefox.profile, FIRST_WORD)).toEqual([])
  firefox = await openFirefox(firefox.profile)
  const answers = await firefox.open('answers.html')
  await answers.waitForSelector('a[aria-label^="Ga verder:"]')
  const address = await answers.$eval('a[aria-label^="Ga verder:"]', (link) =>
    link.getAttribute('href'),
  )
  const again = await firefox.open((address ?? '').replace(/^\//u, ''))
  await again.waitForSelector('textarea')
  const kept = await again.$eval('textarea', ({ value }) => value)
  const lostMs = typed.lostMs(kept)
  console.log(`${lostMs} ms lost of a killed Firefox, its timers at most ${typed.lateMs} ms late`)
  expect(SENTENCE.startsWith(kept)).toBe(true)
  expect(kept.length).toBeGreaterThan(FIRST_WORD.length)
  expect(kept.length).toBeLessThan(SENTENCE.length)
  expect(lostMs).toBeLessThanOrEqual(MAY_BE_LOST_MS + typed.lateMs)
})

const valueOf = (field: Element): string => (field as HTMLSelectElement).value
