import { describe, expect, it } from 'vitest'

import type { Draft } from '../../components/form/form-host.ts'
import { createWebHost } from '../../web/create-web-host.ts'
import { ok } from '../../domain/result.ts'
import { numbersWithoutScript } from '../../web/numbers-without-script.ts'

const draft: Draft = { answers: { danger: 'no' }, step: 'start' }

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

  it('gives the draft back when the form opens again in the same page', () => {
    const host = aHost()

    host.keepDraft(draft)

    expect(host.draft()).toEqual(draft)
  })
})

describe('the page without JavaScript', () => {
  it('gives telephone numbers in both languages and never a form', () => {
    const html = numbersWithoutScript()

    expect(html).toContain('href="tel:112"')
    expect(html).toContain('href="tel:+31334481186"')
    expect(html).toContain('lang="nl"')
    expect(html).toContain('lang="en"')
    expect(html).not.toMatch(/<form|<input|<textarea|style=/u)
  })
})
