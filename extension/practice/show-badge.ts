/** The part of `browser.action` that is used. */
type Action = {
  readonly setBadgeText: (details: { text: string }) => Promise<unknown>
  readonly setBadgeBackgroundColor: (details: { color: string }) => Promise<unknown>
  readonly setBadgeTextColor?: (details: { color: string }) => Promise<unknown>
}

const NEWS = { background: '#0e5261', text: '#ffffff' }
/** Not red, which is for danger; the text tells it, the colour only helps. */
const PRACTICE = { background: '#ffc94d', text: '#1b2628' }

/**
 * The toolbar's badge. In practice it says so in words, with `!` when the practice desk wrote;
 * else the number of unread messages, or nothing.
 */
export const showBadge = async (
  action: Action,
  { unread, practiceText }: { readonly unread: number; readonly practiceText?: string },
): Promise<void> => {
  const colours = practiceText === undefined ? NEWS : PRACTICE
  await action.setBadgeBackgroundColor({ color: colours.background })
  await action.setBadgeTextColor?.({ color: colours.text })
  const text = practiceText ?? (unread > 0 ? String(unread) : '')
  await action.setBadgeText({ text: practiceText !== undefined && unread > 0 ? `${text}!` : text })
}
