import { afterEach, describe, expect, it, vi } from 'vitest'

import { openJson } from '../../domain/sealing/open.ts'
import { sealSignal } from '../../domain/sealing/seal-signal.ts'
import { signalContentsSchema } from '../../domain/sealing/contents.ts'
import { makeReceipt } from '../../domain/thread/receipt.ts'
import { deriveThreadKeys } from '../../domain/thread/thread-keys.ts'
import { trainingDesk } from '../../domain/training/training-desk.ts'
import { checkFiling } from '../../extension/check-filing.ts'
import { createDelivery } from '../../extension/delivery.ts'
import { newReceipt } from '../../extension/new-receipt.ts'
import { trainingDirectory } from '../../domain/training/training-desk.ts'
import { aDesk, aKeyPair, aRoutedSignal } from '../builders.ts'
import { aDevice, inTurn, someAlarms } from '../extension/kept-here.ts'
import { aTable, aTrainingEnvelope, NOON } from './a-practice.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('a practice signal', () => {
  it('goes the whole road of the outbox without a single request', async () => {
    const fetch = vi.fn(() => Promise.reject(new Error('There is no network in practice.')))
    vi.stubGlobal('fetch', fetch)
    const { intake, desk } = await aTable()
    const { outbox, receipts } = await aDevice()
    const { envelope, keys, receipt } = await aTrainingEnvelope()
    const record = newReceipt({ receipt, deskId: envelope.deskId, sector: 'hotel', now: NOON })
    await outbox.add(envelope, await receipts.boxFor(envelope.id, record))
    const { deliver } = createDelivery({
      outbox,
      postSignal: intake.postSignal,
      checkFiling: (acknowledged, of) => checkFiling(acknowledged, of, trainingDirectory()),
      alarms: someAlarms(),
      runAlone: inTurn(),
      now: () => NOON,
      random: () => 0,
    })

    await deliver('all')
    await desk.write(envelope.id, 'Hoe vaak zag je dit?', true)
    await intake.fetchThreadState(keys)
    await intake.fetchThread(keys)
    await intake.withdraw(keys)

    expect(await outbox.get(envelope.id)).toMatchObject({ state: 'received', code: null })
    expect(fetch).not.toHaveBeenCalled()
  })

  it('does not open with the key of a real desk', async () => {
    const real = await aKeyPair()
    const { envelope } = await aTrainingEnvelope()

    const opened = await openJson(envelope.sealed, real.identity, signalContentsSchema)

    expect(opened).toMatchObject({ ok: false, code: 'not-for-this-key' })
  })
})

describe('a real signal', () => {
  it('does not open with the training key', async () => {
    const { recipient, identity } = await aKeyPair()
    const keys = await deriveThreadKeys(makeReceipt())
    const sealed = await sealSignal(aRoutedSignal(aDesk(recipient)), keys)
    if (!sealed.ok) throw new Error(sealed.code)

    const byTraining = await openJson(
      sealed.value.sealed,
      trainingDesk.identity,
      signalContentsSchema,
    )
    const byOwn = await openJson(sealed.value.sealed, identity, signalContentsSchema)

    expect(byTraining).toMatchObject({ ok: false, code: 'not-for-this-key' })
    expect(byOwn.ok).toBe(true)
  })
})
