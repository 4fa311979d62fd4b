import { randomBytes, randomUUID } from 'node:crypto'

import type { Kysely } from 'kysely'

import { deadlineAfter, isEnded, type Way } from '../../domain/hand-over/states.ts'
import { ok, refused } from '../../domain/result.ts'
import { toBase64, toBytes } from './bytes.ts'
import { tellAudit } from './hand-over-audit.ts'
import { lockedHandOver, updateHandOver } from './hand-over-locks.ts'
import { otherDeskOf } from './hand-over-looks.ts'
import {
  isoOf,
  isStuckAt,
  LISTED_COLUMNS,
  OPEN_STATES,
  recordOf,
  type HandOverRow,
} from './hand-over-rows.ts'
import {
  CLAIM_SECONDS,
  MAX_WRONG_OPENINGS,
  type HandOverStore,
  type WaitingDelivery,
} from './hand-over-store.ts'
import { secondsOf, sha256Hex } from './hashes.ts'
import type { Tables } from './tables.ts'

const TOKEN_BYTES = 32

/** The columns of a delivery that begins now: with a new token where a partner comes to fetch. */
export const freshDelivery = (way: Way, seconds: number) => {
  const isFetched = way === 'webhook' || way === 'mail'
  const token = isFetched ? randomBytes(TOKEN_BYTES).toString('base64url') : null
  const delivery = {
    desk: 'delivered',
    phone: 'none',
    webhook: 'waiting',
    mail: 'waiting',
  } as const
  return {
    delivery: delivery[way],
    delivery_id: randomUUID(),
    attempts: 0,
    waiting_since: seconds,
    next_attempt_at: isFetched ? seconds : null,
    last_problem: null,
    loss: null,
    token,
    token_hash: token === null ? null : sha256Hex(token),
    fetched_at: null,
  }
}

type Deliveries = Pick<HandOverStore, 'again' | 'due' | 'noteAttempt' | 'overdue' | 'noteAlarm'>

