import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import {
  aDeskInBrowser,
  chromiumPath,
  enrols,
  invites,
  rowOf,
  type DeskInBrowser,
  type HandedOver,
} from './desk-in-browser.ts'
import { handsOverByPhone } from './hands-over.ts'

const MINUTE_MS = 60_000

describe.skipIf(chromiumPath === undefined)('a signal that is open at the desk', () => {
  let desk: DeskInBrowser
  let noor: Page
  let bo: Page
  let signal: HandedOver

  beforeAll(async () => {
    desk = await aDeskInBrowser()
    noor = await desk.newPage({ viewport: { width: 1280, height: 900 } })
    await noor.clock.install()
    await enrols(noor, desk.enrolmentLink, 'Noor Verzonnen')
    await noor.getByRole('heading', { name: 'Postvak' }).waitFor()
    bo = await desk.newPage({ viewport: { width: 1280, height: 900 } })
    await enrols(bo, await invites(noor), 'Bo Verzonnen')
    await bo.getByRole('heading', { name: 'Je bent er bijna' }).waitFor()
    await noor.getByRole('link', { name: 'Postvak' }).click()
    await noor.getByRole('link', { name: 'Collega’s' }).click()
    await noor.getByRole('button', { name: 'Geef toegang aan Bo Verzonnen' }).click()
    await noor.getByRole('button', { name: 'De tekens kloppen, geef toegang' }).click()
    await noor.getByText('Bo Verzonnen kan nu signalen openen.').waitFor({ state: 'attached' })
    await bo.getByRole('button', { name: 'Kijk of ik toegang heb' }).click()
    await bo.getByRole('heading', { name: 'Postvak' }).waitFor()
  }, 120_000)
  afterAll(() => desk.end())

  const opens = async (page: Page, id: string) => {
    await page.getByRole('link', { name: 'Postvak' }).click()
    await page.getByRole('button', { name: 'Ververs' }).click()
    await rowOf(page, id).click()
    await page.getByRole('heading', { name: 'Gesprek' }).waitFor()
  }
  const reply = (page: Page) => page.getByLabel('Schrijf aan de professional')
  const newsOf = (page: Page) => page.locator('.console-news')

  beforeEach(async () => {
    signal = await desk.handsOver()
    await opens(noor, signal.id)
  })

  it('shows a message that comes in by itself; typed words and focus stay', async () => {
    await reply(noor).fill('Dank je wel, we kijken')
    await signal.says('Er staat nu ook een busje voor de deur.')

    await noor.clock.runFor(MINUTE_MS + 1000)
    await noor.getByText('Er staat nu ook een busje voor de deur.').waitFor()

    expect(await newsOf(noor).innerText()).toBe('Nieuwe berichten in dit gesprek: 1')
    expect(await newsOf(noor).getAttribute('role')).toBe('status')
    await noor.keyboard.type(' ernaar.')
    expect(await reply(noor).inputValue()).toBe('Dank je wel, we kijken ernaar.')
  })

  it.each([
    ['refreshing', () => noor.getByRole('button', { name: 'Ververs' })],
    ['pressing its row again', () => rowOf(noor, signal.id)],
  ])('is fetched again on %s', async (_what, button) => {
    await reply(noor).fill('Half getypt')
    await signal.says('Nog iets vergeten.')

    await button().click()
    await noor.getByText('Nog iets vergeten.').waitFor()
    await button().click()
    await noor.getByText('Bijgewerkt. Er is niets nieuws.').waitFor()

    expect(await reply(noor).inputValue()).toBe('Half getypt')
    expect(await button().evaluate((element) => element === document.activeElement)).toBe(true)
  })

  it('tells the second of two members that the state changed, and shows the new one', async () => {
    await opens(bo, signal.id)

    await bo.getByRole('button', { name: 'Neem in behandeling' }).click()
    await bo.getByText('Stand is nu: In behandeling').waitFor({ state: 'attached' })
    await noor.getByRole('button', { name: 'Neem in behandeling' }).click()
    await noor.getByText('Er kwam net iets bij dit signaal', { exact: false }).waitFor()

    await noor.getByText('De stand is nu: In behandeling').waitFor()
    expect(await noor.getByRole('button', { name: 'Sluit het signaal' }).count()).toBe(1)
  })

  it('shows an own answer without opening, and logging, the signal once more', async () => {
    await noor.getByRole('button', { name: 'Neem in behandeling' }).click()
    await reply(noor).fill('Zijn er kinderen bij?')
    await noor.getByRole('checkbox', { name: 'Ik vraag iets terug' }).check({ force: true })
    await noor.getByRole('button', { name: 'Verstuur', exact: true }).click()
    await noor.getByRole('listitem').getByText('Zijn er kinderen bij?').waitFor()
    await noor.getByRole('article').getByText('Wacht op antwoord', { exact: true }).waitFor()

    await noor.getByRole('link', { name: 'Logboek' }).click()
    await noor.getByRole('rowheader', { name: 'Bericht verstuurd' }).first().waitFor()

    const actions = await noor.getByRole('rowheader').allInnerTexts()
    expect(actions.slice(0, 3)).toEqual(['Bericht verstuurd', 'Stand veranderd', 'Signaal geopend'])
  })

  it('becomes a tombstone when its professional takes it back; typed words stay until thrown away', async () => {
    // The list would tell first; here the refused answer does.
    const list = /binnengekomen-signalen\?/u
    await noor.route(list, (route) => route.abort())
    await reply(noor).fill('Half getypt antwoord')
    await signal.withdraws()

    await noor.getByRole('button', { name: 'Verstuur' }).click()
    await noor.getByRole('heading', { name: 'Dit signaal is ingetrokken' }).waitFor()

    expect(await newsOf(noor).innerText()).toBe('Dit signaal is net ingetrokken.')
    await noor.unroute(list)
    await noor.getByRole('button', { name: 'Ververs' }).click()
    await rowOf(noor, signal.id).getByText('Ingetrokken').waitFor()
    const page = noor.getByRole('article')
    expect(await page.innerText()).toContain('Half getypt antwoord')
    expect(
      await page.getByRole('button', { name: /Sluit het signaal|Open opnieuw/u }).count(),
    ).toBe(0)
    expect(await noor.getByLabel('Schrijf aan de professional').count()).toBe(0)
    await noor.getByRole('button', { name: 'Gooi weg' }).click()
    await noor.getByText('Half getypt antwoord').waitFor({ state: 'detached' })
  })

  it('tells, when it was handed over before it was withdrawn, that the service must hear it', async () => {
    await noor.getByRole('button', { name: 'Neem in behandeling' }).click()
    await handsOverByPhone(noor, 'Nederlandse Arbeidsinspectie')
    await noor.getByRole('button', { name: 'Weer in behandeling' }).waitFor()
    await signal.withdraws()

    await noor.getByRole('button', { name: 'Ververs' }).click()
    await noor.getByRole('heading', { name: 'Dit signaal was al overgedragen' }).waitFor()

    await rowOf(noor, signal.id).getByText('Was al overgedragen').waitFor()
    expect(await noor.getByRole('article').innerText()).not.toContain('Je hoeft niets te doen')
  })
})
