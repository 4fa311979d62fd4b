import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test, type Browser } from '@playwright/test'

import { PATHS } from '../../domain/api/paths.ts'
import { ROOT_KEY_FILE } from '../../setup/root-key.ts'
import { projectRoot, rootKeyFolder } from './build.ts'
import { launchChromium } from './chromium.ts'
import { DeskWorker } from './desk-worker.ts'
import { fillsInForm, sends } from './professional.ts'
import { startWorld, type World } from './world.ts'

const BEFORE = 'Elke ochtend staat er een andere chauffeur te wachten'
const AFTER = 'De kamer aan het eind van de gang heeft nooit het licht uit'

let browser: Browser
let world: World

test.beforeEach(async () => {
  browser = await launchChromium()
  world = await startWorld()
})

test.afterEach(async () => {
  await browser.close()
  await world.end()
})

const handsOver = async (text: string): Promise<void> => {
  const context = await browser.newContext({ locale: 'nl-NL' })
  const page = await context.newPage()
  await page.goto(world.origin)
  await page.getByRole('button', { name: /Geef een signaal door/u }).click()
  await fillsInForm(page, { text })
  await sends(page)
  await context.close()
}

/** What the keepers run, on the intake's own database. Throws what it says when it refuses. */
const directory = (...words: readonly string[]): string => {
  const command = join(projectRoot, 'setup', 'directory', 'main.ts')
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], DATA_DIR: world.dataDir },
  })
  if (status !== 0) throw new Error(stderr)
  return stdout
}

/** Signs the keys of the intake, with the file of the desk beside them, and publishes that. */
const signsAndPublishes = async (keyFile: string): Promise<void> => {
  const rootKey = join(rootKeyFolder, ROOT_KEY_FILE)
  const file = (name: string) => join(world.dataDir, name)
  const answer = await fetch(world.origin + PATHS.directory)
  writeFileSync(file('current.jws'), ((await answer.json()) as { jws: string }).jws)
  writeFileSync(file('desks.json'), directory('desks'))
  const signing = ['--key', rootKey, '--desks', file('desks.json'), '--desk-key', keyFile]
  writeFileSync(file('next.jws'), directory('sign', ...signing, '--previous', file('current.jws')))
  directory('publish', file('next.jws'), '--root-key', rootKey)
}

const seesInInbox = async ({ page }: DeskWorker, text: string, place: number): Promise<void> => {
  await page.getByRole('link', { name: 'Postvak' }).click()
  await page.getByRole('button', { name: 'Ververs' }).click()
  const signals = page.getByRole('button', { name: /^Signaal /u })
  await expect(signals).toHaveCount(2)
  await signals.nth(place).click()
  await expect(page.getByText(text)).toBeVisible()
}

test('a desk gets a new key; whoever was there reads what was sealed to the old one and to the new', async () => {
  await handsOver(BEFORE)
  const kim = await DeskWorker.with(browser)
  const noor = await DeskWorker.with(browser)
  await kim.enrols(world.enrolmentLink)
  await kim.page.getByRole('link', { name: 'Collega’s' }).click()
  await kim.page.getByRole('button', { name: 'Maak een link' }).click()
  const link = await kim.page.getByText(/#inschrijven=/u).innerText()
  await kim.page.getByRole('button', { name: 'Klaar, verberg de link' }).click()
  await noor.makesKey(link.trim(), 'Noor van het loket')
  await expect(noor.page.getByRole('heading', { name: 'Je bent er bijna' })).toBeVisible()
  await kim.page.getByRole('link', { name: 'Postvak' }).click()
  await kim.page.getByRole('link', { name: 'Collega’s' }).click()
  await kim.page.getByRole('button', { name: 'Geef toegang aan Noor van het loket' }).click()
  await kim.page.getByRole('button', { name: 'De tekens kloppen, geef toegang' }).click()
  await expect(kim.page.getByText('Noor van het loket kan nu signalen openen.')).toBeAttached()
  await noor.page.getByRole('button', { name: 'Kijk of ik toegang heb' }).click()
  await expect(noor.page.getByRole('heading', { name: 'Postvak' })).toBeVisible()

  await kim.page.getByRole('link', { name: 'Sleutels' }).click()
  await kim.page.getByRole('button', { name: 'Nieuwe sleutel' }).click()
  await expect(
    kim.page.getByRole('listitem').filter({ hasText: 'Noor van het loket' }),
  ).toBeVisible()
  await kim.page.getByRole('button', { name: 'Maak de sleutel' }).click()
  await expect(kim.page.getByText('Nog te controleren')).toBeVisible()
  for (const { page } of [kim, noor]) {
    await page.getByRole('link', { name: 'Sleutels' }).click()
    await page.getByRole('button', { name: 'Probeer of ik ermee kan openen' }).click()
    await expect(page.getByText(/^Jij kunt met de nieuwe sleutel openen/u)).toBeVisible()
  }
  await expect(noor.page.getByText('Klaar om te ondertekenen')).toBeVisible()
  const saved = noor.page.waitForEvent('download')
  await noor.page.getByRole('button', { name: 'Bewaar het bestand voor de beheerders' }).click()
  await signsAndPublishes(await (await saved).path())

  await handsOver(AFTER)

  for (const member of [kim, noor]) {
    await seesInInbox(member, AFTER, 0)
    await seesInInbox(member, BEFORE, 1)
  }
  await noor.page.getByRole('link', { name: 'Sleutels' }).click()
  await expect(noor.page.getByText('In gebruik', { exact: true })).toBeVisible()
  await expect(noor.page.getByText('Opent oude signalen', { exact: true })).toBeVisible()
})
