import type { IntakeClient, ThreadSigner } from '../domain/intake/intake-client.ts'
import type { Wait } from './deliver.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const PAUSES_MS = [5 * SECOND, 30 * SECOND, 60 * SECOND]

/** Longer than a proof of work stays valid: a post that hung that long is refused. */
export const LATEST_ARRIVAL_MS = 11 * MINUTE

type Needs = {
  readonly client: Pick<IntakeClient, 'withdraw'>
  readonly thread: () => Promise<ThreadSigner>
  readonly wait: Wait
  /** Resolves when a try that was under way has ended: a good moment to ask again. */
  readonly tried: Promise<void>
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/**
 * Withdraws a signal of which nobody knows whether it arrived: now, and, when the intake did not
 * know it, again once a late post can arrive no more. Resolves when nothing of it is or can come
 * there. Goes on through refusals and cut connections; never throws.
 */
export const withdrawSurely = async ({
  client,
  thread,
  wait,
  tried,
  now,
}: Needs): Promise<void> => {
  const signer = await thread()
  const latest = now() + LATEST_ARRIVAL_MS
  let hasEnded: Promise<void> | undefined = tried
  for (let tries = 0; ; tries += 1) {
    const isLate = now() >= latest
    const answer = await client.withdraw(signer)
    if (answer.ok) return
    const isUnknown = answer.code === 'thread-signature'
    if (isUnknown && isLate) return
    const pauseMs = PAUSES_MS[Math.min(tries, PAUSES_MS.length - 1)] ?? SECOND
    const waited = wait(isUnknown ? Math.max(SECOND, latest - now()) : pauseMs)
    await (isUnknown && hasEnded ? Promise.race([waited, hasEnded]) : waited)
    if (isUnknown) hasEnded = undefined
  }
}
