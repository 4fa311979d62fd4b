import { browser } from '#imports'

/** Opens one of our pages, or a place in the guide, in a tab of its own and lets the popup go. */
export const openPage = (
  path: `/${string}.html` | `/guide.html#${string}` | `/report.html#${string}`,
): void => {
  void browser.tabs.create({ url: path }).then(() => {
    window.close()
  })
}
