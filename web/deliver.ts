import type { SendState } from '../components/form/form-host.ts'
import type { Envelope } from '../domain/envelope/schema.ts'
import type { IntakeClient } from '../domain/intake/intake-client.ts'

const SECOND = 1000
const PAUSES_MS = [5 * SECOND, 15 * SECOND, 30 * SECOND, 60 * SECOND, 300 * SECOND]

/** Refusals after which the very same envelope can never be taken. */
const REFUSED_FOR_EVER: ReadonlySet<string> = new Set([
  'body-not-json',
  'body-invalid',
  'body-too-large',
  'body-not-accepted',
  'version-unknown',
  'desk-unknown',
  'training-envelope',
  'signal-id-taken',
  'thread-taken',
])

/** Waits so long, or shorter when the connection comes back. */
export type Wait = (pauseMs: number) => Promise<void>

/**
 * Posts an envelope until the intake has it on disk or refuses it for ever, telling each state.
 * The envelope's id makes a repeated post safe. Never throws.
 */
export const deliver = async (
  client: Pick<IntakeClient, 'postSignal'>,
  envelope: Envelope,
  onState: (state: SendState) => void,
  wait: Wait,
): Promise<void> => {
  for (let tries = 0; ; tries += 1) {
    onState({ is: 'sending' })
    const answer = await client.postSignal(envelope)
    if (answer.ok) {
      onState({ is: 'received', receivedOn: answer.value.receivedOn })
      return
    }
    if (REFUSED_FOR_EVER.has(answer.code)) {
      onState({ is: 'refused', code: answer.code })
      return
    }
    const pauseMs = PAUSES_MS[Math.min(tries, PAUSES_MS.length - 1)] ?? SECOND
    onState({ is: 'waiting', code: answer.code, retryAt: new Date(Date.now() + pauseMs) })
    await wait(pauseMs)
  }
}
