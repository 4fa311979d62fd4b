import type { Kysely } from 'kysely'

import type { HandOverRow } from './hand-over-rows.ts'
import type { Tables } from './tables.ts'

/** The signal, locked until the transaction ends. Whoever locks both locks this one first. */
export const lockedSignal = (trx: Kysely<Tables>, id: string) =>
  trx
    .updateTable('signals')
    .set((row) => ({ state: row.ref('state') }))
    .where('id', '=', id)
    .returning(['id', 'desk_id', 'also_desk_id', 'state', 'version', 'withdrawn_on'])
    .executeTakeFirst()

export type LockedSignal = NonNullable<Awaited<ReturnType<typeof lockedSignal>>>

/** The hand-over, locked until the transaction ends (a write locks in both databases). */
export const lockedHandOver = (trx: Kysely<Tables>, by: 'id' | 'token_hash', value: string) =>
  trx
    .updateTable('hand_overs')
    .set((row) => ({ state: row.ref('state') }))
    .where(by, '=', value)
    .returningAll()
    .executeTakeFirst()

/** Changes one hand-over and gives it as it is then. */
export const updateHandOver = (
  trx: Kysely<Tables>,
  id: string,
  change: Partial<Omit<HandOverRow, 'id' | 'arrival'>>,
): Promise<HandOverRow> =>
  trx
    .updateTable('hand_overs')
    .set(change)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
