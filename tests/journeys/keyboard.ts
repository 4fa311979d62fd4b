import { expect, type Locator, type Page } from '@playwright/test'

const MOST_TABS = 40

/** Tab stops once at a group of radio buttons; the arrows go on from there. */
const isReached = (wanted: Element): boolean => {
  const focused = document.activeElement
  const isRadio = (one: Element | null) => one instanceof HTMLInputElement && one.type === 'radio'
  if (focused === wanted || !isRadio(focused) || !isRadio(wanted)) return focused === wanted
  return focused?.getAttribute('name') === wanted.getAttribute('name')
}

/** Somebody without a mouse: only presses keys, and counts them. */
export const byKeyboard = (page: Page) => {
  let presses = 0

  const press = async (key: string): Promise<void> => {
    presses += 1
    await page.keyboard.press(key)
  }
  const tabsTo = async (target: Locator): Promise<void> => {
    await target.waitFor()
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      await press('Tab')
      if (await target.evaluate(isReached)) return
    }
    const focused = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200))
    throw new Error(`The Tab key does not lead to ${target.toString()}, but to ${focused ?? ''}.`)
  }

  const picks = async (choice: Locator): Promise<void> => {
    if (await choice.evaluate((element) => element === document.activeElement)) await press('Space')
    for (let arrows = 0; arrows < MOST_TABS; arrows += 1) {
      if (await choice.isChecked()) return
      await press('ArrowDown')
    }
    throw new Error(`The arrows do not lead to ${choice.toString()}.`)
  }

  return {
    presses: () => presses,
    /** Waits until a page is drawn and has given its heading focus, where Tab goes on from. */
    isAt: (heading: string | RegExp) =>
      expect(page.getByRole('heading', { level: 1, name: heading })).toBeFocused(),
    /** Starts where a page that was just loaded does: before everything that takes focus. */
    isBackAtTop: () =>
      page.evaluate(() => {
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
        getSelection()?.removeAllRanges()
      }),
    opens: async (button: Locator): Promise<void> => {
      await tabsTo(button)
      await press('Enter')
    },
    ticks: async (choice: Locator): Promise<void> => {
      await tabsTo(choice)
      await picks(choice)
    },
    /** Where a link of a list of faults led to the first of a group. */
    picksFromFocus: picks,
    types: async (field: Locator, text: string): Promise<void> => {
      await tabsTo(field)
      await page.keyboard.type(text)
    },
  }
}
