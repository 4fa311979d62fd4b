import { browser } from '#imports'

/** Opens one of our pages in a tab of its own and lets the popup go. */
export const openPage = (path: `/${string}.html`): void => {
  void browser.tabs.create({ url: path }).then(() => {
    window.close()
  })
}
