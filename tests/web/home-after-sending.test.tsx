import { describe, expect, it, vi } from 'vitest'

import { ok } from '../../domain/result.ts'
import { makeReceipt } from '../../domain/thread/receipt.ts'
import { createWebHost } from '../../web/create-web-host.ts'
import { HomeView } from '../../web/HomeView.tsx'
import { anEnvelope } from '../extension/kept-here.ts'
import { rendered } from '../form/rendered.ts'

const nothing = () => undefined

const aHost = (onSent: (isSent: boolean) => void = nothing) =>
  createWebHost({
    client: {
      postSignal: () => Promise.resolve(ok({ receivedOn: '2026-11-22', filing: 'a.b.c' })),
      withdraw: () => Promise.resolve(ok({ withdrawnOn: '2026-11-22' })),
    },
    directory: () => Promise.resolve({ is: 'missing', code: 'intake-unreachable' }),
    wait: () => Promise.resolve(),
    exitQuickly: nothing,
    onDraft: nothing,
    onSent,
  })

const filesToChoose = async (isSent: boolean): Promise<number> => {
  const page = await rendered(
    <HomeView
      host={aHost()}
      hasDraft={false}
      isSent={isSent}
      isReturning
      onSignal={nothing}
      onAnswers={nothing}
      onCheck={nothing}
    />,
  )
  return page.querySelectorAll('input[type="file"]').length
}

describe('the first view after a signal was sent', () => {
  it('offers no file that would take the place of the code', async () => {
    expect(await filesToChoose(true)).toBe(0)
    expect(await filesToChoose(false)).toBe(1)
  })

  it('speaks of the code until the person turns to a new signal, and then no more', async () => {
    const onSent = vi.fn()
    const host = aHost(onSent)
    host.keepDraft({ answers: { danger: 'no' }, step: 'check' })
    await host.send(anEnvelope(), makeReceipt(), nothing)
    await host.discardDraft()
    expect(onSent).toHaveBeenLastCalledWith(true)

    await host.discardDraft()

    expect(onSent).toHaveBeenLastCalledWith(false)
  })
})
