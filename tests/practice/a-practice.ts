import 'fake-indexeddb/auto'

import { sealSignal } from '../../domain/sealing/seal-signal.ts'
import { makeReceipt } from '../../domain/thread/receipt.ts'
import { deriveThreadKeys } from '../../domain/thread/thread-keys.ts'
import { chooseRoute } from '../../domain/routing/choose-route.ts'
import { trainingDirectory } from '../../domain/training/training-desk.ts'
import { openPracticeDatabase } from '../../extension/practice/practice-database.ts'
import { createPracticeDesk } from '../../extension/practice/practice-desk.ts'
import { createPracticeIntake } from '../../extension/practice/practice-intake.ts'
import type { Answers } from '../../domain/signal/answers.ts'
import { aCheckedSignal } from '../builders.ts'

export const NOON = new Date('2026-11-22T12:00:00Z')

/** A practice signal as the form makes it: the real road, with the training directory. */
export const aTrainingEnvelope = async (changes: Partial<Answers> = {}) => {
  const chosen = chooseRoute(aCheckedSignal(changes), trainingDirectory(), NOON)
  if (!chosen.ok) throw new Error(`No route: ${chosen.code}`)
  const receipt = makeReceipt()
  const keys = await deriveThreadKeys(receipt)
  const sealed = await sealSignal(chosen.value.routed, keys)
  if (!sealed.ok) throw new Error(`Not sealed: ${sealed.code}`)
  return { envelope: sealed.value, keys, receipt }
}

/** Both sides of the table on a fresh practice database. */
export const aTable = async () => {
  const database = await openPracticeDatabase()
  for (const table of ['signals', 'messages', 'mode'] as const) await database.clear(table)
  return {
    database,
    intake: createPracticeIntake(database, () => NOON),
    desk: createPracticeDesk(database, () => NOON),
  }
}
