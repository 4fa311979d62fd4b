import { browser, type PublicPath } from '#imports'

/** Opens one of our pages in a tab of its own and lets the popup go. */
export const openPage = (path: PublicPath): void => {
  void browser.tabs.create({ url: browser.runtime.getURL(path) }).then(() => {
    window.close()
  })
}
