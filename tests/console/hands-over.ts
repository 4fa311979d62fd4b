import type { Page } from 'playwright-core'

/** Ticks or chooses: the control itself lies under its label. */
export const picks = (page: Page, name: string | RegExp) =>
  page.getByLabel(name).first().check({ force: true })

const goesOn = (page: Page) => page.getByRole('button', { name: 'Volgende' }).click()
const isAt = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor()

/** From an opened signal to the last page of handing over, with nothing but what is needed. */
export const walksToDelivery = async (
  page: Page,
  service: string,
  { note = '' }: { readonly note?: string } = {},
): Promise<void> => {
  await page.getByRole('button', { name: 'Draag over', exact: true }).click()
  await isAt(page, 'Naar welke dienst?')
  await page.getByLabel('Zoek een andere dienst').fill(service)
  await picks(page, service)
  await goesOn(page)
  await isAt(page, 'Wat gaat er mee?')
  if (note !== '') await page.getByLabel('Toelichting voor de dienst').fill(note)
  await goesOn(page)
  await passesGate(page)
  await isAt(page, 'Dit krijgt de dienst')
  await goesOn(page)
  await isAt(page, 'Hoe gaat het erheen?')
}

/** Answers on consent and ticks whatever is asked beside it. */
export const passesGate = async (page: Page): Promise<void> => {
  await isAt(page, 'Mag het?')
  await picks(page, 'De persoon vindt het goed')
  for (const box of await page.getByRole('main').getByRole('checkbox').all()) {
    await box.check({ force: true })
  }
  await goesOn(page)
}

export const handsOverByPhone = async (page: Page, service: string): Promise<void> => {
  await walksToDelivery(page, service)
  await picks(page, `Ik bel ${service}`)
  await page.getByLabel('Wat is er gezegd?').fill('Ze bellen morgen terug.')
  await page.getByRole('button', { name: 'Ik heb gebeld, leg het vast' }).click()
  await isAt(page, 'Het signaal is overgedragen')
  await page.getByRole('button', { name: 'Naar het signaal' }).click()
}
