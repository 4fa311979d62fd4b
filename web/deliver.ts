import type { SendState } from '../components/form/form-host.ts'
import type { Envelope } from '../domain/envelope/schema.ts'
import type { IntakeClient } from '../domain/intake/intake-client.ts'
import { isRefusedForEver } from '../domain/intake/refused-for-ever.ts'

const SECOND = 1000
const PAUSES_MS = [5 * SECOND, 15 * SECOND, 30 * SECOND, 60 * SECOND, 300 * SECOND]

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
    if (isRefusedForEver(answer.code)) {
      onState({ is: 'refused', code: answer.code })
      return
    }
    const pauseMs = PAUSES_MS[Math.min(tries, PAUSES_MS.length - 1)] ?? SECOND
    onState({ is: 'waiting', code: answer.code, retryAt: new Date(Date.now() + pauseMs) })
    await wait(pauseMs)
  }
}
