import type { SignalState } from '../../domain/desk/signal-states.ts'
import type { SignalOnDesk } from './use-opened-signal.ts'

export type SignalNews = {
  /** Messages that were not there before, of either side. */
  readonly messageIds: readonly string[]
  /** The state, when it is another one. */
  readonly state: SignalState | undefined
  /** Whether its professional took it back meanwhile. */
  readonly isWithdrawn: boolean
}

/** What somebody who read `before` does not know yet of `after`. */
export const newsBetween = (before: SignalOnDesk, after: SignalOnDesk): SignalNews => {
  const known = new Set(before.messages.map(({ id }) => id))
  const isWithdrawn = before.record.withdrawnOn === null && after.record.withdrawnOn !== null
  const isSameState = after.record.state === before.record.state
  return {
    messageIds: after.messages.map(({ id }) => id).filter((id) => !known.has(id)),
    state: isWithdrawn || isSameState ? undefined : after.record.state,
    isWithdrawn,
  }
}
