import type { Kysely } from 'kysely'

import { findKey } from './desk-keys.ts'
import { OPEN_STATES } from './hand-over-rows.ts'
import type { Tables } from './tables.ts'

/** Whether a service still has this signal, or is about to get it. */
export const hasOpenHandOver = async (trx: Kysely<Tables>, signalId: string): Promise<boolean> => {
  const row = await trx
    .selectFrom('hand_overs')
    .select('id')
    .where('signal_id', '=', signalId)
    .where('state', 'in', OPEN_STATES)
    .executeTakeFirst()
  return row !== undefined
}

/** The service that has the signal last, if the professional may see which. */
export const shownService = async (
  db: Kysely<Tables>,
  signalId: string,
): Promise<string | null> => {
  const row = await db
    .selectFrom('hand_overs')
    .select('service')
    .where('signal_id', '=', signalId)
    .where('shows_service', '=', 1)
    .where('state', 'in', [...OPEN_STATES, 'done'])
    .orderBy('arrival', 'desc')
    .executeTakeFirst()
  return row?.service ?? null
}

/** The desk at this intake that a key is of; undefined for a key that is none, or the own desk's. */
export const otherDeskOf = async (
  trx: Kysely<Tables>,
  keyId: string | undefined,
  ownDeskId: string,
): Promise<string | undefined> => {
  const key = keyId === undefined ? undefined : await findKey(trx, keyId)
  return key?.desk_id === ownDeskId ? undefined : key?.desk_id
}
