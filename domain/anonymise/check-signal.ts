import { ok, refused, type Result } from '../result.ts'
import type { Signal } from '../signal/schema.ts'
import { findIdentifying } from './find-identifying.ts'
import { isHard } from './hard-kinds.ts'

declare const checked: unique symbol

/** A signal whose free text holds no hard identifier that we can find. */
export type CheckedSignal = Signal & { readonly [checked]: true }

/**
 * Runs the anonymise check over the free text of a signal. Refuses while a hard identifier is left;
 * soft findings are for the person to weigh on screen. `workContact` is left alone: it is the
 * professional's own, theirs to give. "Nothing found" never means "anonymous".
 */
export const checkSignal = (signal: Signal): Result<CheckedSignal, 'text-identifies'> => {
  const findings = findIdentifying(signal.text ?? '', signal.formLanguage)
  if (findings.some((finding) => isHard(finding.kind))) return refused('text-identifies', ['text'])
  return ok(signal as CheckedSignal)
}
