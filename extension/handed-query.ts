const KEY = 'handedQuery'
const LONGEST = 200

/** The part of `browser.storage.session` that is used: memory only, gone with the browser. */
export type SessionArea = {
  readonly get: (key: string) => Promise<Record<string, unknown>>
  readonly set: (items: Record<string, unknown>) => Promise<void>
  readonly remove: (key: string) => Promise<void>
}

/** Hands what was typed in the address bar to the search page. Never by an address: those are kept. */
export const handQuery = (area: SessionArea, typed: string): Promise<void> =>
  area.set({ [KEY]: typed.slice(0, LONGEST) })

/** Gives what was handed over, once; empty when there is nothing. */
export const takeQuery = async (area: SessionArea): Promise<string> => {
  const typed = (await area.get(KEY))[KEY]
  await area.remove(KEY)
  return typeof typed === 'string' ? typed.slice(0, LONGEST) : ''
}
