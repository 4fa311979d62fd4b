import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test'

import { chooses } from './professional.ts'

const PASSPHRASE = 'vier losse woorden samen'

/** Somebody at the desk, in a browser of their own. */
export class DeskWorker {
  readonly context: BrowserContext
  readonly page: Page

  private constructor(context: BrowserContext, page: Page) {
    this.context = context
    this.page = page
  }

  static async with(browser: Browser): Promise<DeskWorker> {
    const context = await browser.newContext({ locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' })
    context.setDefaultTimeout(20_000)
    return new DeskWorker(context, await context.newPage())
  }

  /** Opens an enrolment link and makes a person key with a passphrase. */
  async makesKey(link: string, name: string): Promise<void> {
    await this.page.goto(link)
    await this.page.getByLabel('Je naam').fill(name)
    await chooses(this.page, 'Met een wachtzin')
    await this.page.getByLabel('Je wachtzin').fill(PASSPHRASE)
    await this.page.getByLabel('Nog een keer dezelfde wachtzin').fill(PASSPHRASE)
    await this.page.getByRole('button', { name: 'Maak mijn sleutel' }).click()
  }

  /** Enrols as the first member of a desk, up to the inbox. */
  async enrols(link: string, name = 'Kim van het loket'): Promise<void> {
    await this.makesKey(link, name)
    await expect(this.page.getByRole('heading', { name: 'Postvak' })).toBeVisible({
      timeout: 60_000,
    })
  }

  /** Restores the desk key from two recovery sheets, as a member without access. */
  async restoresFrom(...sheets: readonly string[]): Promise<void> {
    await this.page.getByText('Kan geen collega je helpen?').click()
    for (const [index, sheet] of sheets.entries()) {
      await this.page.getByLabel(`Code van blad ${index + 1}`).fill(sheet)
    }
    await this.page.getByRole('button', { name: 'Herstel de sleutel' }).click()
    await expect(this.page.getByRole('heading', { name: 'Postvak' })).toBeVisible()
  }

  async signsOut(): Promise<void> {
    await this.page.getByRole('button', { name: 'Afmelden' }).click()
    await expect(this.page.getByRole('heading', { name: 'Aanmelden' })).toBeVisible()
  }

  async signsIn(passphrase = PASSPHRASE): Promise<void> {
    await this.page.getByLabel('Je wachtzin').fill(passphrase)
    await this.page.getByRole('button', { name: 'Meld me aan' }).click()
  }

  /** `outOf`: how many there are by now; the list of before stands there for a moment. */
  async opensNewestSignal(outOf?: number): Promise<void> {
    await this.page.getByRole('button', { name: 'Ververs' }).click()
    const signals = this.page.getByRole('button', { name: /^Signaal /u })
    if (outOf !== undefined) await expect(signals).toHaveCount(outOf)
    await signals.first().click()
    await expect(this.page.getByRole('heading', { name: 'Waarheen en waarom' })).toBeVisible()
  }

  async takesItUp(): Promise<void> {
    await this.page.getByRole('button', { name: 'Neem in behandeling' }).click()
    await expect(this.page.getByText('Stand is nu: In behandeling')).toBeAttached()
  }

  async answers(text: string, { asks }: { readonly asks: boolean }): Promise<void> {
    await this.page.getByLabel('Schrijf aan de professional').fill(text)
    if (asks) await chooses(this.page, 'Ik vraag iets terug')
    await this.page.getByRole('button', { name: 'Verstuur', exact: true }).click()
    await expect(this.page.getByText('Je bericht is verstuurd.')).toBeVisible()
  }
}
