import type { Lifted } from '../../domain/anonymise/lifted.ts'
import { splitText } from './split-text.ts'

/** The text on the page: in memory only, gone with the page. */
export type CheckState = {
  /** One part, or more when the text is long; in order they are the whole text. */
  readonly parts: readonly string[]
  /** Which part is shown. */
  readonly at: number
  /** What the person lets stand. */
  readonly lifted: Lifted
}

export const EMPTY_CHECK: CheckState = { parts: [''], at: 0, lifted: new Set() }

/** True when no part holds a character. */
export const isEmptyCheck = ({ parts }: CheckState): boolean => parts.every((part) => part === '')

/** A page that opens with this text. */
export const checkOf = (text: string): CheckState => ({ ...EMPTY_CHECK, parts: splitText(text) })

/** The part that is shown. */
export const shownPart = ({ parts, at }: CheckState): string => parts[at] ?? ''

/**
 * The state after the shown part became this text. What no longer fits goes on to the parts after
 * it; parts before it stay as they are. No character is ever dropped.
 */
export const withText = (state: CheckState, text: string): CheckState => {
  const { parts, at } = state
  const [first = '', ...over] = splitText(text)
  const before = parts.slice(0, at)
  const after = parts.slice(at + 1)
  if (over.length === 0) return { ...state, parts: [...before, first, ...after] }
  return { ...state, parts: [...before, first, ...splitText([...over, ...after].join(''))] }
}

/** The state with another part shown; a part that is not there changes nothing. */
export const showPart = (state: CheckState, at: number): CheckState =>
  at >= 0 && at < state.parts.length ? { ...state, at } : state

export const withLifted = (state: CheckState, key: string, isLifted: boolean): CheckState => {
  const others = [...state.lifted].filter((one) => one !== key)
  return { ...state, lifted: new Set(isLifted ? [...others, key] : others) }
}
