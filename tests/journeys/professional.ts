import { expect, type BrowserContext, type Locator, type Page } from '@playwright/test'

import dutchForm from '../../locales/nl/form.json' with { type: 'json' }

type Words = {
  readonly text: string
  readonly indicators?: readonly string[]
  readonly workContact?: string
  /** The language that somebody can best be spoken to in. */
  readonly language?: string
}

const actions = new WeakMap<Page, number>()

const counts = (page: Page, more = 1): void => {
  actions.set(page, actionsSoFar(page) + more)
}

/** What a person did on the way here: every click, chosen answer and filled field is one. */
export const actionsSoFar = (page: Page): number => actions.get(page) ?? 0

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
    // The icon in the toolbar, and the button in the popup.
    counts(report, 2)
    return report
  }

  async opensAnswers(): Promise<Page> {
    const popup = await this.opensPopup()
    const opening = this.context.waitForEvent('page')
    await popup.getByRole('button', { name: /Je signalen en antwoorden/u }).click()
    return opening
  }
}

const presses = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name }).click()
  counts(page)
}

export const nextPage = (page: Page) => presses(page, 'Volgende')

const picks = async (page: Page, list: Locator, value: string): Promise<void> => {
  await list.selectOption(value)
  counts(page)
}

const types = async (page: Page, field: Locator, text: string): Promise<void> => {
  await field.fill(text)
  counts(page)
}

/** Ticks an answer the way a person does: by its words. */
export const chooses = async (page: Page, label: string): Promise<void> => {
  await page.locator('label', { has: page.getByText(label, { exact: true }) }).click()
  await expect(page.getByLabel(label, { exact: true })).toBeChecked()
  counts(page)
}

/** Answers "no" to the two questions below a text that only the person can judge. */
export const judgesOwnText = async (page: Page): Promise<void> => {
  for (const question of ['onlyYouKnow', 'wouldRecognise'] as const) {
    const name = dutchForm.questions[question].title
    const group = page.getByRole('radiogroup', { name })
    await group.locator('label', { hasText: dutchForm.options[question].no }).click()
    await expect(group.getByLabel(dutchForm.options[question].no, { exact: true })).toBeChecked()
    counts(page)
  }
}

/** Chooses the sector, unless it is known already: then it is one line. */
const worksInHotel = async (page: Page): Promise<void> => {
  await expect(page.getByRole('heading', { name: 'Wat heb je gezien of gehoord?' })).toBeVisible()
  if (await page.getByText('Je sector: Hotel').isVisible()) return
  await chooses(page, 'Hotel')
}

/**
 * Fills in the most common road (an adult, no consent, a hotel) and the text with the two questions
 * below it, and stays there.
 */
export const fillsInUpToText = async (page: Page, words: Words): Promise<void> => {
  await chooses(page, 'Nee, niet op dit moment')
  await chooses(page, 'Een persoon of een groep mensen')
  await nextPage(page)
  await chooses(page, '24 jaar of ouder')
  await chooses(page, 'Ik heb het niet gevraagd, of dat kan niet veilig')
  await nextPage(page)
  await presses(page, 'Ga verder met een signaal zonder gegevens')
  await worksInHotel(page)
  for (const line of words.indicators ?? []) await chooses(page, line)
  await nextPage(page)
  await chooses(page, 'Uitbuiting op het werk')
  await picks(page, page.getByLabel('Waar gebeurt het vooral?'), 'hotel')
  await chooses(page, 'Sinds deze week')
  await picks(page, page.getByLabel('In welke regio?'), 'VR13')
  await chooses(page, 'Eén persoon')
  await picks(page, page.getByLabel(/In welke taal/u), words.language ?? 'unknown')
  await nextPage(page)
  if (words.text === '') return
  await types(page, page.getByLabel(/Wat zag of hoorde je/u), words.text)
  await judgesOwnText(page)
}

/** Goes on from the text, past the questions about one's own work, to the check page. */
export const goesOnToCheck = async (
  page: Page,
  { workContact }: Pick<Words, 'workContact'> = {},
): Promise<void> => {
  await nextPage(page)
  await chooses(page, 'Huishouding')
  await chooses(page, 'Ze mogen mij iets terugvragen')
  if (workContact !== undefined) {
    await types(page, page.getByLabel(/je op je werk bereiken/u), workContact)
  }
  await nextPage(page)
  await expect(page.getByRole('heading', { name: 'Kijk na wat je verstuurt' })).toBeVisible()
}

/** Fills in the most common road up to the check page. */
export const fillsInForm = async (page: Page, words: Words): Promise<void> => {
  await fillsInUpToText(page, words)
  await goesOnToCheck(page, words)
}

/** Fills in the shortest road, of only a place and without a text, up to the check page. */
export const fillsInPlace = async (page: Page): Promise<void> => {
  await chooses(page, 'Nee, niet op dit moment')
  await chooses(page, 'Alleen een plek')
  await nextPage(page)
  await presses(page, 'Ga verder met een signaal zonder gegevens')
  await worksInHotel(page)
  await nextPage(page)
  await chooses(page, 'Uitbuiting op het werk')
  await picks(page, page.getByLabel('Waar gebeurt het vooral?'), 'hotel')
  await chooses(page, 'Sinds deze week')
  await picks(page, page.getByLabel('In welke regio?'), 'VR13')
  await nextPage(page)
  await expect(page.getByRole('heading', { name: 'In je eigen woorden' })).toBeVisible()
  await nextPage(page)
  await chooses(page, 'Huishouding')
  await nextPage(page)
  await expect(page.getByRole('heading', { name: 'Kijk na wat je verstuurt' })).toBeVisible()
}

/** Sends from the check page and waits for the word that it was received. */
export const sends = async (page: Page): Promise<void> => {
  await presses(page, 'Verstuur het signaal')
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
