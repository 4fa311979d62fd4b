import { describe, expect, it } from 'vitest'

import { draftOfSelection } from '../../extension/draft-of-selection.ts'
import { deviceTime } from '../../extension/device-clock.ts'
import { createDrafts, type StoredDraft } from '../../extension/drafts.ts'
import { DAY, HOUR } from '../../extension/durations.ts'
import { HELD_HASH, takeHeldDraft } from '../../extension/held-draft.ts'
import { holdInTab } from '../../extension/watch-tabs.ts'
import { aDevice, everythingIn } from './kept-here.ts'

const YEAR = 365 * DAY
const aDraft: StoredDraft = { answers: { sector: 'hotel', text: 'Een bus' }, step: 'text' }
const withText = (text: string): StoredDraft => ({ answers: { text }, step: 'text' })

/** A clock that can be set to anything. */
const aClock = () => {
  let at = Date.parse('2026-11-22T10:00:00Z')
  return { now: () => new Date(at), passes: (ms: number) => (at += ms) }
}

/** Lets days go by as a browser that looks every six hours sees them. */
const daysPass = async (
  clock: ReturnType<typeof aClock>,
  days: number,
  look: () => Promise<unknown>,
) => {
  for (let quarter = 0; quarter < days * 4; quarter += 1) {
    clock.passes(6 * HOUR)
    await look()
  }
}

describe('a draft in two tabs', () => {
  it('is not written over by the tab that did not see the last change', async () => {
    const { drafts } = await aDevice()
    const first = await drafts.keep('one', withText('samen'), null)
    const mark = first.ok ? first.value : ''
    await drafts.keep('one', withText('van tab A'), mark)

    const kept = await drafts.keep('one', withText('van tab B'), mark)

    expect(kept).toEqual({ ok: false, code: 'draft-changed-elsewhere' })
    expect(await drafts.load('one')).toEqual({ ok: true, value: withText('van tab A') })
  })

  it('does not come back by the tab in which it was not sent', async () => {
    const { drafts } = await aDevice()
    const first = await drafts.keep('one', withText('samen'), null)
    await drafts.discard('one')

    const kept = await drafts.keep('one', withText('nog iets'), first.ok ? first.value : '')

    expect(kept).toEqual({ ok: false, code: 'draft-gone-elsewhere' })
    expect((await drafts.load('one')).ok).toBe(false)
  })

  it('goes on in the tab that writes, change after change', async () => {
    const { drafts } = await aDevice()
    await drafts.keep('one', withText('a'))
    const opened = await drafts.open('one')
    let mark = opened.ok ? opened.value.mark : null

    for (const text of ['ab', 'abc']) {
      const kept = await drafts.keep('one', withText(text), mark)
      mark = kept.ok ? kept.value : 'refused'
    }

    expect(await drafts.load('one')).toEqual({ ok: true, value: withText('abc') })
  })
})

describe('a clock that is wrong by a year', () => {
  it('ahead wipes no draft, and neither does setting it right', async () => {
    const clock = aClock()
    const { drafts } = await aDevice(clock.now)
    await drafts.keep('one', aDraft)

    clock.passes(YEAR)
    const ahead = await drafts.list()
    await daysPass(clock, 2, drafts.list)
    clock.passes(-YEAR)
    const right = await drafts.list()

    expect(ahead.map(({ id }) => id)).toEqual(['one'])
    expect(right.map(({ id }) => id)).toEqual(['one'])
  })

  it('behind wipes no draft, and does not keep it for a year more', async () => {
    const clock = aClock()
    const { drafts } = await aDevice(clock.now)
    await drafts.keep('one', aDraft)

    clock.passes(-YEAR)
    await daysPass(clock, 6, drafts.list)
    const early = await drafts.list()
    await daysPass(clock, 2, drafts.list)

    expect(early).toHaveLength(1)
    expect(await drafts.list()).toEqual([])
  })

  it('while a draft is written does not keep that draft for a year more', async () => {
    const clock = aClock()
    const { drafts } = await aDevice(clock.now)
    await drafts.list()
    clock.passes(YEAR)
    await drafts.keep('one', aDraft)
    clock.passes(-YEAR)

    await daysPass(clock, 8, drafts.list)

    expect(await drafts.list()).toEqual([])
  })

  it('is no time at all for the device', async () => {
    const clock = aClock()
    const { database } = await aDevice(clock.now)
    const before = await deviceTime(database, clock.now)

    for (const leap of [YEAR, -YEAR, -10 * YEAR, 10 * YEAR]) {
      clock.passes(leap)
      await deviceTime(database, clock.now)
    }
    clock.passes(HOUR)

    expect((await deviceTime(database, clock.now)) - before).toBe(HOUR)
  })
})

