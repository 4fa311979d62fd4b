import type { Generated } from 'kysely'

import type { CloseReason, SignalState } from '../../domain/desk/signal-states.ts'

/**
 * The tables as Kysely sees them. Days are `YYYY-MM-DD`, moments are whole seconds since 1970, flags
 * are 0 or 1: both databases then hold the same values. No column holds content.
 */
export type Tables = {
  settings: { name: string; value: string }
  directories: { version: number; jws: string; content_hash: string; expires_at: number }
  desks: { id: string; slug: string; name: string; recipient: string }
  signals: {
    arrival: Generated<number>
    id: string
    desk_id: string
    thread_id: string
    thread_verify_key: string
    envelope_version: number
    envelope_hash: string
    sealed: Uint8Array
    day: string
    state: SignalState
    close_reason: CloseReason | null
    version: number
    /** The day on which its professional took it back: `sealed` is empty from then on. */
    withdrawn_on: string | null
    was_handed_over: number
  }
  messages: {
    arrival: Generated<number>
    id: string
    signal_id: string
    sender: 'desk' | 'professional'
    message_hash: string
    sealed: Uint8Array
    day: string
    is_read: number
  }
  used_proofs: { proof_hash: string; expires_at: number }
  staff: { id: string; desk_id: string; name: string; recipient: string; joined: Generated<number> }
  enrolments: {
    token_hash: string
    desk_id: string
    first_grant: Uint8Array | null
    expires_at: number | null
    staff_id: string | null
  }
  grants: { staff_id: string; desk_id: string; sealed: Uint8Array }
  sign_in_challenges: { id: string; staff_id: string; answer_hash: string; expires_at: number }
  desk_key_challenges: { id: string; staff_id: string; answer_hash: string; expires_at: number }
  sessions: { token_hash: string; staff_id: string; expires_at: number; idle_until: number }
  audit_heads: { desk_id: string; sequence: number; hash: string }
  audit: {
    desk_id: string
    sequence: number
    at: string
    actor: string | null
    action: string
    subject: string | null
    detail: string | null
    previous_hash: string
    hash: string
  }
}
