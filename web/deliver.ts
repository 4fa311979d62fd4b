import type { DeliveryState } from '../domain/envelope/delivery-state.ts'
import type { Envelope } from '../domain/envelope/schema.ts'
import type { IntakeClient } from '../domain/intake/intake-client.ts'
import { isRefusedForEver } from '../domain/intake/refused-for-ever.ts'

const SECOND = 1000
const PAUSES_MS = [5 * SECOND, 15 * SECOND, 30 * SECOND, 60 * SECOND, 300 * SECOND]

/** Waits so long, or shorter when the connection comes back. */
export type Wait = (pauseMs: number) => Promise<void>

type Needs = {
  readonly client: Pick<IntakeClient, 'postSignal'>
  readonly envelope: Envelope
  readonly onState: (state: DeliveryState) => void
  readonly wait: Wait
  /**
   * Makes sure that nothing stays at the desk; resolves once that is certain. Told when a try that
   * was under way has ended. Never throws.
   */
  readonly withdraw: (tried: Promise<void>) => Promise<void>
}

export type Delivery = {
  /** Resolves when nothing more will happen: received, refused for ever, or surely not there. */
  readonly done: Promise<void>
  /** Stops as soon as possible. Once received it does nothing. */
  readonly cancel: () => void
  /** Ends the pause before the next try. */
  readonly sendNow: () => void
}

/**
 * Posts an envelope until the intake has it on disk, refuses it for ever, or the person cancels,
 * telling each state. The envelope's id makes a repeated post safe. An envelope that left before it
 * was cancelled counts as arrived until it is withdrawn. Never throws.
 */
export const deliver = ({ client, envelope, onState, wait, withdraw }: Needs): Delivery => {
  let isCancelled = false
  let isOver = false
  let mayBeThere = false
  let endPause = () => {}

  const pause = (pauseMs: number): Promise<void> =>
    new Promise((resolve) => {
      endPause = resolve
      void wait(pauseMs).then(resolve)
    })

  /** One try: whether it was the last. */
  const attempt = async (tries: number): Promise<boolean> => {
    onState({ is: 'sending' })
    const couldBeThere = mayBeThere
    const answer = await client.postSignal(envelope, () => {
      if (isCancelled) return false
      mayBeThere = true
      return true
    })
    if (isCancelled) return true
    if (answer.ok) {
      const { receivedOn, filing } = answer.value
      onState({ is: 'received', receivedOn, filing })
      return true
    }
    const { code } = answer
    // Only the intake's own clear refusal says that this try did not bring it there.
    if (!UNCLEAR.has(code)) mayBeThere = couldBeThere
    if (isRefusedForEver(code)) {
      onState({ is: 'refused', code })
      return true
    }
    const pauseMs = PAUSES_MS[Math.min(tries, PAUSES_MS.length - 1)] ?? SECOND
    onState({ is: 'waiting', code, retryAt: new Date(Date.now() + pauseMs) })
    await pause(pauseMs)
    return isCancelled
  }

  const run = async (): Promise<void> => {
    for (let tries = 0; !(await attempt(tries)); tries += 1);
    isOver = true
  }
  const tried = run()
  let withdrawn: Promise<void> | undefined

  return {
    done: tried.then(() => withdrawn),
    cancel: () => {
      if (isOver || isCancelled) return
      isCancelled = true
      endPause()
      onState({ is: 'cancelled', mayHaveArrived: mayBeThere })
      if (!mayBeThere) return
      withdrawn = withdraw(tried).then(() => {
        onState({ is: 'cancelled', mayHaveArrived: false })
      })
    },
    sendNow: () => {
      endPause()
    },
  }
}

/** After these nobody knows whether the intake wrote the envelope. */
const UNCLEAR: ReadonlySet<string> = new Set([
  'intake-unreachable',
  'answer-not-understood',
  'intake-fault',
  'store-unavailable',
])
