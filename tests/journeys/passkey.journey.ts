import { expect, test } from '@playwright/test'

import { launchChromium } from './chromium.ts'
import { DeskWorker } from './desk-worker.ts'
import { chooses } from './professional.ts'
import { startWorld } from './world.ts'

test('a staff member enrols and signs in again with a passkey', async () => {
  const world = await startWorld()
  const browser = await launchChromium()
  try {
    const { context, page } = await DeskWorker.with(browser)
    const devtools = await context.newCDPSession(page)
    await devtools.send('WebAuthn.enable')
    await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        hasPrf: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    })

    await page.goto(world.enrolmentLink)
    await page.getByLabel('Je naam').fill('Robin van het loket')
    await chooses(page, 'Met een passkey')
    await page.getByRole('button', { name: 'Maak mijn sleutel' }).click()
    await expect(page.getByRole('heading', { name: 'Postvak' })).toBeVisible()
    expect(page.url()).not.toContain('inschrijven')

    await page.getByRole('button', { name: 'Afmelden' }).click()
    await page.getByRole('button', { name: 'Meld me aan' }).click()
    await expect(page.getByRole('heading', { name: 'Postvak' })).toBeVisible()
  } finally {
    await browser.close()
    await world.end()
  }
})

test('a wrong passphrase opens nothing and says so; the link works only once', async () => {
  const world = await startWorld()
  const browser = await launchChromium()
  try {
    const desk = await DeskWorker.with(browser)
    await desk.enrols(world.enrolmentLink)
    await desk.signsOut()
    await desk.signsIn('heel iets anders dan dat')
    await expect(desk.page.getByText(/Deze wachtzin klopt niet/u).first()).toBeVisible()
    await desk.signsIn()
    await expect(desk.page.getByRole('heading', { name: 'Postvak' })).toBeVisible()

    const stranger = await DeskWorker.with(browser)
    await stranger.page.goto(world.enrolmentLink)
    await stranger.page.getByLabel('Je naam').fill('Een onbekende')
    await chooses(stranger.page, 'Met een wachtzin')
    await stranger.page.getByLabel('Je wachtzin').fill('vier andere losse woorden')
    await stranger.page
      .getByLabel('Nog een keer dezelfde wachtzin')
      .fill('vier andere losse woorden')
    await stranger.page.getByRole('button', { name: 'Maak mijn sleutel' }).click()
    await expect(
      stranger.page.getByText(/Deze link is al gebruikt of te oud/u).first(),
    ).toBeVisible()
    await expect(stranger.page.getByRole('heading', { name: 'Postvak' })).toHaveCount(0)
  } finally {
    await browser.close()
    await world.end()
  }
})
