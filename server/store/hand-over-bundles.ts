import type { Kysely } from 'kysely'

import { ok, refused, type Result } from '../../domain/result.ts'
import { toBase64 } from './bytes.ts'
import { tellAudit } from './hand-over-audit.ts'
import { lockedHandOver, updateHandOver } from './hand-over-locks.ts'
import { takenUpColumns, type HandOverRow } from './hand-over-rows.ts'
import {
  FETCH_WINDOW_SECONDS,
  MAX_WRONG_OPENINGS,
  type HandOverStore,
  type OpeningRefusal,
} from './hand-over-store.ts'
import { isSameHash, secondsOf } from './hashes.ts'
import type { Tables } from './tables.ts'

/** Where a partner without a session fetches its bundle. */
export const createBundleDoor = (db: Kysely<Tables>): Pick<HandOverStore, 'openByToken'> => ({
  openByToken: (tokenHash, openingHash, now) =>
    db.transaction().execute(async (trx) => {
      const row = await lockedHandOver(trx, 'token_hash', tokenHash)
      if (!row) return refused('bundle-unknown')
      if (row.state === 'revoked') return refused('bundle-revoked')
      const opening = await checkOpening(trx, row, openingHash, now)
      if (!opening.ok) return opening
      if (row.sealed === null) return refused('bundle-ended')

      const seconds = secondsOf(now)
      if (row.fetched_at !== null && seconds > row.fetched_at + FETCH_WINDOW_SECONDS) {
        return refused('bundle-fetched')
      }
      if (row.fetched_at === null) await noteFetch(trx, row, now)
      return ok({
        sealed: toBase64(row.sealed),
        reference: row.reference,
        service: row.service,
      })
    }),
})

/**
 * Whether somebody with the token has the code too, where one was told. A wrong key counts, a missing
 * one does not; the fifth locks it, whatever it was shown for.
 */
export const checkOpening = async (
  trx: Kysely<Tables>,
  row: HandOverRow,
  openingHash: string | undefined,
  now: Date,
): Promise<Result<null, OpeningRefusal>> => {
  if (row.opening_hash === null) return ok(null)
  if (row.wrong_openings >= MAX_WRONG_OPENINGS) return refused('bundle-locked')
  if (openingHash === undefined) return refused('bundle-code-wrong')
  if (isSameHash(openingHash, row.opening_hash)) return ok(null)

  const wrong = row.wrong_openings + 1
  const isLocked = wrong >= MAX_WRONG_OPENINGS
  await updateHandOver(trx, row.id, {
    wrong_openings: wrong,
    ...(isLocked ? { alarm_at: null, version: row.version + 1 } : {}),
  })
  if (!isLocked) {
    return refused('bundle-code-wrong', [`tries-left-${MAX_WRONG_OPENINGS - wrong}`])
  }
  await tellAudit(trx, row, { action: 'hand-over-locked', detail: row.way, by: null, now })
  return refused('bundle-locked')
}

/**
 * Whoever fetches it has got the message: there is nothing left to deliver. An alarm about that is
 * over, so that the deadline still gets its own.
 */
const noteFetch = async (trx: Kysely<Tables>, row: HandOverRow, now: Date): Promise<void> => {
  const seconds = secondsOf(now)
  const isOverdue = row.due_at !== null && row.due_at <= seconds
  await updateHandOver(trx, row.id, {
    ...takenUpColumns(row),
    fetched_at: seconds,
    alarm_at: isOverdue ? row.alarm_at : null,
  })
  await tellAudit(trx, row, { action: 'hand-over-fetched', detail: row.way, by: null, now })
}
