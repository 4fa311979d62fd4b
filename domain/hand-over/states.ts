/** How far a hand-over to another service is. */
export const HAND_OVER_STATES = ['sent', 'accepted', 'done', 'rejected', 'revoked'] as const
export type HandOverState = (typeof HAND_OVER_STATES)[number]

/** The way by which a bundle reaches the other service. */
export const WAYS = ['desk', 'webhook', 'mail', 'phone'] as const
export type Way = (typeof WAYS)[number]

/** Why a service does not take a hand-over. */
export const REJECT_REASONS = ['not-ours', 'too-little-to-act-on', 'double', 'other'] as const
export type RejectReason = (typeof REJECT_REASONS)[number]

/** Who takes a step: the desk that hands over, or the service that receives. */
export const PARTIES = ['sender', 'receiver'] as const
export type Party = (typeof PARTIES)[number]

type Step = { readonly to: HandOverState; readonly by: readonly Party[] }

const ANYBODY_ON_THE_PHONE = ['sender', 'receiver'] as const

const STEPS: Record<HandOverState, readonly Step[]> = {
  sent: [
    { to: 'accepted', by: ANYBODY_ON_THE_PHONE },
    { to: 'rejected', by: ANYBODY_ON_THE_PHONE },
    { to: 'revoked', by: ['sender'] },
  ],
  accepted: [
    { to: 'done', by: ANYBODY_ON_THE_PHONE },
    { to: 'rejected', by: ['receiver'] },
    { to: 'revoked', by: ['sender'] },
  ],
  done: [],
  rejected: [],
  revoked: [],
}

/**
 * Whether this party may take this step. The sender notes what the other service said only where it
 * was said by phone; everywhere else the receiver speaks for itself.
 */
export const isAllowedHandOverStep = (
  from: HandOverState,
  to: HandOverState,
  by: Party,
  way: Way,
): boolean =>
  STEPS[from].some(
    (step) =>
      step.to === to &&
      step.by.includes(by) &&
      (by === 'receiver' || to === 'revoked' || way === 'phone'),
  )

/** The states this party may choose next. */
export const nextHandOverStates = (
  from: HandOverState,
  by: Party,
  way: Way,
): readonly HandOverState[] =>
  HAND_OVER_STATES.filter((to) => isAllowedHandOverStep(from, to, by, way))

/** Whether nothing follows any more: taken up and finished, not taken, or taken back. */
export const isEnded = (state: HandOverState): boolean => STEPS[state].length === 0

const HOUR_MS = 60 * 60 * 1000
const DAY_MS = 24 * HOUR_MS
const LONGEST_MS: Record<HandOverState, number | undefined> = {
  sent: 48 * HOUR_MS,
  accepted: 14 * DAY_MS,
  done: undefined,
  rejected: undefined,
  revoked: undefined,
}

/** When somebody must be warned that a hand-over stands still in this state; ended ones never. */
export const deadlineAfter = (state: HandOverState, at: Date): Date | undefined => {
  const longest = LONGEST_MS[state]
  return longest === undefined ? undefined : new Date(at.getTime() + longest)
}
