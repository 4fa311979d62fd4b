/** The part of `browser.storage.session` that is used: memory only, gone with the browser. */
export type SessionArea = {
  readonly get: (key: string) => Promise<Record<string, unknown>>
  readonly set: (items: Record<string, unknown>) => Promise<void>
  readonly remove: (key: string) => Promise<void>
}

/** Gives what one page handed to another under this key, and removes it. */
export const takeOnce = async (area: SessionArea, key: string): Promise<unknown> => {
  const handed = (await area.get(key))[key]
  await area.remove(key)
  return handed
}
