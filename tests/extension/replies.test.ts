import { openDB } from 'idb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import type { Directory } from '../../domain/directory/schema.ts'
import { refused } from '../../domain/result.ts'
import { makeReceipt } from '../../domain/thread/receipt.ts'
import { deriveThreadKeys } from '../../domain/thread/thread-keys.ts'
import { createReply } from '../../domain/thread/reply.ts'
import { openDatabase } from '../../extension/database.ts'
import { createReplies } from '../../extension/replies.ts'
import { createUnsentReplies } from '../../extension/unsent-replies.ts'
import { aDesk, aKeyPair } from '../builders.ts'
import { aDevice, aReceiptRecord, everythingIn } from './kept-here.ts'

/** Ample for a slow machine. */
const PATIENCE = { timeout: 20_000 }

const SENTINEL = 'Koperwiek bij de linnenkamer'

describe('replies that were begun', () => {
  it('are given back after a restart of the browser and are unreadable on disk', async () => {
    const { database, replies } = await aDevice()

    await replies.keep('one', SENTINEL)

    expect(await replies.load('one')).toBe(SENTINEL)
    expect(await everythingIn(database)).not.toContain(SENTINEL)
  })

  it('leave nothing behind when they are emptied', async () => {
    const { database, replies } = await aDevice()
    await replies.keep('one', SENTINEL)

    await replies.keep('one', ' ')

    expect(await database.count('replies')).toBe(0)
  })

  it('do not open under the id of another receipt', async () => {
    const { database, replies } = await aDevice()
    await replies.keep('one', SENTINEL)
    const record = await database.get('replies', 'one')
    if (record) await database.put('replies', { ...record, id: 'two' })

    expect(await replies.load('two')).toBeUndefined()
  })

  it('go after seven days without a change', async () => {
    let time = new Date('2026-11-01T10:00:00Z')
    const { database, replies } = await aDevice(() => time)
    await replies.keep('old', SENTINEL)
    time = new Date('2026-11-08T10:00:01Z')
    await replies.keep('new', SENTINEL)

    const loaded = await replies.load('old')
    await replies.discardOld()

    expect(loaded).toBeUndefined()
    expect(await database.getAllKeys('replies')).toEqual(['new'])
  })

  it('stay when the clock leaps a year ahead and is set right again', async () => {
    let time = new Date('2026-11-01T10:00:00Z')
    const { replies } = await aDevice(() => time)
    await replies.keep('one', SENTINEL)

    time = new Date('2027-11-01T10:00:00Z')
    await replies.discardOld()
    const whileWrong = await replies.load('one')
    time = new Date('2026-11-01T11:00:00Z')
    await replies.discardOld()

    expect(whileWrong).toBe(SENTINEL)
    expect(await replies.load('one')).toBe(SENTINEL)
  })

  it('stay for as many days as a person chose for drafts', async () => {
    let time = new Date('2026-11-01T10:00:00Z')
    const { database, vault } = await aDevice(() => time)
    let days = 30
    const replies = createReplies(
      database,
      vault,
      () => time,
      () => Promise.resolve(days),
    )
    await replies.keep('one', SENTINEL)
    time = new Date('2026-11-20T10:00:00Z')

    const after19Days = await replies.load('one')
    days = 1

    expect(after19Days).toBe(SENTINEL)
    expect(await replies.load('one')).toBeUndefined()
  })

  it('are given back whole when very much was pasted', async () => {
    const { replies } = await aDevice()
    const pasted = 'a'.repeat(60_000)

    await replies.keep('one', pasted)

    expect(await replies.load('one')).toBe(pasted)
  })

  it('are not written over by another tab of the same conversation: both are given back', async () => {
    const { database, vault, replies: tabA } = await aDevice()
    const [tabB, next] = [createReplies(database, vault), createReplies(database, vault)]
    await tabA.load('one')
    await tabB.load('one')

    await Promise.all([tabA.keep('one', 'van tab A'), tabB.keep('one', 'van tab B')])
    await tabA.keep('one', 'van tab A, verder')

    const both = (await next.load('one'))?.split('\n\n').sort()
    expect(both).toEqual(['van tab A, verder', 'van tab B'])
  })

  it('stay in the other tab when one tab sent or emptied its own', async () => {
    const { database, vault, replies: tabA } = await aDevice()
    const tabB = createReplies(database, vault)
    await tabA.keep('one', 'van tab A')
    await tabB.keep('one', 'van tab B')

    await tabA.keep('one', '')
    const left = await tabB.load('one')
    await tabB.keep('one', '')

    expect(left).toBe('van tab B')
    expect(await database.count('replies')).toBe(0)
  })

  it('go on in the page that opens them next, once', async () => {
    const { database, vault, replies } = await aDevice()
    await replies.keep('one', 'Elke')
    const next = createReplies(database, vault)

    await next.load('one')
    await next.keep('one', 'Elke nacht')

    expect(await next.load('one')).toBe('Elke nacht')
  })

  it('are refused when they could not be opened again: what was kept before stays', async () => {
    const { replies } = await aDevice()
    await replies.keep('one', SENTINEL)

    const kept = await replies.keep('one', 'a'.repeat(200_001))

    expect(kept).toEqual({ ok: false, code: 'draft-too-long' })
    expect(await replies.load('one')).toBe(SENTINEL)
  })

  it('go with the receipt they belong to', async () => {
    const { database, receipts, replies } = await aDevice()
    await receipts.add('one', aReceiptRecord())
    await replies.keep('one', SENTINEL)

    await receipts.remove('one')

    expect(await database.count('replies')).toBe(0)
  })

  it('find a place in a database of the first version, beside what it held', async () => {
    const first = await openDB('of-the-first-version', 1, {
      upgrade: (database) => {
        for (const table of ['keys', 'outbox', 'directory']) database.createObjectStore(table)
        for (const table of ['drafts', 'receipts']) {
          database.createObjectStore(table, { keyPath: 'id' })
        }
      },
    })
    await first.put('drafts', { id: 'kept', box: 'as it was' })
    first.close()

    const today = await openDatabase('of-the-first-version')

    expect(await today.getAllKeys('drafts')).toEqual(['kept'])
    expect(await today.getAllKeys('replies')).toEqual([])
  })
})

