import { useEffect, useState } from 'preact/hooks'

/** The pages of a member at work. The address names the page, never a signal. */
export const PAGES = [
  'postvak',
  'overdrachten',
  'collegas',
  'sleutels',
  'logboek',
  'herstel',
] as const
export type Page = (typeof PAGES)[number]

/** Where `#signaal` stands: the inbox with a signal opened beside it. */
const OPENED = 'signaal'
/** The same, with the pages to hand it over. */
const HANDING_OVER = 'overdragen'

export type Place = {
  readonly page: Page
  readonly isSignalOpen: boolean
  readonly isHandingOver: boolean
}

/** The place an address hash stands for; anything unknown is the inbox. */
export const placeOf = (hash: string): Place => {
  const name = hash.replace(/^#/u, '')
  const page = PAGES.find((known) => known === name)
  const isHandingOver = name === HANDING_OVER
  return { page: page ?? 'postvak', isSignalOpen: name === OPENED || isHandingOver, isHandingOver }
}

export const goToPage = (page: Page): void => {
  location.hash = page
}

export const goToSignal = (): void => {
  location.hash = OPENED
}

export const goToHandingOver = (): void => {
  location.hash = HANDING_OVER
}

/** The place in the address bar, followed as it changes (links, Back and Forward). */
export const usePlace = (): Place => {
  const [place, setPlace] = useState(() => placeOf(location.hash))
  useEffect(() => {
    const follow = () => {
      setPlace(placeOf(location.hash))
    }
    addEventListener('hashchange', follow)
    return () => {
      removeEventListener('hashchange', follow)
    }
  }, [])
  return place
}
