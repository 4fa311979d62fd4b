import type { Way } from '../../domain/hand-over/states.ts'

type Sent = {
  readonly way: Way
  readonly sealed?: string | undefined
  readonly openingHash?: string | undefined
  readonly toDeskId?: string | undefined
  readonly noteSealed?: string | undefined
}

/**
 * The names of fields that are missing for this way or have no business with it: only a mail has a
 * code, only a phone call a note and no bundle, only a desk is a desk of this intake.
 */
export const unfitFields = (
  { way, sealed, openingHash, toDeskId, noteSealed }: Sent,
  { needsSealed }: { readonly needsSealed: boolean },
): readonly string[] => {
  const fits = {
    sealed: way === 'phone' ? sealed === undefined : sealed !== undefined || !needsSealed,
    openingHash: (way === 'mail' && sealed !== undefined) === (openingHash !== undefined),
    toDeskId: way === 'desk' ? toDeskId !== undefined || !needsSealed : toDeskId === undefined,
    noteSealed: way === 'phone' || noteSealed === undefined,
  }
  return Object.entries(fits).flatMap(([field, isFit]) => (isFit ? [] : [field]))
}
