import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** The rules among those that depend on colours: all that another scheme can change. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']

/** Every fault that axe finds on this page against WCAG 2.2 AA, with where it is. */
export const faultsOn = (page: Page): Promise<readonly string[]> =>
  faultsBy(page, new AxeBuilder({ page }).withTags(RULES))

/** The same in dark colours, of a page that `faultsOn` has looked at in light ones. */
export const darkFaultsOn = async (page: Page): Promise<readonly string[]> => {
  await page.emulateMedia({ colorScheme: 'dark' })
  const faults = await faultsBy(page, new AxeBuilder({ page }).withRules(COLOUR_RULES))
  await page.emulateMedia({ colorScheme: 'light' })
  return faults
}

const faultsBy = async (page: Page, axe: AxeBuilder): Promise<readonly string[]> => {
  // A colour on its way to another is no colour to judge.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  // Without frames of others there is no need of a second page to put the answers together.
  const { violations } = await axe.setLegacyMode().analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
}
