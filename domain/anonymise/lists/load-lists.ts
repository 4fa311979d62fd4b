import { parseWordClasses, type WordClasses } from './word-classes.ts'

/** `missing`: the file could not be read. `damaged`: it was read and is not to be trusted. */
export type ListsState = 'ready' | 'not-loaded' | 'missing' | 'damaged'

type Place = { readonly href: string }
type Answer = { readonly ok: boolean; readonly arrayBuffer: () => Promise<ArrayBuffer> }
type Files = { readonly readFileSync: (place: Place) => Uint8Array }
type Surroundings = {
  readonly fetch?: (address: string) => Promise<Answer>
  readonly process?: { readonly getBuiltinModule?: (name: string) => Files | undefined }
}

declare const URL: new (address: string, base?: string) => Place
declare global {
  interface ImportMeta {
    url: string
  }
}

const surroundings = globalThis as Surroundings
const files = (): Files | undefined => surroundings.process?.getBuiltinModule?.('node:fs')

let lists: WordClasses | undefined
let state: ListsState = 'not-loaded'
let loading: Promise<ListsState> | undefined

const standardPlace = (): Place => new URL('./words.bin', import.meta.url)

const keep = (bytes: Uint8Array): ListsState => {
  const parsed = parseWordClasses(bytes)
  lists = parsed.ok ? parsed.value : undefined
  state = parsed.ok ? 'ready' : 'damaged'
  return state
}

const lack = (): ListsState => {
  state = 'missing'
  return state
}

const readFile = (place: Place): ListsState => {
  const room = files()
  if (room === undefined) return lack()
  let bytes: Uint8Array
  try {
    bytes = room.readFileSync(place)
  } catch {
    return lack()
  }
  return keep(bytes)
}

const fetchFile = async (place: Place): Promise<ListsState> => {
  let bytes: Uint8Array
  try {
    const answer = await surroundings.fetch?.(place.href)
    if (answer?.ok !== true) return lack()
    bytes = new Uint8Array(await answer.arrayBuffer())
  } catch {
    return lack()
  }
  return keep(bytes)
}

const load = async (address: string | Place | undefined): Promise<ListsState> => {
  let place: Place
  try {
    if (address === undefined) place = standardPlace()
    else place = typeof address === 'string' ? new URL(address, import.meta.url) : address
  } catch {
    return lack()
  }
  return place.href.startsWith('file:') ? readFile(place) : fetchFile(place)
}

/**
 * Loads the lists of names and words, once: in a page, a worker, a service worker (through `fetch`)
 * and in Node (a `file:` address). After a failure the next call tries again. Never throws: an
 * unreadable file is `missing`, an altered one `damaged`.
 */
export const loadLists = (address?: string | Place): Promise<ListsState> => {
  if (state === 'ready') return Promise.resolve(state)
  loading ??= load(address).finally(() => {
    loading = undefined
  })
  return loading
}

/**
 * Gives the lists as far as they are here; `undefined` when not. In Node the first call reads the
 * file at once; in a browser it never does and `loadLists` comes first.
 */
export const listsNow = (): WordClasses | undefined => {
  if (state !== 'not-loaded' || loading !== undefined || files() === undefined) return lists
  if (import.meta.url.startsWith('file:')) readFile(standardPlace())
  return lists
}

/** Tells whether names are checked, for a screen that must say when they are not. */
export const listsState = (): ListsState => state

/** Puts other lists in place, or none (`undefined`): for tests and for bytes from elsewhere. */
export const useLists = (other: WordClasses | undefined): void => {
  lists = other
  state = other === undefined ? 'missing' : 'ready'
}
