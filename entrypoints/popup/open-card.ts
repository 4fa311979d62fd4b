import { browser } from '#imports'
import { openPage } from './open-page.ts'

/**
 * Opens the signal card beside the page someone works in: Chrome's side panel, Firefox's sidebar,
 * or a tab where there is neither. Call it from a click: browsers allow it only then.
 */
export const openCard = (): void => {
  void openBeside().then(
    () => {
      window.close()
    },
    () => {
      openPage('/sidepanel.html')
    },
  )
}

const openBeside = async (): Promise<void> => {
  if (import.meta.env.FIREFOX) {
    await browser.sidebarAction.open()
    return
  }
  const { id } = await browser.windows.getCurrent()
  if (id === undefined) throw new Error('This window has no place beside it.')
  await browser.sidePanel.open({ windowId: id })
}