describe('the days a draft is kept', () => {
  it.each([1, 30])('are the %j that the person chose', async (days) => {
    const clock = aClock()
    const { database, vault } = await aDevice(clock.now)
    const drafts = createDrafts(database, vault, clock.now, () => Promise.resolve(days))
    await drafts.keep('one', aDraft)

    clock.passes(days * DAY - HOUR)
    const before = await drafts.list()
    clock.passes(2 * HOUR)

    expect(before).toHaveLength(1)
    expect(await drafts.list()).toEqual([])
  })

  it('begin anew with each change', async () => {
    const clock = aClock()
    const { drafts } = await aDevice(clock.now)
    await drafts.keep('one', aDraft)
    clock.passes(6 * DAY)
    await drafts.keep('one', aDraft)
    clock.passes(6 * DAY)

    expect(await drafts.list()).toHaveLength(1)
  })
})

describe('drafts that cannot open', () => {
  it('are in the list with what is wrong, beside those that can, until someone wipes them', async () => {
    const { database, vault, drafts } = await aDevice()
    await drafts.keep('good', aDraft)
    const record = await database.get('drafts', 'good')
    if (!record) throw new Error('not kept')
    await database.put('drafts', { ...record, id: 'moved' })
    const newer = { draft: { version: 99 }, changedAt: Date.now(), keptAt: 0 }
    const box = await vault.close({ table: 'drafts', id: 'newer' }, newer)
    await database.put('drafts', { id: 'newer', box })

    const lines = await drafts.list()

    expect(lines.map(({ id, problem }) => [id, problem])).toEqual([
      ['good', undefined],
      ['moved', 'draft-damaged'],
      ['newer', 'draft-newer'],
    ])
    expect(await drafts.open('newer')).toEqual({ ok: false, code: 'draft-newer' })
    await drafts.discard('moved')
    expect((await drafts.list()).map(({ id }) => id)).toEqual(['good', 'newer'])
  })
})

describe('drafts of the first version', () => {
  const before = { answers: { sector: 'hotel', text: 'Een bus' }, step: 'follow-up' }

  it('open at the page where their question is now', async () => {
    const { database, vault, drafts } = await aDevice()
    const box = await vault.close(
      { table: 'drafts', id: 'old' },
      { ...before, changedAt: Date.now() },
    )
    await database.put('drafts', { id: 'old', box })

    const loaded = await drafts.load('old')

    expect(loaded).toEqual({
      ok: true,
      value: { answers: { sector: 'hotel', text: 'Een bus' }, step: 'about-you' },
    })
  })

  it('go after their days too', async () => {
    const clock = aClock()
    const { database, vault, drafts } = await aDevice(clock.now)
    const changedAt = clock.now().getTime() - 3 * DAY
    const box = await vault.close({ table: 'drafts', id: 'old' }, { ...before, changedAt })
    await database.put('drafts', { id: 'old', box })

    await drafts.list()
    clock.passes(3.5 * DAY)
    const still = await drafts.list()
    clock.passes(DAY)

    expect(still).toHaveLength(1)
    expect(await drafts.list()).toEqual([])
  })
})

describe('all drafts', () => {
  it('are gone at one command, and nothing else is', async () => {
    const { database, drafts, replies } = await aDevice()
    await drafts.keep('one', aDraft)
    await drafts.keep('two', aDraft)
    await replies.keep('receipt', 'Nog een vraag')

    await drafts.discardAll()

    expect(await drafts.list()).toEqual([])
    expect(await replies.load('receipt')).toBe('Nog een vraag')
    expect(await everythingIn(database)).not.toContain('hotel')
  })
})

describe('text selected while the device is locked', () => {
  it('waits for the PIN in memory and becomes a draft after it', async () => {
    const { lock, area, database, drafts } = await aDevice()
    await lock.setPin('2580')
    await lock.lockNow()

    const hash = await draftOfSelection(drafts, 'Zeven vlinders', area)

    expect(hash).toBe(HELD_HASH)
    expect(await everythingIn(database)).not.toContain('vlinders')
    expect(await takeHeldDraft(area)).toEqual({
      answers: { text: 'Zeven vlinders' },
      step: 'start',
    })
    expect(await takeHeldDraft(area)).toBeUndefined()
  })
})

describe('two tabs with one draft', () => {
  it('are told of each other as soon as the second opens it, until the first lets go', async () => {
    const locks = someLocks()
    const first = holdInTab('one', locks)
    const second = holdInTab('one', locks)
    const told = [await first.isOpenElsewhere, await second.isOpenElsewhere]
    first.letGo()
    await Promise.resolve()

    const third = holdInTab('one', locks)

    expect(told).toEqual([false, true])
    expect(await third.isOpenElsewhere).toBe(false)
    expect(await holdInTab('two', locks).isOpenElsewhere).toBe(false)
  })
})

/** Web Locks as far as they are used here: given at once, or not at all. */
const someLocks = () => {
  const held = new Set<string>()
  const request = async (
    name: string,
    _options: unknown,
    work: (lock: object | null) => unknown,
  ): Promise<void> => {
    if (held.has(name)) {
      await work(null)
      return
    }
    held.add(name)
    await work({})
    held.delete(name)
  }
  return { request } as unknown as Pick<LockManager, 'request'>
}
