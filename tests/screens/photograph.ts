import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

import type { Page } from '@playwright/test'

import { projectRoot } from '../journeys/build.ts'

const folder = join(projectRoot, 'docs', 'screens')
mkdirSync(folder, { recursive: true })

const WIDTHS = [320, 1280]

export const pictureFile = (name: string): string => join(folder, `${name}.png`)

/** The page as it is, or as long as it is; without the skip link, which shows only with focus. */
export const photograph = async (page: Page, name: string, isWhole = false): Promise<void> => {
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    window.scrollTo(0, 0)
  })
  await page.mouse.move(0, 0)
  await page.screenshot({ path: pictureFile(name), fullPage: isWhole, animations: 'disabled' })
}

/** The whole page on a phone and on a desk; `comesAgain` for a page that looks at the room it has. */
export const photographBoth = async (
  page: Page,
  name: string,
  comesAgain: () => Promise<void> = () => Promise.resolve(),
): Promise<void> => {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 })
    await comesAgain()
    await photograph(page, `${name}-${width}`, true)
  }
}
