import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

vi.mock('#imports', () => ({ browser: { runtime: {}, storage: {} } }))

import type { SendState } from '../../components/form/form-host.ts'
import { makeReceipt } from '../../domain/thread/receipt.ts'
import { createReportHost } from '../../entrypoints/report/report-host.ts'
import type { StoredDraft } from '../../extension/drafts.ts'
import type { Store } from '../../extension/store.ts'
import { aDevice, anEnvelope } from './kept-here.ts'

const DRAFT: StoredDraft = { answers: { sector: 'hotel', text: 'Een bus' }, step: 'text' }

/** The form's host in a page of its own, on a device. */
const aReportPage = async () => {
  const device = await aDevice()
  const host = createReportHost({
    store: device as unknown as Store,
    opened: undefined,
    onNotKept: () => undefined,
    onSplit: () => undefined,
  })
  const states: SendState['is'][] = []
  const send = async () => {
    const envelope = anEnvelope()
    await host.send(envelope, makeReceipt(), ({ is }) => states.push(is))
    return envelope.id
  }
  return { ...device, host, states, send }
}

/** The draft that the form keeps again once it heard that its signal was refused. */
const aRefusedSignal = async () => {
  const page = await aReportPage()
  page.host.keepDraft(DRAFT)
  const refusedId = await page.send()
  await page.outbox.change(refusedId, { state: 'refused', code: 'body-invalid' })
  await expect.poll(() => page.states).toContain('refused')
  page.host.keepDraft(DRAFT)
  await page.host.flush()
  return { ...page, refusedId }
}

describe('a signal that was refused, and the draft that is kept of it', () => {
  beforeEach(() => {
    const listen = { addEventListener: () => undefined, removeEventListener: () => undefined }
    vi.stubGlobal('document', listen)
    vi.stubGlobal('window', listen)
    vi.stubGlobal('location', { hash: '', pathname: '/report.html', search: '' })
    vi.stubGlobal('history', { replaceState: () => undefined })
  })
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  it('are one signal: the draft is not sent when the signal was tried again', async () => {
    const { host, outbox, states, send, refusedId } = await aRefusedSignal()

    const isInLine = await outbox.tryAgain(refusedId)
    await send()

    expect(isInLine).toBe(true)
    expect(states.at(-1)).toBe('sent-before')
    expect((await outbox.all()).map(({ id }) => id)).toEqual([refusedId])
    await host.end()
  })

  it('are one signal: the signal is not tried again when the draft was sent', async () => {
    const { host, outbox, send, refusedId } = await aRefusedSignal()

    const sentId = await send()
    const isInLine = await outbox.tryAgain(refusedId)

    expect(isInLine).toBe(false)
    expect(await outbox.get(refusedId)).toMatchObject({ state: 'refused' })
    expect(await outbox.get(sentId)).toMatchObject({ state: 'waiting' })
    await outbox.change(sentId, { state: 'received' })
    await host.end()
  })

  it('are two signals once the person begins another', async () => {
    const { host, outbox, drafts, send, refusedId } = await aRefusedSignal()
    await host.discardDraft()
    host.keepDraft(DRAFT)
    await host.flush()

    await outbox.tryAgain(refusedId)
    const sentId = await send()

    expect((await outbox.all()).map(({ id }) => id).sort()).toEqual([refusedId, sentId].sort())
    expect(await drafts.list()).toEqual([])
    await outbox.change(sentId, { state: 'received' })
    await host.end()
  })
})
