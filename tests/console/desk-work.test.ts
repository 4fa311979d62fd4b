import { describe, expect, it } from 'vitest'

import { auditDetailKeys, handOverReference } from '../../console/desk/audit-detail.ts'
import { countNewcomers } from '../../console/inbox/newcomers.ts'
import { enrolmentLink, takeEnrolmentSecret } from '../../console/session/enrolment-secret.ts'
import { createIdleWatch, IDLE_LIMIT_MS } from '../../console/session/idle.ts'
import { placeOf } from '../../console/shell/pages.ts'
import { createDrafts } from '../../console/signal/drafts.ts'
import type { InboxRow } from '../../domain/api/staff.ts'
import { randomUuid } from '../../domain/random.ts'

const aPage = (hash: string) => {
  const addresses: string[] = []
  return {
    addresses,
    location: { hash, pathname: '/console/' },
    history: {
      replaceState: (_state: unknown, _title: string, address?: string | URL | null) => {
        addresses.push(String(address))
      },
    },
  }
}

const aRow = (change: Partial<InboxRow> = {}): InboxRow => ({
  id: randomUuid(),
  day: '2026-11-22',
  state: 'new',
  closeReason: null,
  version: 1,
  unreadMessages: 0,
  withdrawnOn: null,
  wasHandedOver: false,
  isCopy: false,
  ...change,
})

describe('an enrolment link', () => {
  it('is taken out of the address at once', () => {
    const link = new URL(enrolmentLink('https://intake.example', 's'.repeat(43)))
    const page = aPage(link.hash)

    const secret = takeEnrolmentSecret(page)

    expect(secret).toBe('s'.repeat(43))
    expect(page.addresses).toEqual(['/console/'])
  })

  it('is taken out also when it is damaged, and left alone when there is none', () => {
    const damaged = aPage('#inschrijven=%20half')
    const none = aPage('#postvak')

    expect(takeEnrolmentSecret(damaged)).toBe('%20half')
    expect(damaged.addresses).toEqual(['/console/'])
    expect(takeEnrolmentSecret(none)).toBeUndefined()
    expect(none.addresses).toEqual([])
  })
})

describe('the address of the console', () => {
  it('names pages, and a signal only as "a signal"', () => {
    const closed = { isSignalOpen: false, isHandingOver: false }
    const opened = { page: 'postvak', isSignalOpen: true }

    expect(placeOf('#logboek')).toEqual({ page: 'logboek', ...closed })
    expect(placeOf('#signaal')).toEqual({ ...opened, isHandingOver: false })
    expect(placeOf('#overdragen')).toEqual({ ...opened, isHandingOver: true })
    expect(placeOf('#something-else')).toEqual({ page: 'postvak', ...closed })
  })
})

describe('the lock', () => {
  it('finds the console idle after fifteen minutes without use, also after sleep', () => {
    let now = 0
    const watch = createIdleWatch(() => now)

    now = IDLE_LIMIT_MS - 1
    const before = watch.isIdle()
    watch.wasUsed()
    now += IDLE_LIMIT_MS - 1
    const afterUse = watch.isIdle()
    now += 8 * 60 * 60 * 1000
    const afterSleep = watch.isIdle()

    expect(IDLE_LIMIT_MS).toBe(900_000)
    expect([before, afterUse, afterSleep]).toEqual([false, false, true])
  })
})

describe('typed answers', () => {
  it('are kept per signal', () => {
    const drafts = createDrafts()
    drafts.keep('one', { text: 'eerste', asks: true })
    drafts.keep('two', { text: 'tweede', asks: false })

    expect(drafts.get('one')).toEqual({ text: 'eerste', asks: true })
    expect(drafts.get('two').text).toBe('tweede')
    expect(drafts.get('three').text).toBe('')
  })

  it('are something to lose only when words were typed', () => {
    const drafts = createDrafts()
    drafts.keep('one', { text: '  ', asks: true })
    const before = drafts.hasAny()
    drafts.keep('two', { text: 'tweede', asks: false })

    expect(before).toBe(false)
    expect(drafts.hasAny()).toBe(true)
  })
})

describe('news in the inbox', () => {
  it('counts new signals and new messages, and nothing the first time', () => {
    const old = aRow()
    const quiet = aRow()

    const count = countNewcomers([old, quiet], [aRow(), { ...old, unreadMessages: 1 }, quiet])

    expect(count).toBe(2)
    expect(countNewcomers(undefined, [old])).toBe(0)
  })

  it('does not count a signal that was read or changed', () => {
    const row = aRow({ unreadMessages: 2 })

    expect(countNewcomers([row], [{ ...row, unreadMessages: 0, state: 'reading' }])).toBe(0)
  })
})

describe('the detail of a log line', () => {
  it.each([
    ['state-changed', 'new>reading', ['console:states.reading']],
    [
      'state-changed',
      'reading>closed:handled',
      ['console:states.closed', 'console:closeReasons.handled'],
    ],
    ['reply-sent', 'asks', ['console:conversation.question']],
    ['reply-sent', null, []],
    ['signed-in', 'new>reading', []],
    ['state-changed', 'something else', []],
    ['hand-over-changed', 'BCDFGHJK:sent>accepted', ['handover:states.accepted']],
    [
      'hand-over-changed',
      'BCDFGHJK:sent>rejected:not-ours',
      ['handover:states.rejected', 'handover:reasons.not-ours'],
    ],
    ['hand-over-changed', 'something else', []],
  ] as const)('of %s with %s is words or nothing', (action, detail, keys) => {
    expect(auditDetailKeys(action, detail)).toEqual(keys)
  })

  it('gives the reference of a hand-over, and of nothing else', () => {
    expect(handOverReference('hand-over-sent', 'BCDFGHJK:phone:nla')).toBe('BCDFGHJK')
    expect(handOverReference('hand-over-opened', 'BCDFGHJK')).toBe('BCDFGHJK')
    expect(handOverReference('state-changed', 'BCDFGHJK:x')).toBeUndefined()
    expect(handOverReference('hand-over-sent', null)).toBeUndefined()
  })
})
