import 'fake-indexeddb/auto'

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { answerMessage, type Handlers } from '../../extension/messages.ts'
import { openDatabase } from '../../extension/database.ts'
import {
  notePractice,
  practiceState,
  wipePractice,
  PRACTICE_DATABASE,
} from '../../extension/practice/practice-database.ts'
import { chosenMode } from '../../extension/practice/practice-mode.ts'
import { showBadge } from '../../extension/practice/show-badge.ts'

const anArea = (kept: Record<string, string> = {}) => {
  const values = new Map(Object.entries(kept))
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
    removeItem: (key: string) => void values.delete(key),
  }
}

/** A page of the extension, as far as the mode needs one, opened with this kept. */
const aPage = async (kept: Record<string, string> = {}) => {
  const window = new EventTarget()
  vi.stubGlobal('localStorage', anArea(kept))
  for (const name of ['addEventListener', 'removeEventListener', 'dispatchEvent'] as const) {
    vi.stubGlobal(name, window[name].bind(window))
  }
  vi.resetModules()
  return import('../../extension/practice/practice-mode.ts')
}

const namesOfDatabases = async () =>
  (await indexedDB.databases()).map(({ name }) => name).toSorted()

beforeEach(async () => {
  await wipePractice()
})

afterEach(() => {
  vi.unstubAllGlobals()
  vi.resetModules()
})

describe('the mode of a page', () => {
  it('is real unless practice was chosen in so many words', () => {
    const modes = [{}, { 'signaalwijzer.practice': 'yes' }, { 'signaalwijzer.practice': 'on' }].map(
      (kept) => chosenMode(anArea(kept)),
    )

    expect(modes).toEqual(['real', 'real', 'practice'])
  })

  it('stays what it was when the page opened', async () => {
    const page = await aPage({ 'signaalwijzer.practice': 'on' })

    page.chooseMode('real')

    expect(page.isPractice()).toBe(true)
    expect(page.chosenMode()).toBe('real')
  })

  it('tells an open page when another mode is chosen', async () => {
    const page = await aPage()
    const told: boolean[] = []

    const stop = page.watchMode((fits) => told.push(fits))
    page.chooseMode('practice')
    page.chooseMode('real')
    stop()
    page.chooseMode('practice')

    expect(told).toEqual([true, false, true])
  })

  it('goes along with each message of a page in practice', async () => {
    vi.stubGlobal('localStorage', anArea({ 'signaalwijzer.practice': 'on' }))
    vi.resetModules()
    const { askBackground } = await import('../../extension/ask-background.ts')
    const sent: unknown[] = []

    await askBackground(
      { sendMessage: (message) => Promise.resolve(sent.push(message)) },
      { is: 'count' },
    )

    expect(sent).toEqual([{ practice: { is: 'count' } }])
  })
})

describe('messages in the background', () => {
  const handlers = (mode: string) =>
    new Proxy({}, { get: () => () => Promise.resolve(mode) }) as Handlers

  it('reach the handlers of the mode they name, and no other', async () => {
    const answer = (message: unknown) =>
      answerMessage(message, true, handlers('real'), handlers('practice'))

    await expect(answer({ is: 'count' })).resolves.toBe('real')
    await expect(answer({ practice: { is: 'count' } })).resolves.toBe('practice')
  })

  it('of practice are refused where there is none, and when they are not ours', () => {
    const alone = answerMessage({ practice: { is: 'count' } }, true, handlers('real'))
    const strange = answerMessage(
      { practice: { practice: { is: 'count' } } },
      true,
      handlers('real'),
      handlers('practice'),
    )
    const outside = answerMessage(
      { practice: { is: 'count' } },
      false,
      handlers('real'),
      handlers('practice'),
    )

    expect([alone, strange, outside]).toEqual([undefined, undefined, undefined])
  })
})

describe('the databases of practice', () => {
  it('are not there while practice is off, also after somebody asked', async () => {
    const state = await practiceState()

    expect(state).toBe('off')
    expect(await namesOfDatabases()).not.toContain(PRACTICE_DATABASE)
  })

  it('go with the end of practice, while the real one stays', async () => {
    const real = await openDatabase()
    await real.put('directory', { jws: 'x', version: 1, nextFetchAt: 0 }, 'current')
    await notePractice('on')
    await openDatabase(PRACTICE_DATABASE)
    const before = await practiceState()

    await wipePractice()

    expect(before).toBe('on')
    expect(await practiceState()).toBe('off')
    expect(await namesOfDatabases()).toEqual(['signaalwijzer'])
    expect(await real.count('directory')).toBe(1)
    real.close()
  })

  it('are known as left over when the browser died while ending', async () => {
    await notePractice('on')
    await notePractice('ending')

    const state = await practiceState()

    expect(state).toBe('leftover')
  })

  it('are known as left over when only one of the two is there', async () => {
    const half = await openDatabase(PRACTICE_DATABASE)
    half.close()

    const state = await practiceState()

    expect(state).toBe('leftover')
  })
})

describe('the badge', () => {
  const shown = async (badge: Parameters<typeof showBadge>[1]) => {
    const seen = { text: '', colour: '' }
    await showBadge(
      {
        setBadgeText: ({ text }) => Promise.resolve((seen.text = text)),
        setBadgeBackgroundColor: ({ color }) => Promise.resolve((seen.colour = color)),
      },
      badge,
    )
    return seen
  }

  it('says practice in words and in another colour, with a mark for news', async () => {
    const real = await shown({ unread: 2 })
    const none = await shown({ unread: 0 })
    const practice = await shown({ unread: 0, practiceText: 'OEF' })
    const news = await shown({ unread: 2, practiceText: 'OEF' })

    expect([real.text, none.text, practice.text, news.text]).toEqual(['2', '', 'OEF', 'OEF!'])
    expect(practice.colour).not.toBe(real.colour)
  })
})
