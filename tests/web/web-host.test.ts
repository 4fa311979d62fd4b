import { describe, expect, it } from 'vitest'

import type { Draft } from '../../components/form/form-host.ts'
import { createWebHost } from '../../web/create-web-host.ts'
import type { Envelope } from '../../domain/envelope/schema.ts'
import { ok } from '../../domain/result.ts'
import { makeReceipt } from '../../domain/thread/receipt.ts'
import { numbersWithoutScript } from '../../web/numbers-without-script.ts'

const draft: Draft = { answers: { danger: 'no' }, step: 'start' }

const envelope: Envelope = {
  version: 1,
  id: '00000000-0000-4000-8000-000000000001',
  deskId: 'comenshademo0000',
  threadId: '0'.repeat(32),
  threadVerifyKey: 'A'.repeat(43),
  sealed: 'A'.repeat(400),
}

const aHost = () =>
  createWebHost({
    client: {
      postSignal: () => Promise.resolve(ok({ receivedOn: '2026-11-22', filing: 'a.b.c' })),
      withdraw: () => Promise.resolve(ok({ withdrawnOn: '2026-11-22' })),
    },
    directory: () => Promise.resolve({ is: 'missing', code: 'intake-unreachable' }),
    wait: () => Promise.resolve(),
    exitQuickly: () => undefined,
    onDraft: () => undefined,
    onSent: () => undefined,
  })

/** Its signal was received; the code is on screen and nowhere else. */
const aHostThatSent = async () => {
  const host = aHost()
  const received = new Promise<void>((resolve) => {
    void host.send(envelope, makeReceipt(), ({ is }) => {
      if (is === 'received') resolve()
    })
  })
  await received
  // The delivery is over a moment after its last state.
  await new Promise((resolve) => setTimeout(resolve, 0))
  return host
}

describe('the host of the public page', () => {
  it('warns before closing only while something was filled in', async () => {
    const host = aHost()
    expect(host.wouldLose()).toBe(false)

    host.keepDraft(draft)
    expect(host.wouldLose()).toBe(true)

    await host.discardDraft()
    expect(host.wouldLose()).toBe(false)
  })

  it('warns again when a draft that is in a file has changed since', () => {
    const host = aHost()
    host.keepDraft(draft)

    host.noteSaved(draft)
    expect(host.wouldLose()).toBe(false)

    host.keepDraft({ ...draft, answers: { ...draft.answers, subject: 'person' } })
    expect(host.wouldLose()).toBe(true)
  })

  it('warns after sending until the code is kept', async () => {
    const host = await aHostThatSent()
    expect(host.wouldLose()).toBe(true)

    host.noteCodeKept?.()

    expect(host.wouldLose()).toBe(false)
  })

  it('has no code to lose any more when a new signal begins', async () => {
    const host = await aHostThatSent()

    host.keepDraft({ ...draft, answers: {} })

    expect(host.wouldLose()).toBe(false)
  })

  it('gives the draft back when the form opens again in the same page', () => {
    const host = aHost()

    host.keepDraft(draft)

    expect(host.draft()).toMatchObject(draft)
  })

  it('saves all files of one draft as copies of each other, and of the next as another', async () => {
    const host = aHost()
    host.keepDraft(draft)
    const first = host.draft()?.origin
    host.keepDraft({ ...draft, step: 'person' })
    const second = host.draft()?.origin
    await host.discardDraft()
    host.keepDraft(draft)

    expect(first).toBeTypeOf('string')
    expect(second).toBe(first)
    expect(host.draft()?.origin).not.toBe(first)
  })

  it('goes on with a file as the copy that it is, also after something is typed', () => {
    const host = aHost()
    host.keepDraft(draft)
    const origin = '00000000-0000-4000-8000-0000000000aa'

    host.openDraft({ ...draft, origin })
    const isSafe = !host.wouldLose()
    host.keepDraft({ ...draft, answers: { danger: 'no', subject: 'person' } })

    expect(isSafe).toBe(true)
    expect(host.draft()?.origin).toBe(origin)
    expect(host.wouldLose()).toBe(true)
  })
})

describe('the page without JavaScript', () => {
  it('gives telephone numbers in both languages and never a form', () => {
    const html = numbersWithoutScript()

    expect(html).toContain('href="tel:112"')
    expect(html).toContain('href="tel:+31334481186"')
    expect(html).toContain('lang="nl"')
    expect(html).toContain('lang="en"')
    expect(html).not.toMatch(/<a (?!class="sw-phone-number")/u)
    expect(html).not.toMatch(/<form|<input|<textarea|style=/u)
  })
})
