import type { Kysely } from 'kysely'

import { endedColumns, OPEN_STATES } from './hand-over-rows.ts'
import { SEALED_DAYS } from './hand-over-store.ts'
import { secondsOf } from './hashes.ts'
import type { Tables } from './tables.ts'

/**
 * Takes back every open hand-over of a signal that its professional withdrew, and wipes what was
 * sealed or noted of any of them. Keeps the day and never the time: that would be the professional's.
 */
export const revokeWithdrawn = async (
  trx: Kysely<Tables>,
  signalId: string,
  day: string,
): Promise<void> => {
  const dayBegan = secondsOf(new Date(`${day}T00:00:00.000Z`))
  const open = await trx
    .selectFrom('hand_overs')
    .select(['id', 'claim', 'delivery', 'version', 'state_since'])
    .where('signal_id', '=', signalId)
    .where('state', 'in', OPEN_STATES)
    .orderBy('arrival')
    .execute()
  for (const row of open) {
    await trx
      .updateTable('hand_overs')
      .set({
        ...endedColumns(row),
        state: 'revoked',
        reason: 'withdrawn',
        state_since: Math.max(row.state_since, dayBegan),
        due_at: null,
        alarm_at: null,
        version: row.version + 1,
      })
      .where('id', '=', row.id)
      .execute()
  }
  await trx
    .updateTable('hand_overs')
    .set({ sealed: null, note_sealed: null })
    .where('signal_id', '=', signalId)
    .execute()
}

const DAY_SECONDS = 24 * 60 * 60

/** Wipes bundles that were sent longer ago than they are kept; true when there were any. */
export const wipeOldBundles = async (db: Kysely<Tables>, seconds: number): Promise<boolean> => {
  const wiped = await db
    .updateTable('hand_overs')
    .set({ sealed: null })
    .where('sealed', 'is not', null)
    .where('waiting_since', '<', seconds - SEALED_DAYS * DAY_SECONDS)
    .returning('id')
    .execute()
  return wiped.length > 0
}
