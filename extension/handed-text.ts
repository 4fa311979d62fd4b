import { takeOnce, type SessionArea } from './take-once.ts'

const KEY = 'handedText'
const LONGEST = 1_000_000

export type HandedText = { readonly text: string; readonly wasCut: boolean }

/** Hands a selected text to the page that checks it. Never by an address: those are kept. */
export const handText = (area: SessionArea, selected: string): Promise<void> =>
  area.set({ [KEY]: { text: selected.slice(0, LONGEST), wasCut: selected.length > LONGEST } })

/** Gives what was handed over, once; empty when there is nothing, or nothing that we handed. */
export const takeText = async (area: SessionArea): Promise<HandedText> => {
  const handed = (await takeOnce(area, KEY)) as Partial<HandedText> | null | undefined
  const text = handed?.text
  if (typeof text !== 'string') return { text: '', wasCut: false }
  return { text: text.slice(0, LONGEST), wasCut: handed?.wasCut === true }
}
