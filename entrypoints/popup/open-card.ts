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

/** Firefox's own name for it, which the shared types do not know. */
const sidebar = browser as unknown as {
  readonly sidebarAction: { readonly open: () => Promise<void> }
}

const openBeside = async (): Promise<void> => {
  if (import.meta.env.FIREFOX) {
    await sidebar.sidebarAction.open()
    return
  }
  const { id } = await browser.windows.getCurrent()
  if (id === undefined) throw new Error('This window has no place beside it.')
  await browser.sidePanel.open({ windowId: id })
}