describe('a reply that is being sent', () => {
  const sending = { id: '11111111-1111-4111-8111-111111111111', sealed: 'B'.repeat(400) }

  it('is the same message after a restart of the browser, while its text is the same', async () => {
    const { database, replies } = await aDevice()
    await replies.keepSending('one', SENTINEL, sending)
    await replies.keep('one', SENTINEL)

    const again = await replies.sendingOf('one', SENTINEL)

    expect(again).toEqual(sending)
    expect(await everythingIn(database)).not.toContain(SENTINEL)
  })

  it('is forgotten when its text changes, also when it is typed back', async () => {
    const { replies } = await aDevice()
    await replies.keepSending('one', SENTINEL, sending)

    await replies.keep('one', `${SENTINEL}.`)
    const ofChanged = await replies.sendingOf('one', `${SENTINEL}.`)
    await replies.keep('one', SENTINEL)
    const ofTypedBack = await replies.sendingOf('one', SENTINEL)

    expect([ofChanged, ofTypedBack]).toEqual([undefined, undefined])
  })

  it('arrives once when tab and connection die right after it was posted', async () => {
    const { replies } = await aDevice()
    const keys = await deriveThreadKeys(makeReceipt())
    const desk = await aKeyPair()
    const posted: { id: string; sealed: string }[] = []
    const aPage = (isCut: boolean) => {
      const unsent = createUnsentReplies(replies)
      const talk = { receipt: 'r', keptId: 'one' }
      const reply = createReply({
        client: {
          postThreadMessage: (_thread, message) => {
            posted.push(message)
            if (isCut) return new Promise(() => undefined)
            return Promise.resolve({ ok: true, value: { receivedOn: '2026-11-22' } })
          },
        },
        keys,
        deskId: aDesk('').id,
        directory: () =>
          Promise.resolve({
            ok: true,
            value: {
              expiresAt: '2999-01-01T00:00:00Z',
              desks: [aDesk(desk.recipient)],
            } as unknown as Directory,
          }),
        sending: unsent.sendingOf(talk),
      })
      return { unsent, talk, reply }
    }
    const died = aPage(true)
    died.unsent.note(died.talk, SENTINEL)
    void died.reply(SENTINEL)
    await vi.waitFor(() => {
      expect(posted).toHaveLength(1)
    }, PATIENCE)

    const next = aPage(false)
    const text = await next.unsent.textOf(next.talk)
    const answered = await next.reply(text)
    await next.unsent.wipe(next.talk)

    expect(answered.ok).toBe(true)
    expect(posted[1]).toEqual(posted[0])
    expect(Object.keys(posted[0] ?? {}).sort()).toEqual(['id', 'sealed'])
    expect(await replies.load('one')).toBeUndefined()
  })
})

