import { useEffect, useRef } from 'preact/hooks'

/** What changes something in a row; the found words themselves only show where they stand. */
const ACTS = 'button:not(.sw-word__show)'

/** The button that was pressed goes away with its finding: focus goes to what came in its place. */
export const useNearFocus = (checked: unknown) => {
  const box = useRef<HTMLDivElement>(null)
  const wanted = useRef<number>(undefined)

  const wordsIn = (): Element[] => [
    ...(box.current?.querySelectorAll(`.sw-word:has(${ACTS})`) ?? []),
  ]
  useEffect(() => {
    const place = wanted.current
    wanted.current = undefined
    if (place === undefined) return
    const words = wordsIn()
    const near = words[Math.min(place, words.length - 1)]?.querySelector(ACTS)
    const target = near instanceof HTMLElement ? near : box.current
    target?.focus()
  }, [checked])

  return {
    box,
    /** Called before a change, with the word that was acted on; `null` for the box as a whole. */
    stayNear: (word: Element | null) => {
      wanted.current = word === null ? -1 : wordsIn().indexOf(word)
    },
  }
}

/** The row that a pressed button is in. */
export const wordAround = (pressed: EventTarget | null): Element | null =>
  pressed instanceof Element ? pressed.closest('.sw-word') : null
