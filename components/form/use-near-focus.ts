import { useLayoutEffect, useRef } from 'preact/hooks'

/** What changes something in a row; the found words themselves only show where they stand. */
const ACTS = 'button:not(.sw-word__show)'

type Wanted = { readonly row: Element | null; readonly place: number }

/**
 * The button that was pressed goes away with its finding: focus goes to what came in its place, in
 * the same moment. Waits while the row is still there, and never takes focus from elsewhere.
 */
export const useNearFocus = (checked: unknown) => {
  const box = useRef<HTMLDivElement>(null)
  const wanted = useRef<Wanted>(undefined)

  const wordsIn = (): Element[] => [
    ...(box.current?.querySelectorAll(`.sw-word:has(${ACTS})`) ?? []),
  ]
  // Before the next frame: a key that is pressed meanwhile would start from the top of the page.
  useLayoutEffect(() => {
    if (!wanted.current) return
    const { row, place } = wanted.current
    const active = document.activeElement
    // What is drawn now was found before the press: the answer to it is still to come.
    if (row?.contains(active) === true && box.current?.contains(row) === true) return
    wanted.current = undefined
    const isLost = active === null || active === document.body || active === box.current
    const wasForAll = row === null && box.current?.contains(active) === true
    if (!isLost && !wasForAll) return
    const words = wordsIn()
    const near = words[Math.min(place, words.length - 1)]?.querySelector(ACTS)
    const target = near instanceof HTMLElement ? near : box.current
    target?.focus()
  }, [checked])

  return {
    box,
    /** Called before a change, with the word that was acted on; `null` for the box as a whole. */
    stayNear: (word: Element | null) => {
      wanted.current = { row: word, place: word === null ? -1 : wordsIn().indexOf(word) }
    },
  }
}

/** The row that a pressed button is in. */
export const wordAround = (pressed: EventTarget | null): Element | null =>
  pressed instanceof Element ? pressed.closest('.sw-word') : null
