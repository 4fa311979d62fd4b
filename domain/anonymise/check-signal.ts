import { ok, refused, type Result } from '../result.ts'
import type { Signal } from '../signal/schema.ts'
import { findIdentifying } from './find-identifying.ts'
import { hasHardFinding } from './hard-kinds.ts'
import { partedByLifting, type Lifted } from './lifted.ts'

declare const checked: unique symbol

/** A signal whose free text holds no hard identifier that we can find. */
export type CheckedSignal = Signal & { readonly [checked]: true }

const NOTHING_LIFTED: Lifted = new Set()

/**
 * Runs the anonymise check over the free text of a signal. Refuses while a hard identifier is left,
 * except one that was found by its shape alone and is in `lifted`. Soft findings are for the person
 * to weigh on screen. `workContact` is left alone: it is the professional's own, theirs to give.
 * "Nothing found" never means "anonymous".
 */
export const checkSignal = (
  signal: Signal,
  lifted: Lifted = NOTHING_LIFTED,
): Result<CheckedSignal, 'text-identifies'> => {
  const text = signal.text ?? ''
  if (text === '') return ok(signal as CheckedSignal)
  const findings = findIdentifying(text, signal.formLanguage)
  const { counting } = partedByLifting(text, findings, lifted)
  if (hasHardFinding(counting)) return refused('text-identifies', ['text'])
  return ok(signal as CheckedSignal)
}
