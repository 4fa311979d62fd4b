import { createContext, type RefObject } from 'preact'
import { useCallback, useContext, useRef } from 'preact/hooks'

import type { CheckedText } from './check-text.ts'
import { movedFindings } from './moved-findings.ts'

type Place = { readonly start: number; readonly end: number }

/** Selects these found words in the field; there is none where a text is only shown. */
export type ShowInField = (found: string) => void

export const ShowInFieldContext = createContext<ShowInField | undefined>(undefined)

export const useShowInField = (): ShowInField | undefined => useContext(ShowInFieldContext)

const placesOfWords = (text: string, words: string): readonly Place[] => {
  const written = words.replace(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`)
  const whole = new RegExp(String.raw`(?<![\p{L}\p{N}])${written}(?![\p{L}\p{N}])`, 'giu')
  return [...text.matchAll(whole)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }))
}

/**
 * Where these found words stand in the text as it is now: the next place from `from` on, else the
 * first. `undefined` when they are not in it any more.
 */
export const nextPlaceOf = (
  found: string,
  checked: Pick<CheckedText, 'text' | 'findings' | 'looks'>,
  now: string,
  from: number,
): Place | undefined => {
  const { findings, looks } = movedFindings(checked, now)
  const marked = [...findings, ...looks]
    .filter(({ start, end }) => now.slice(start, end) === found)
    .sort((a, b) => a.start - b.start)
  const places = marked.length > 0 ? marked : placesOfWords(now, found)
  return places.find(({ start }) => start >= from) ?? places[0]
}

/** Puts focus in the field with the words selected; a second time at the next place they stand. */
export const useShowIn = (
  area: RefObject<HTMLTextAreaElement | null>,
  checked: CheckedText,
): ShowInField => {
  // The same function all the time: a new one would draw the whole list anew at each key.
  const newest = useRef(checked)
  newest.current = checked
  return useCallback(
    (found) => {
      const field = area.current
      if (!field) return
      const place = nextPlaceOf(found, newest.current, field.value, field.selectionEnd)
      if (place) field.setSelectionRange(place.start, place.end)
      field.focus()
    },
    [area],
  )
}
