import { Encrypter } from 'age-encryption'

import { sealSignal } from '../domain/sealing/seal-signal.ts'
import { makeReceipt } from '../domain/thread/receipt.ts'
import { deriveThreadKeys } from '../domain/thread/thread-keys.ts'
import { aDesk, aKeyPair, aRoutedSignal } from '../tests/builders.ts'
import type { BenchLine } from './bench-line.ts'
import { medianMs } from './median.ts'

const RUNS = 25

/**
 * Time to seal one signal of 2,000 characters (four hybrid stanzas, 16 KiB) against the floor of one
 * bare age file with a single stanza of the same size, and time to derive a thread from a receipt.
 */
export const benchSealing = async (): Promise<readonly BenchLine[]> => {
  const key = await aKeyPair()
  const routed = aRoutedSignal(aDesk(key.recipient), { text: 'woord '.repeat(330) })
  const thread = await deriveThreadKeys(makeReceipt())
  const bucket = new Uint8Array(16 * 1024)

  const floorMs = await medianMs(RUNS, async () => {
    const encrypter = new Encrypter()
    encrypter.addRecipient(key.recipient)
    await encrypter.encrypt(bucket)
  })
  const sealMs = await medianMs(RUNS, () => sealSignal(routed, thread))
  const deriveMs = await medianMs(5, () => deriveThreadKeys(makeReceipt()))

  return [
    {
      name: 'seal a signal (median)',
      value: sealMs,
      unit: 'ms',
      comparedWith: 'one bare age file with one stanza',
      ratio: sealMs / floorMs,
    },
    { name: 'derive the keys of a thread from its receipt (median)', value: deriveMs, unit: 'ms' },
  ]
}
