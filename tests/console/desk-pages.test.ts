import { join } from 'node:path'

import Database from 'better-sqlite3'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { DATABASE_FILE } from '../../server/store/sqlite.ts'
import {
  aDeskInBrowser,
  chromiumPath,
  enrols,
  invites,
  PASSPHRASE,
  type DeskInBrowser,
} from './desk-in-browser.ts'

const SIGNALS = 120

describe.skipIf(chromiumPath === undefined)('a desk with many signals', () => {
  let desk: DeskInBrowser
  let noor: Page

  beforeAll(async () => {
    desk = await aDeskInBrowser()
    for (let count = 0; count < SIGNALS; count++) await desk.handsOver()
    noor = await desk.newPage({ viewport: { width: 1280, height: 900 } })
    await enrols(noor, desk.enrolmentLink, 'Noor Verzonnen')
    await noor.getByRole('heading', { name: 'Postvak' }).waitFor()
  }, 120_000)
  afterAll(() => desk.end())

  const rows = (page: Page) => page.getByRole('list', { name: 'Postvak' }).getByRole('button')
  const turnsTo = async (page: Page, button: 'Ouder' | 'Nieuwer', words: string) => {
    await page.getByRole('button', { name: button, exact: true }).click()
    await page.getByText(words).waitFor()
  }
  const untilRows = (page: Page, count: number) =>
    expect.poll(() => rows(page).count(), { timeout: 10_000 }).toBe(count)
  const unlocks = async (page: Page, passphrase: string) => {
    await page.getByLabel('Je wachtzin').fill(passphrase)
    await page.getByRole('button', { name: /^(Open weer|Meld me aan)$/u }).click()
  }

  it('shows every signal once over its pages, each from its top', async () => {
    const seen: string[] = []

    for (const [page, count] of [50, 50, 20].entries()) {
      if (page > 0) await turnsTo(noor, 'Ouder', `Pagina ${page + 1} van 3`)
      await expect.poll(() => rows(noor).first().innerText()).not.toBe(seen.at(-50))
      await untilRows(noor, count)
      expect(await rows(noor).first().isVisible()).toBe(true)
      const list = noor.getByRole('list', { name: 'Postvak' })
      if (page > 0) expect(await list.evaluate((one) => one === document.activeElement)).toBe(true)
      seen.push(...(await rows(noor).allInnerTexts()))
    }

    expect(seen).toHaveLength(SIGNALS)
    // Short names of a few signals may be the same by chance.
    expect(new Set(seen).size).toBeGreaterThan(SIGNALS - 5)
    expect(await noor.getByRole('button', { name: 'Ouder', exact: true }).isDisabled()).toBe(true)
  })

  it('shows only the signals of the chosen state', async () => {
    await rows(noor).first().click()
    await noor.getByRole('button', { name: 'Neem in behandeling' }).click()
    await noor.getByText('Stand is nu: In behandeling').waitFor({ state: 'attached' })

    await noor.getByLabel('Toon').selectOption({ label: 'In behandeling' })
    await untilRows(noor, 1)
    await noor.getByLabel('Toon').selectOption({ label: 'Gesloten' })
    await noor.getByText('Geen signalen met deze stand.').waitFor()

    await noor.getByLabel('Toon').selectOption({ label: 'Alle signalen' })
    await untilRows(noor, 50)
    expect(await rows(noor).count()).toBe(50)
  })

  it('shows the log over its pages, from the heading', async () => {
    for (let row = 0; row < 45; row++) {
      await rows(noor).nth(row).click()
      await noor.getByRole('heading', { name: 'Gesprek' }).waitFor()
    }
    await noor.getByRole('link', { name: 'Logboek' }).click()
    await noor.getByText('De keten is heel', { exact: false }).waitFor()

    await turnsTo(noor, 'Ouder', 'Pagina 2 van 2')
    await noor.getByRole('rowheader', { name: 'Loket gemaakt' }).waitFor()

    const heading = noor.getByRole('heading', { name: 'Logboek' })
    expect(await heading.evaluate((one) => one === document.activeElement)).toBe(true)
  })

  it('says what to do with a link that somebody else used', async () => {
    const link = await invites(noor)
    const [bo, stranger] = [await desk.newPage(), await desk.newPage()]
    await enrols(bo, link, 'Bo Verzonnen')
    await bo.getByRole('heading', { name: 'Je bent er bijna' }).waitFor()

    await enrols(stranger, link, 'Iemand Anders')
    await stranger.getByRole('heading', { name: 'Deze link werkt niet meer' }).waitFor()

    const text = await stranger.getByRole('main').innerText()
    expect(text).toContain('Vraag een collega om een nieuwe.')
    expect(await stranger.getByRole('textbox').count()).toBe(0)
  })

  it('says after three wrong passphrases that nothing is lost and who can help', async () => {
    await noor.getByRole('button', { name: 'Vergrendel' }).click()
    const help = noor.getByRole('heading', { name: 'Weet je de wachtzin niet meer?' })

    const wrong = noor.getByRole('heading', { name: 'Kijk dit nog even na' })
    const helped: number[] = []
    for (let time = 1; time <= 3; time++) {
      await unlocks(noor, `iets heel anders ${time}`)
      // Pressing the button took the focus away; the answer brings it back to the heading.
      await expect
        .poll(() => wrong.evaluate((one) => one === document.activeElement), { timeout: 15_000 })
        .toBe(true)
      helped.push(await help.count())
    }
    await unlocks(noor, PASSPHRASE)
    await noor.getByRole('link', { name: 'Postvak' }).waitFor()

    expect(helped).toEqual([0, 0, 1])
  })

  it('keeps what was typed when the session has ended at the intake', async () => {
    await noor.getByRole('link', { name: 'Postvak' }).click()
    await rows(noor).first().click()
    await noor.getByLabel('Schrijf aan de professional').fill('Half getypt')
    const database = new Database(join(desk.dataDir, DATABASE_FILE))
    database.prepare('delete from sessions').run()
    database.close()

    // The inbox may ask, and hear that the session has ended, before this does.
    await noor.evaluate(() => {
      document.querySelector<HTMLFormElement>('form:has(#reply)')?.requestSubmit()
    })
    await noor.getByText('Meld je opnieuw aan. Wat je typte, staat er nog.').waitFor()
    await unlocks(noor, PASSPHRASE)

    const reply = noor.getByLabel('Schrijf aan de professional')
    await reply.waitFor()
    expect(await reply.inputValue()).toBe('Half getypt')
  })
})
