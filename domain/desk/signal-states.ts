/** Where a signal is at the desk. One table decides which step may follow which. */
export const SIGNAL_STATES = [
  'new',
  'reading',
  'waiting-for-answer',
  'handed-over',
  'closed',
] as const
export type SignalState = (typeof SIGNAL_STATES)[number]

/** What a professional sees of it, in plain words. */
export const THREAD_STATES = [
  'received',
  'being-read',
  'question-for-you',
  'handed-over',
  'closed',
] as const
export type ThreadState = (typeof THREAD_STATES)[number]

export const CLOSE_REASONS = [
  'handled',
  'not-trafficking',
  'too-little-to-act-on',
  'double',
  'withdrawn',
] as const
export type CloseReason = (typeof CLOSE_REASONS)[number]

/** The reasons a desk may give. `withdrawn` is the professional's: it comes with wiping. */
export const DESK_CLOSE_REASONS = CLOSE_REASONS.filter((reason) => reason !== 'withdrawn')
export type DeskCloseReason = (typeof DESK_CLOSE_REASONS)[number]

const NEXT: Record<SignalState, readonly SignalState[]> = {
  new: ['reading'],
  reading: ['waiting-for-answer', 'handed-over', 'closed'],
  'waiting-for-answer': ['reading', 'handed-over', 'closed'],
  'handed-over': ['reading', 'closed'],
  closed: ['reading'],
}

/** The states a desk may choose after this one. */
export const nextStates = (state: SignalState): readonly SignalState[] => NEXT[state]

/** Whether the step is in the table. */
export const isAllowedStep = (from: SignalState, to: SignalState): boolean =>
  NEXT[from].includes(to)

const SEEN_AS: Record<SignalState, ThreadState> = {
  new: 'received',
  reading: 'being-read',
  'waiting-for-answer': 'question-for-you',
  'handed-over': 'handed-over',
  closed: 'closed',
}

/** How the professional sees this state. */
export const threadState = (state: SignalState): ThreadState => SEEN_AS[state]
