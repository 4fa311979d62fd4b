import { describe, expect, it } from 'vitest'

import type { OpenedMessage } from '../../console/opening/open-signal.ts'
import { afterReply } from '../../console/signal/after-reply.ts'
import { newsBetween } from '../../console/signal/signal-news.ts'
import type { SignalOnDesk } from '../../console/signal/use-opened-signal.ts'
import type { OpenedSignal } from '../../domain/api/staff.ts'
import { randomUuid } from '../../domain/random.ts'
import { refused } from '../../domain/result.ts'

const aMessage = (): OpenedMessage => ({
  id: randomUuid(),
  from: 'desk',
  day: '2026-11-22',
  contents: refused('sealed-damaged'),
})

const aSignalOnDesk = (
  messages: readonly OpenedMessage[],
  change: Partial<OpenedSignal> = {},
): SignalOnDesk => ({
  record: {
    id: randomUuid(),
    day: '2026-11-22',
    closeReason: null,
    unreadMessages: 0,
    version: 3,
    state: 'reading',
    withdrawnOn: null,
    wasHandedOver: false,
    isCopy: false,
    envelope: {} as OpenedSignal['envelope'],
    messages: [],
    ...change,
  },
  contents: refused('sealed-damaged'),
  messages,
})

describe('what is new in an opened signal', () => {
  it('is the messages and the state that were not there before', () => {
    const [old, fresh] = [aMessage(), aMessage()]
    const before = aSignalOnDesk([old], { version: 3, state: 'waiting-for-answer' })

    const news = newsBetween(before, aSignalOnDesk([old, fresh]))

    expect(news).toEqual({ messageIds: [fresh.id], state: 'reading', isWithdrawn: false })
  })

  it('is nothing when the same comes again', () => {
    const old = aMessage()

    const news = newsBetween(aSignalOnDesk([old]), aSignalOnDesk([old]))

    expect(news).toEqual({ messageIds: [], state: undefined, isWithdrawn: false })
  })

  it('is the withdrawal alone, once, when its professional took it back', () => {
    const before = aSignalOnDesk([aMessage()])
    const gone: Partial<OpenedSignal> = {
      version: 4,
      state: 'closed',
      closeReason: 'withdrawn',
      withdrawnOn: '2026-11-23',
      envelope: null,
    }
    const after = { ...aSignalOnDesk([], gone), contents: null }

    expect(newsBetween(before, after)).toEqual({
      messageIds: [],
      state: undefined,
      isWithdrawn: true,
    })
    expect(newsBetween(after, after).isWithdrawn).toBe(false)
  })
})

describe('a signal after an own reply', () => {
  const [old, own] = [aMessage(), aMessage()]

  it('has the reply at the end and the new state and version', () => {
    const after = afterReply(aSignalOnDesk([old]), own, { version: 4, state: 'waiting-for-answer' })

    expect(after?.messages).toEqual([old, own])
    expect([after?.record.version, after?.record.state]).toEqual([4, 'waiting-for-answer'])
  })

  it('has it once when it was fetched in the meantime', () => {
    const after = afterReply(aSignalOnDesk([old, own]), own, { version: 3, state: 'reading' })

    expect(after?.messages).toEqual([old, own])
  })

  it('must be fetched when more happened than this reply', () => {
    const after = afterReply(aSignalOnDesk([old]), own, { version: 5, state: 'reading' })

    expect(after).toBeUndefined()
  })
})
