import { describe, expect, it, vi } from 'vitest'

import { createDraftKeeper } from '../../extension/draft-keeper.ts'
import { draftIdOf } from '../../extension/draft-address.ts'
import { draftOfSelection } from '../../extension/draft-of-selection.ts'
import type { StoredDraft } from '../../extension/drafts.ts'
import { aDevice, everythingIn } from './kept-here.ts'

const SENTINEL = 'Zeven gele vlinders bij de brug'
const aDraft: StoredDraft = { answers: { sector: 'hotel', text: SENTINEL }, step: 'text' }
const withText = (text: string): StoredDraft => ({ answers: { text }, step: 'text' })

describe('drafts', () => {
  it('come back as they were left', async () => {
    const { drafts } = await aDevice()
    await drafts.keep('one', aDraft)

    const loaded = await drafts.load('one')

    expect(loaded).toEqual({ ok: true, value: aDraft })
  })

  it('of 50,000 pasted characters open again', async () => {
    const { drafts } = await aDevice()
    const pasted = withText('Veel tekst. '.repeat(4200))

    await drafts.keep('one', pasted)

    expect(await drafts.load('one')).toEqual({ ok: true, value: pasted })
  })

  it('that could not be opened again are not written, and what was there stays', async () => {
    const { drafts } = await aDevice()
    await drafts.keep('one', aDraft)

    const kept = await drafts.keep('one', withText('x'.repeat(200_001)))

    expect(kept).toEqual({ ok: false, code: 'draft-too-long' })
    expect(await drafts.load('one')).toEqual({ ok: true, value: aDraft })
  })

  it('leave no word of what was typed or ticked in the database', async () => {
    const { database, drafts } = await aDevice()
    await drafts.keep('one', aDraft)

    const everything = await everythingIn(database)

    expect(everything).toContain('one')
    expect(everything).not.toContain('vlinders')
    expect(everything).not.toContain('hotel')
  })

  it('are listed by sector and time only, the newest first', async () => {
    let time = new Date('2026-11-22T10:00:00Z')
    const { drafts } = await aDevice(() => time)
    await drafts.keep('old', aDraft)
    time = new Date('2026-11-22T11:00:00Z')
    await drafts.keep('new', { answers: {}, step: 'start' })

    const lines = await drafts.list()

    expect(lines).toEqual([
      { id: 'new', sector: undefined, changedAt: new Date('2026-11-22T11:00:00Z') },
      { id: 'old', sector: 'hotel', changedAt: new Date('2026-11-22T10:00:00Z') },
    ])
  })

  it('are gone seven days after the last change', async () => {
    let time = new Date('2026-11-01T10:00:00Z')
    const { database, drafts } = await aDevice(() => time)
    await drafts.keep('one', aDraft)
    time = new Date('2026-11-08T10:00:01Z')

    const loaded = await drafts.load('one')
    const lines = await drafts.list()

    expect(loaded).toEqual({ ok: false, code: 'draft-unknown' })
    expect(lines).toEqual([])
    expect(await database.count('drafts')).toBe(0)
  })

  it('keep what the person said is something else, and open drafts from before that', async () => {
    const { database, vault, drafts } = await aDevice()
    const before = { ...aDraft, changedAt: Date.now() }
    await drafts.keep('one', { ...aDraft, lifted: ['XX-99-88'] })
    const box = await vault.close({ table: 'drafts', id: 'before' }, before)
    await database.put('drafts', { id: 'before', box })

    expect(await drafts.load('one')).toEqual({
      ok: true,
      value: { ...aDraft, lifted: ['XX-99-88'] },
    })
    expect(await drafts.load('before')).toEqual({ ok: true, value: aDraft })
    expect(await everythingIn(database)).not.toContain('XX-99-88')
  })

  it('survive a restart of the browser', async () => {
    const { database, name, drafts } = await aDevice()
    await drafts.keep('one', aDraft)
    database.close()

    const reopened = await aDevice(undefined, name)
    const loaded = await reopened.drafts.load('one')

    expect(loaded).toEqual({ ok: true, value: aDraft })
  })

  it('that are damaged are told apart from those that are unknown', async () => {
    const { database, drafts } = await aDevice()
    await drafts.keep('one', aDraft)
    const record = await database.get('drafts', 'one')
    if (!record) throw new Error('not kept')
    await database.put('drafts', { ...record, id: 'two' })

    expect(await drafts.load('two')).toEqual({ ok: false, code: 'draft-damaged' })
    expect(await drafts.load('three')).toEqual({ ok: false, code: 'draft-unknown' })
  })

  it('say when there is no room on the device', async () => {
    const { database, drafts } = await aDevice()
    vi.spyOn(database, 'transaction').mockImplementationOnce(() => {
      throw new DOMException('', 'QuotaExceededError')
    })

    const kept = await drafts.keep('one', aDraft)
    const keptLater = await drafts.keep('one', aDraft)

    expect(kept).toEqual({ ok: false, code: 'storage-full' })
    expect(keptLater.ok).toBe(true)
  })

  it('made of selected text are opened by an id that tells nothing', async () => {
    const { drafts } = await aDevice()

    const hash = await draftOfSelection(drafts, `  ${SENTINEL}  `)

    expect(hash).toMatch(/^#draft=[0-9a-f-]{36}$/)
    const loaded = await drafts.load(draftIdOf(hash) ?? '')
    expect(loaded).toEqual({ ok: true, value: { answers: { text: SENTINEL }, step: 'start' } })
  })

  it.each(['', '#draft=', '#draft=../../x', '#draft=<script>', '#step=2'])(
    'are not opened by the address %j',
    (hash) => {
      expect(draftIdOf(hash)).toBeUndefined()
    },
  )
})

describe('the draft keeper', () => {
  it('writes the newest state and skips those that were overtaken', async () => {
    const written: StoredDraft[] = []
    const keeper = createDraftKeeper<StoredDraft>((draft) => {
      written.push(draft)
      return Promise.resolve({ ok: true, value: undefined })
    })

    for (const text of ['a', 'ab', 'abc']) keeper.keep(withText(text))
    await keeper.flush()

    expect(written).toEqual([withText('abc')])
  })

  it('writes while someone goes on typing, without a pause', async () => {
    vi.useFakeTimers()
    const written: StoredDraft[] = []
    const keeper = createDraftKeeper<StoredDraft>((draft) => {
      written.push(draft)
      return Promise.resolve({ ok: true, value: undefined })
    })

    for (let letters = 1; letters <= 10; letters += 1) {
      keeper.keep(withText('a'.repeat(letters)))
      await vi.advanceTimersByTimeAsync(100)
    }
    vi.useRealTimers()

    expect(written.length).toBeGreaterThanOrEqual(3)
  })

  it('writes nothing after it was stopped', async () => {
    const written: StoredDraft[] = []
    const keeper = createDraftKeeper<StoredDraft>((draft) => {
      written.push(draft)
      return Promise.resolve({ ok: true, value: undefined })
    })

    keeper.keep(withText('a'))
    await keeper.stop()
    keeper.keep(withText('ab'))
    await keeper.flush()

    expect(written).toEqual([])
  })

  it('tells that there was no room and writes the next change', async () => {
    const codes: string[] = []
    let hasRoom = false
    const keeper = createDraftKeeper<StoredDraft>(
      () =>
        Promise.resolve(
          hasRoom ? { ok: true, value: undefined } : { ok: false, code: 'storage-full' },
        ),
      (code) => codes.push(code),
    )

    keeper.keep(withText('a'))
    await keeper.flush()
    hasRoom = true
    keeper.keep(withText('ab'))
    await keeper.flush()

    expect(codes).toEqual(['storage-full'])
  })

  it('keeps what could not be written, and tries it again when the page is hidden', async () => {
    const written: StoredDraft[] = []
    let tries = 0
    const codes: string[] = []
    const keeper = createDraftKeeper<StoredDraft>(
      (draft) => {
        tries += 1
        if (tries === 1) throw new Error('The database was closed.')
        written.push(draft)
        return Promise.resolve({ ok: true, value: undefined })
      },
      (code) => codes.push(code),
    )

    keeper.keep(withText('a'))
    await keeper.flush()
    await keeper.flush()

    expect(codes).toEqual(['draft-not-kept'])
    expect(written).toEqual([withText('a')])
  })

  it('writes within 300 ms of the last key', async () => {
    vi.useFakeTimers()
    const written: StoredDraft[] = []
    const keeper = createDraftKeeper<StoredDraft>((draft) => {
      written.push(draft)
      return Promise.resolve({ ok: true, value: undefined })
    })

    keeper.keep(withText('midden in een zi'))
    await vi.advanceTimersByTimeAsync(300)
    vi.useRealTimers()

    expect(written).toEqual([withText('midden in een zi')])
  })
})
