import { readFileSync } from 'node:fs'

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const words = new URL('../../../domain/anonymise/lists/words.bin', import.meta.url)
const remote = 'https://form.example/words.bin'

/** The module anew: what is loaded lasts as long as the page. */
const fresh = () => {
  vi.resetModules()
  return import('../../../domain/anonymise/lists/load-lists.ts')
}

const answerWith = (bytes: Uint8Array<ArrayBuffer>, status = 200) =>
  vi.fn(() => Promise.resolve(new Response(bytes, { status })))

describe('loading the lists', () => {
  beforeEach(() => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network in this test')))
  })
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  it('knows nothing before anything is loaded', async () => {
    const { listsState } = await fresh()

    expect(listsState()).toBe('not-loaded')
  })

  it('reads the file at once where there are files', async () => {
    const { listsNow, listsState } = await fresh()

    const lists = listsNow()

    expect(lists?.classOf('fatima')).not.toBe(0)
    expect(listsState()).toBe('ready')
  })

  it('does not read by itself where there are no files', async () => {
    vi.stubGlobal('process', undefined)
    const { listsNow, listsState } = await fresh()

    expect(listsNow()).toBeUndefined()
    expect(listsState()).toBe('not-loaded')
  })

  it('fetches from an address and asks once for many callers', async () => {
    const fetch = answerWith(new Uint8Array(readFileSync(words)))
    vi.stubGlobal('fetch', fetch)
    const { loadLists, listsNow } = await fresh()

    const states = await Promise.all([loadLists(remote), loadLists(remote)])
    await loadLists(remote)

    expect(states).toEqual(['ready', 'ready'])
    expect(fetch).toHaveBeenCalledTimes(1)
    expect(listsNow()?.classOf('zwolle')).not.toBe(0)
  })

  it('says that the file is missing and lets the next call try again', async () => {
    vi.stubGlobal('fetch', answerWith(new Uint8Array(), 404))
    const { loadLists, listsNow } = await fresh()

    const first = await loadLists(remote)
    const between = listsNow()
    vi.stubGlobal('fetch', answerWith(new Uint8Array(readFileSync(words))))
    const second = await loadLists(remote)

    expect([first, second]).toEqual(['missing', 'ready'])
    expect(between).toBeUndefined()
  })

  it.each([
    ['no connection', remote],
    ['a file that is not there', new URL('not-there.bin', words)],
    ['an address that is none', 'http://['],
  ])('is missing and does not throw: %s', async (_, address) => {
    const { loadLists, listsState } = await fresh()

    expect(await loadLists(address)).toBe('missing')
    expect(listsState()).toBe('missing')
  })

  it('refuses a file that was altered', async () => {
    const altered = new Uint8Array(readFileSync(words))
    altered[5000] = (altered[5000] ?? 0) ^ 1
    vi.stubGlobal('fetch', answerWith(altered))
    const { loadLists, listsNow, listsState } = await fresh()

    expect(await loadLists(remote)).toBe('damaged')
    expect(listsState()).toBe('damaged')
    expect(listsNow()).toBeUndefined()
  })

  it('uses what a test puts in place, also nothing at all', async () => {
    const { useLists, listsNow, listsState } = await fresh()

    useLists({ classOf: () => 1 })
    const made = listsNow()?.classOf('anything')
    useLists(undefined)

    expect(made).toBe(1)
    expect(listsNow()).toBeUndefined()
    expect(listsState()).toBe('missing')
  })
})
