import { expect, type BrowserContext, type Page } from '@playwright/test'

type Words = {
  readonly text: string
  readonly indicators?: readonly string[]
  readonly workContact?: string
  /** The language that somebody can best be spoken to in. */
  readonly language?: string
}

/** A professional at the extension (or the web form), acting by what is on screen, in Dutch. */
export class Professional {
  readonly context: BrowserContext
  readonly extensionId: string

  constructor(context: BrowserContext, extensionId: string) {
    this.context = context
    this.extensionId = extensionId
  }

  /** The popup as the toolbar shows it: in a page of the same size. */
  async opensPopup(): Promise<Page> {
    const popup = await this.context.newPage()
    await popup.setViewportSize({ width: 380, height: 560 })
    await popup.goto(`chrome-extension://${this.extensionId}/popup.html`)
    await expect(popup.getByRole('link', { name: /112/u })).toBeVisible()
    return popup
  }

  async startsSignal(): Promise<Page> {
    const popup = await this.opensPopup()
    const opening = this.context.waitForEvent('page')
    await popup.getByRole('button', { name: /Geef een signaal door/u }).click()
    const report = await opening
    await expect(report.getByRole('heading', { level: 1 })).toBeVisible()
    return report
  }

  async opensAnswers(): Promise<Page> {
    const popup = await this.opensPopup()
    const opening = this.context.waitForEvent('page')
    await popup.getByRole('button', { name: /Je signalen en antwoorden/u }).click()
    return opening
  }
}

export const nextPage = (page: Page) => page.getByRole('button', { name: 'Volgende' }).click()

/** Ticks an answer the way a person does: by its words. */
export const chooses = async (page: Page, label: string): Promise<void> => {
  await page.locator('label', { has: page.getByText(label, { exact: true }) }).click()
  await expect(page.getByLabel(label, { exact: true })).toBeChecked()
}

/** Fills in the most common road (an adult, no consent, a hotel) and the text, and stays there. */
export const fillsInUpToText = async (page: Page, words: Words): Promise<void> => {
  await chooses(page, 'Nee, niet op dit moment')
  await nextPage(page)
  await chooses(page, 'Een persoon of een groep mensen')
  await nextPage(page)
  await chooses(page, '24 jaar of ouder')
  await nextPage(page)
  await chooses(page, 'Ik heb het niet gevraagd, of dat kan niet veilig')
  await nextPage(page)
  await page.getByRole('button', { name: 'Ga verder met een signaal zonder gegevens' }).click()
  await chooses(page, 'Hotel')
  await chooses(page, 'Huishouding')
  await nextPage(page)
  for (const line of words.indicators ?? []) await chooses(page, line)
  await nextPage(page)
  await chooses(page, 'Uitbuiting op het werk')
  await chooses(page, 'In een hotel')
  await chooses(page, 'Sinds deze week')
  await page.getByLabel('In welke regio?').selectOption('VR13')
  await nextPage(page)
  await chooses(page, 'Eén persoon')
  await page.getByLabel(/In welke taal/u).selectOption(words.language ?? 'unknown')
  await nextPage(page)
  await chooses(page, 'CoMensha mag mij iets terugvragen')
  if (words.workContact !== undefined) {
    await page.getByLabel(/Mag CoMensha je op je werk bereiken/u).fill(words.workContact)
  }
  await nextPage(page)
  await page.getByLabel(/Wat zag of hoorde je/u).fill(words.text)
}

/** Fills in the most common road up to the check page. */
export const fillsInForm = async (page: Page, words: Words): Promise<void> => {
  await fillsInUpToText(page, words)
  await nextPage(page)
  await expect(page.getByRole('heading', { name: 'Kijk na wat je verstuurt' })).toBeVisible()
}

/** Sends from the check page and waits for the word that it was received. */
export const sends = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Verstuur het signaal' }).click()
  await expect(page.getByRole('heading', { name: 'Je signaal is ontvangen' })).toBeVisible()
}

/** The 25 digits that the page shows. */
export const receiptOn = async (page: Page): Promise<string> => {
  const code = page.getByRole('figure', { name: 'Je code van 25 cijfers' }).getByRole('code')
  const shown = await code.innerText()
  const digits = shown.replace(/\D/gu, '')
  expect(digits).toMatch(/^\d{25}$/u)
  return digits
}
