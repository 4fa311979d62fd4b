import { describe, expect, it, vi } from 'vitest'

import { deriveBeside, type DeriveWorker } from '../../components/form/derive-beside.ts'
import { createSpareThread, type Thread } from '../../components/form/spare-thread.ts'
import { makeReceipt } from '../../domain/thread/receipt.ts'
import { deriveThreadKeys } from '../../domain/thread/thread-keys.ts'

const keys = await deriveThreadKeys(makeReceipt())
const aThread = (): Thread => ({ receipt: makeReceipt(), keys })

describe('a receipt that is made ahead', () => {
  it('is made once, and is there when it is asked for', async () => {
    const make = vi.fn(() => Promise.resolve(aThread()))
    const spare = createSpareThread(make)
    spare.makeAhead()
    spare.makeAhead()

    const taken = await spare.take()

    expect(make).toHaveBeenCalledOnce()
    expect(taken).toBe(await make.mock.results[0]?.value)
  })

  it('is never given twice', async () => {
    const spare = createSpareThread(() => Promise.resolve(aThread()))
    spare.makeAhead()

    const taken = await Promise.all([spare.take(), spare.take(), spare.take()])

    expect(new Set(taken.map(({ receipt }) => receipt)).size).toBe(3)
  })

  it('is made anew when making it ahead failed', async () => {
    const make = vi
      .fn<() => Promise<Thread>>()
      .mockRejectedValueOnce(new Error('No room.'))
      .mockResolvedValueOnce(aThread())
    const spare = createSpareThread(make)
    spare.makeAhead()

    await expect(spare.take()).resolves.toMatchObject({ keys })
  })
})

describe('the keys of a thread', () => {
  const silent: DeriveWorker = {
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    postMessage: () => undefined,
    terminate: () => undefined,
  }

  it.each([
    [
      'does not start',
      () => {
        throw new Error('No worker here.')
      },
    ],
    ['falls silent', () => silent],
  ])('are the same when the worker that derives them %s', async (_what, start) => {
    const receipt = makeReceipt()

    const derived = await deriveBeside(receipt, start, 5)

    expect(derived).toEqual(await deriveThreadKeys(receipt))
  })
})
