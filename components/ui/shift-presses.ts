const SECOND = 1000
const PRESSES_TO_EXIT = 3
const MAX_PAUSE_MS = 5 * SECOND

export interface ShiftPresses {
  count: number
  lastAtMs: number
}

export const NO_PRESSES: ShiftPresses = { count: 0, lastAtMs: 0 }

/**
 * The presses after one more key went down. Any other key starts again, so capital letters never count;
 * a held key counts once; a pause of more than five seconds starts again.
 */
export function nextPresses(
  presses: ShiftPresses,
  key: { key: string; repeat: boolean },
  nowMs: number,
): ShiftPresses {
  if (key.key !== 'Shift') return NO_PRESSES
  if (key.repeat) return presses
  const isInTime = nowMs - presses.lastAtMs <= MAX_PAUSE_MS
  return { count: isInTime ? presses.count + 1 : 1, lastAtMs: nowMs }
}

/** Whether the person asked to leave: three times Shift in a row. */
export function isExit(presses: ShiftPresses): boolean {
  return presses.count >= PRESSES_TO_EXIT
}