describe('the unsent replies of a page', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  const onDevice = () => {
    const kept = new Map<string, string>()
    return {
      kept,
      replies: {
        keep: (id: string, text: string) => {
          if (text === '') kept.delete(id)
          else kept.set(id, text)
          return Promise.resolve({ ok: true, value: undefined } as const)
        },
        load: (id: string) => Promise.resolve(kept.get(id)),
        keepSending: () => Promise.resolve({ ok: true, value: undefined } as const),
        sendingOf: () => Promise.resolve(undefined),
      },
    }
  }

  it('are on the device within 300 ms of the last key', async () => {
    const { kept, replies } = onDevice()
    const unsent = createUnsentReplies(replies)

    unsent.note({ receipt: 'r', keptId: 'one' }, 'Elke n')
    unsent.note({ receipt: 'r', keptId: 'one' }, 'Elke nacht')
    await vi.advanceTimersByTimeAsync(300)

    expect(kept.get('one')).toBe('Elke nacht')
  })

  it('are given to the page that opens the conversation next', async () => {
    const { replies } = onDevice()
    const closed = createUnsentReplies(replies)
    closed.note({ receipt: 'r', keptId: 'one' }, 'Elke nacht')
    await closed.flush()

    const text = await createUnsentReplies(replies).textOf({ receipt: 'r', keptId: 'one' })

    expect(text).toBe('Elke nacht')
  })

  it('are wiped once sent, also what was still waiting to be written', async () => {
    const { kept, replies } = onDevice()
    const unsent = createUnsentReplies(replies)
    unsent.note({ receipt: 'r', keptId: 'one' }, 'Elke nacht')

    await unsent.wipe({ receipt: 'r', keptId: 'one' })
    await vi.advanceTimersByTimeAsync(1000)

    expect(kept.size).toBe(0)
  })

  it('stay in memory, with a warning, while their receipt is not kept here', async () => {
    const { kept, replies } = onDevice()
    const unsent = createUnsentReplies(replies)

    unsent.note({ receipt: 'r', keptId: undefined }, 'Elke nacht')
    await unsent.flush()

    expect(kept.size).toBe(0)
    expect(unsent.wouldLose()).toBe(true)
    expect(await unsent.textOf({ receipt: 'r', keptId: undefined })).toBe('Elke nacht')
  })

  it('move to the device when their receipt is kept after all', async () => {
    const { kept, replies } = onDevice()
    const unsent = createUnsentReplies(replies)
    unsent.note({ receipt: 'r', keptId: undefined }, 'Elke nacht')

    const text = await unsent.textOf({ receipt: 'r', keptId: 'one' })

    expect(text).toBe('Elke nacht')
    expect(kept.get('one')).toBe('Elke nacht')
    expect(unsent.wouldLose()).toBe(false)
  })

  it('say so when the device has no room, and again when it has', async () => {
    const told: (string | undefined)[] = []
    const { replies } = onDevice()
    let isFull = true
    const unsent = createUnsentReplies(
      {
        ...replies,
        keep: (id, text) =>
          isFull ? Promise.resolve(refused('storage-full')) : replies.keep(id, text),
      },
      (code) => told.push(code),
    )

    unsent.note({ receipt: 'r', keptId: 'one' }, 'Elke')
    await unsent.flush()
    isFull = false
    unsent.note({ receipt: 'r', keptId: 'one' }, 'Elke nacht')
    await unsent.flush()

    expect(told).toEqual(['storage-full', undefined])
  })
})
