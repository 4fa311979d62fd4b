import { askBackground, type Runtime } from './ask-background.ts'
import type { CancelOutcome, Outbox } from './outbox.ts'
import type { Result } from '../domain/result.ts'
import type { Withdrawals } from './withdrawals.ts'

/**
 * Stops a signal that is not acknowledged. It is written before the background is asked to act, so
 * nothing leaves any more even when that is silent. Never waits for the network.
 */
export const cancelSignal = async (
  outbox: Pick<Outbox, 'cancel'>,
  runtime: Runtime,
  id: string,
  now: Date = new Date(),
): Promise<CancelOutcome> => {
  const outcome = await outbox.cancel(id, now)
  void askBackground(runtime, { is: 'cancel', id })
  return outcome
}

/**
 * Takes back a signal that the intake has. The wish is written first and outlives this page; it is
 * tried until the intake confirms it. Wipes the reply that was begun once that is certain: a wish
 * that could not be kept leaves everything as it was.
 */
export const withdrawSignal = async (
  withdrawals: Pick<Withdrawals, 'ask'>,
  runtime: Runtime,
  id: string,
  wipeReply: () => Promise<void>,
  now: Date = new Date(),
): Promise<Result<undefined, 'storage-full'>> => {
  const asked = await withdrawals.ask(id, now)
  if (!asked.ok) return asked
  await wipeReply()
  void askBackground(runtime, { is: 'deliver-now' })
  return asked
}
