import { expect } from '@playwright/test'
import type { Page } from 'puppeteer-core'

// The popup of the toolbar itself. BiDi knows tabs only; a page of ours may reach into it.
type Extension = {
  readonly browser: {
    readonly action: {
      readonly openPopup: () => Promise<void>
      readonly getBadgeText: (of: object) => Promise<string>
    }
    readonly extension: { readonly getViews: (of: { readonly type: 'popup' }) => readonly Window[] }
  }
}

/** Opens the popup over a page of ours, and waits until it shows these words. */
export const opensPopup = async (page: Page, words: string): Promise<void> => {
  await page.evaluate(() => (globalThis as unknown as Extension).browser.action.openPopup())
  await expect.poll(() => popupText(page)).toContain(words)
}

/** Presses a link or a button of the open popup; it goes away by itself. */
export const pressesInPopup = async (page: Page, words: string): Promise<void> => {
  await page.evaluate((wanted) => {
    const { extension } = (globalThis as unknown as Extension).browser
    const [popup] = extension.getViews({ type: 'popup' })
    const rows = [...(popup?.document.querySelectorAll<HTMLElement>('a, button') ?? [])]
    rows.find(({ innerText }) => innerText.trim().startsWith(wanted))?.click()
  }, words)
  await isGone(page)
}

/**
 * The popup loses focus. A Firefox without a window has none to lose and leaves it open, whatever is
 * clicked; so its window is closed here, which is what Firefox does with it then.
 */
export const popupLosesFocus = async (page: Page): Promise<void> => {
  await page.evaluate(() => {
    const { extension } = (globalThis as unknown as Extension).browser
    extension.getViews({ type: 'popup' })[0]?.close()
  })
  await isGone(page)
}

export const popupText = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { extension } = (globalThis as unknown as Extension).browser
    return extension.getViews({ type: 'popup' })[0]?.document.body.innerText ?? ''
  })

export const badgeOn = (page: Page): Promise<string> =>
  page.evaluate(() => (globalThis as unknown as Extension).browser.action.getBadgeText({}))

const isGone = (page: Page): Promise<void> =>
  expect
    .poll(() =>
      page.evaluate(
        () =>
          (globalThis as unknown as Extension).browser.extension.getViews({ type: 'popup' }).length,
      ),
    )
    .toBe(0)
