import type { Kysely } from 'kysely'

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

/** Whether this is a desk at this intake, and not the one that hands over. */
export const isOtherDesk = async (
  trx: Kysely<Tables>,
  deskId: string | undefined,
  ownDeskId: string,
): Promise<boolean> => {
  if (deskId === undefined || deskId === ownDeskId) return false
  const desk = await trx
    .selectFrom('desks')
    .select('id')
    .where('id', '=', deskId)
    .executeTakeFirst()
  return desk !== undefined
}
