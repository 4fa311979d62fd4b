import type { Kysely } from 'kysely'

import { appendAudit } from './audit.ts'
import type { HandOverRow } from './hand-over-rows.ts'
import type { AuditAction } from './store.ts'
import type { Tables } from './tables.ts'

type Told = {
  readonly action: AuditAction
  readonly detail: string
  /** Why, in codes: for the desk that handed over alone. */
  readonly why?: string
  /** The member of staff who acted and their desk; null where a partner or the intake did. */
  readonly by: { readonly deskId: string; readonly actor: string } | null
  readonly now: Date
}

/**
 * Writes it to the audit of the desk that handed over (under its signal) and, for its own act or a
 * change of state, of the receiving desk (under the hand-over, for it knows no signal). Neither sees
 * who of the other acted. Always in one order, so that two writers never wait for each other.
 */
export const tellAudit = async (
  trx: Kysely<Tables>,
  row: HandOverRow,
  { action, detail, why, by, now }: Told,
): Promise<void> => {
  const entries = [
    { deskId: row.desk_id, subject: row.signal_id, told: why ? `${detail}:${why}` : detail },
    ...(row.to_desk_id === null ? [] : [{ deskId: row.to_desk_id, subject: row.id, told: detail }]),
  ].toSorted((one, other) => (one.deskId < other.deskId ? -1 : 1))
  for (const { deskId, subject, told } of entries) {
    await appendAudit(trx, {
      deskId,
      actor: by?.deskId === deskId ? by.actor : null,
      action,
      subject,
      detail: `${row.reference}:${told}`,
      now,
    })
  }
}
