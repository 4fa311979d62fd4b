import { takeOnce, type SessionArea } from './take-once.ts'

const KEY = 'handedQuery'
const LONGEST = 200

/** Hands what was typed in the address bar to the search page. Never by an address: those are kept. */
export const handQuery = (area: SessionArea, typed: string): Promise<void> =>
  area.set({ [KEY]: typed.slice(0, LONGEST) })

/** Gives what was handed over, once; empty when there is nothing. */
export const takeQuery = async (area: SessionArea): Promise<string> => {
  const typed = await takeOnce(area, KEY)
  return typeof typed === 'string' ? typed.slice(0, LONGEST) : ''
}