export const createDeliveries = (db: Kysely<Tables>): Deliveries => ({
  again: (id, again, act) =>
    db.transaction().execute(async (trx) => {
      const row = await lockedHandOver(trx, 'id', id)
      if (row?.desk_id !== act.deskId) return refused('not-found')
      const { way, sealed, openingHash } = again
      const seconds = secondsOf(act.now)
      // Its answer was lost: these very bytes are on their way, and their code is known to the asker.
      const isSame = row.way === way && row.sealed !== null && toBase64(row.sealed) === sealed
      if (isSame && row.version === again.version + 1) return ok(recordOf(row, seconds))
      if (row.version !== again.version) return refused('state-changed-meanwhile')
      if (isEnded(row.state)) return refused('state-step-refused')
      const toKeyId = again.toDeskId ?? (row.way === 'desk' ? row.to_key_id : null) ?? undefined
      const toDeskId = await otherDeskOf(trx, toKeyId, row.desk_id)
      if (way === 'desk' && toDeskId === undefined) return refused('desk-unknown')
      const isNewAddress = way !== row.way || (way === 'desk' && toKeyId !== row.to_key_id)
      if (way !== 'phone' && sealed === undefined) {
        if (isNewAddress || row.sealed === null) return refused('bundle-missing')
        if (row.wrong_openings >= MAX_WRONG_OPENINGS) return refused('bundle-locked')
      }

      const due = deadlineAfter(row.state, act.now)
      const isSealedAnew = sealed !== undefined || way === 'phone'
      const sent = await updateHandOver(trx, id, {
        ...freshDelivery(way, seconds),
        way,
        to_desk_id: way === 'desk' ? (toDeskId ?? null) : null,
        to_key_id: way === 'desk' ? (toKeyId ?? null) : null,
        claim: row.claim + 1,
        due_at: due ? secondsOf(due) : null,
        alarm_at: null,
        owner: act.actor,
        version: row.version + 1,
        ...(isSealedAnew
          ? {
              sealed: sealed === undefined ? null : toBytes(sealed),
              opening_hash: openingHash ?? null,
              wrong_openings: 0,
            }
          : {}),
      })
      await tellAudit(trx, sent, {
        action: 'hand-over-again',
        detail: `${row.way}>${way}`,
        by: act,
        now: act.now,
      })
      return ok(recordOf(sent, seconds))
    }),

  due: async (now, limit) => {
    const seconds = secondsOf(now)
    const waiting = await db
      .selectFrom('hand_overs')
      .select(['id', 'claim'])
      .where('delivery', '=', 'waiting')
      .where('state', 'in', OPEN_STATES)
      .where('next_attempt_at', '<=', seconds)
      .orderBy('next_attempt_at')
      .limit(limit)
      .execute()
    const claimed: WaitingDelivery[] = []
    for (const { id, claim } of waiting) {
      // One statement looks and claims: whoever comes second finds another claim and gets nothing.
      const row = await db
        .updateTable('hand_overs')
        .set((own) => ({
          claim: claim + 1,
          attempts: own('attempts', '+', 1),
          next_attempt_at: seconds + CLAIM_SECONDS,
        }))
        .where('id', '=', id)
        .where('claim', '=', claim)
        .where('delivery', '=', 'waiting')
        .returningAll()
        .executeTakeFirst()
      const delivery = row && deliveryOf(row)
      if (delivery) claimed.push(delivery)
    }
    return claimed
  },

  noteAttempt: async ({ id, claim }, outcome) => {
    const isOver = outcome.ok || outcome.nextAttemptAt === null
    const next = outcome.ok ? null : outcome.nextAttemptAt
    const noted = await db
      .updateTable('hand_overs')
      .set({
        claim: claim + 1,
        delivery: outcome.ok ? 'delivered' : isOver ? 'failed' : 'waiting',
        next_attempt_at: next && secondsOf(next),
        last_problem: outcome.ok ? null : outcome.problem,
        ...(isOver ? { token: null } : {}),
        ...(isOver && !outcome.ok ? { alarm_at: null } : {}),
      })
      .where('id', '=', id)
      .where('claim', '=', claim)
      .where('delivery', '=', 'waiting')
      .returning('id')
      .executeTakeFirst()
    return noted !== undefined
  },

  overdue: async (now, limit) => {
    const seconds = secondsOf(now)
    const rows = await db
      .selectFrom('hand_overs')
      .select(LISTED_COLUMNS)
      .where('alarm_at', 'is', null)
      .where(isStuckAt(seconds))
      .orderBy('due_at')
      .limit(limit)
      .execute()
    return rows.map((row) => recordOf(row, seconds))
  },

  noteAlarm: (id, now) =>
    db.transaction().execute(async (trx) => {
      const seconds = secondsOf(now)
      const row = await trx
        .updateTable('hand_overs')
        .set({ alarm_at: seconds })
        .where('id', '=', id)
        .where('alarm_at', 'is', null)
        .where(isStuckAt(seconds))
        .returningAll()
        .executeTakeFirst()
      if (!row) return false
      const detail = `${row.state}:${recordOf(row, seconds).stuck ?? 'overdue'}`
      // The receiving desk has its own list; the alarm is for the desk that answers for it.
      const forSender = { ...row, to_desk_id: null }
      await tellAudit(trx, forSender, { action: 'hand-over-alarm', detail, by: null, now })
      return true
    }),
})

const deliveryOf = (row: HandOverRow): WaitingDelivery | undefined => {
  if (row.token === null || (row.way !== 'webhook' && row.way !== 'mail')) return undefined
  return {
    id: row.id,
    claim: row.claim,
    deliveryId: row.delivery_id,
    service: row.service,
    way: row.way,
    token: row.token,
    reference: row.reference,
    attempt: row.attempts,
    waitingSince: isoOf(row.waiting_since),
  }
}
