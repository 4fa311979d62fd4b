import { expect, test, type Page } from '@playwright/test'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'

import { passesGate, picks } from '../console/hands-over.ts'
import { launchChromium } from '../journeys/chromium.ts'
import { DeskWorker } from '../journeys/desk-worker.ts'
import { fillsInForm, sends } from '../journeys/professional.ts'
import { startWorld } from '../journeys/world.ts'
import { startMailServer } from '../server/mail-server.ts'
import { aPartnersFile } from '../server/partner-lists.ts'
import { photograph, photographBoth } from './photograph.ts'

const SERVICE = 'FairWork'
const TEXT = 'Elke ochtend staat er een andere chauffeur te wachten. Niemand mag zelf weg.'

/** On a wide screen the console scrolls inside itself: it gets as much room as its page is long. */
const photographDesk = async (page: Page, name: string): Promise<void> => {
  await page.setViewportSize({ width: 320, height: 800 })
  await photograph(page, `${name}-320`, true)
  await page.setViewportSize({ width: 1280, height: 800 })
  const height = await page
    .locator('.sw-console__detail, .console-single')
    .evaluate((part) => Math.ceil(part.getBoundingClientRect().top + part.scrollHeight))
  await page.setViewportSize({ width: 1280, height: Math.max(800, height) })
  await photograph(page, `${name}-1280`)
}

const goesOn = (page: Page) => page.getByRole('button', { name: 'Volgende' }).click()

test('photographs of a hand-over, from the signal to what the partner sees', async () => {
  const browser = await launchChromium()
  const mailServer = await startMailServer()
  const world = await startWorld(undefined, {
    partners: [
      {
        service: 'fairwork',
        recipient: await identityToRecipient(await generateX25519Identity()),
        ways: ['mail', 'phone'],
        validFrom: '2020-01-01T00:00:00Z',
        validUntil: '2099-01-01T00:00:00Z',
      },
    ],
    settings: {
      SMTP_URL: mailServer.url,
      MAIL_FROM: 'overdracht@signaal.example',
      MAIL_REPLY_TO: 'noor@signaal.example',
      PARTNERS_FILE: aPartnersFile({
        partners: [{ service: 'fairwork', mail: { to: 'post@partner.example' } }],
      }),
    },
  })
  try {
    const professional = await (await browser.newContext({ locale: 'nl-NL' })).newPage()
    await professional.goto(world.origin)
    await professional.getByRole('button', { name: /Geef een signaal door/u }).click()
    await fillsInForm(professional, { text: TEXT })
    await sends(professional)
    await photographBoth(professional, 'web-receipt-nl')

    const desk = await DeskWorker.with(browser)
    const { page } = desk
    const at = async (heading: string, name: string) => {
      await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
      await photographDesk(page, `hand-over-${name}-nl`)
    }
    await desk.enrols(world.enrolmentLink)
    await desk.opensNewestSignal()
    await desk.takesItUp()
    await page.getByRole('button', { name: 'Draag over', exact: true }).click()
    await at('Naar welke dienst?', 'service')
    await page.getByLabel('Zoek een andere dienst').fill(SERVICE)
    await picks(page, SERVICE)
    await goesOn(page)
    await at('Wat gaat er mee?', 'contents')
    await goesOn(page)
    await at('Mag het?', 'consent')
    await passesGate(page)
    await at('Dit krijgt de dienst', 'preview')
    await goesOn(page)
    await picks(page, `Ik bel ${SERVICE}`)
    await at('Hoe gaat het erheen?', 'phone')
    await picks(page, `Met een link in een e-mail aan ${SERVICE}`)
    await page.getByRole('button', { name: 'Verstuur de link en toon de code' }).click()
    await at('Het signaal is overgedragen', 'sent')
    const code = await page.locator('.console-fingerprint').innerText()
    await page.getByRole('button', { name: 'Ik heb de code doorgegeven' }).click()
    await page.getByRole('link', { name: 'Overdrachten' }).click()
    await expect(page.getByRole('article', { name: `Aan ${SERVICE}` }).first()).toBeVisible()
    await at('Overdrachten', 'list')

    await expect.poll(() => mailServer.received.length, { timeout: 60_000 }).toBe(1)
    const link = /http\S+\/overdracht#[\w-]{43}/u.exec(mailServer.received[0]?.body ?? '')?.[0]
    const partner = await (await browser.newContext({ locale: 'nl-NL' })).newPage()
    await partner.goto(link ?? '')
    await expect(partner.getByLabel('Wat is de code?')).toBeVisible()
    await photographBoth(partner, 'partner-code-nl')
    await partner.getByLabel('Wat is de code?').fill(code)
    await partner.keyboard.press('Enter')
    await expect(partner.getByText(TEXT)).toBeVisible()
    await photographBoth(partner, 'partner-opened-nl')
  } finally {
    await browser.close()
    await world.end()
    await mailServer.stop()
  }
})
