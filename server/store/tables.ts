import type { Generated } from 'kysely'

import type { DeliveryState, HandOverReason } from '../../domain/api/hand-over.ts'
import type { CloseReason, SignalState } from '../../domain/desk/signal-states.ts'
import type { HandOverState, Way } from '../../domain/hand-over/states.ts'
import type { Loss } from './hand-over-store.ts'

/**
 * The tables as Kysely sees them. Days are `YYYY-MM-DD`, moments are whole seconds since 1970, flags
 * are 0 or 1: both databases then hold the same values. No column holds content.
 */
export type Tables = {
  settings: { name: string; value: string }
  directories: { version: number; jws: string; content_hash: string; expires_at: number }
  desks: { id: string; slug: string; name: string }
  /** The keys of a desk in time. The first one has the id of its desk. */
  desk_keys: {
    id: string
    desk_id: string
    recipient: string
    made_at: number
    /** Null for the key that the desk began with. */
    made_by: string | null
    /** When enough members had opened something with it. */
    ready_at: number | null
    /** As the signed directories say: from when it is sealed to, and until when that may happen. */
    used_from: number | null
    used_until: number | null
    retired_at: number | null
  }
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
    /** The desk that reads a copy. */
    also_desk_id: string | null
    /** The keys of those desks that the sender took: what the envelope calls its desks. */
    key_id: string
    also_key_id: string | null
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
  hand_overs: {
    arrival: Generated<number>
    id: string
    /** Of what the console sent: by it the same hand-over is known again. */
    request_hash: string
    signal_id: string
    desk_id: string
    service: string
    way: Way
    to_desk_id: string | null
    /** The key of that desk that the bundle is sealed to. */
    to_key_id: string | null
    reference: string
    state: HandOverState
    reason: HandOverReason | null
    made_at: number
    state_since: number
    due_at: number | null
    /** When the alarm for this state was noted. */
    alarm_at: number | null
    delivery: DeliveryState
    delivery_id: string
    /** Raised by whoever takes the delivery on and by whoever ends it. */
    claim: number
    attempts: number
    waiting_since: number
    next_attempt_at: number | null
    last_problem: string | null
    /** Why nothing more is to be expected, by the newest directory. */
    loss: Loss | null
    /** In the clear only while it still has to be sent. */
    token: string | null
    token_hash: string | null
    opening_hash: string | null
    wrong_openings: number
    fetched_at: number | null
    gate: string
    owner: string
    shows_service: number
    version: number
    note_sealed: Uint8Array | null
    sealed: Uint8Array | null
  }
  used_proofs: { proof_hash: string; expires_at: number }
  staff: {
    id: string
    desk_id: string
    name: string
    recipient: string
    joined: Generated<number>
    /** When a colleague ended this membership: no session, no grant, and none ever again. */
    left_at: number | null
  }
  enrolments: {
    token_hash: string
    desk_id: string
    first_grant: Uint8Array | null
    expires_at: number | null
    staff_id: string | null
  }
  grants: {
    staff_id: string
    key_id: string
    /** When its member showed that it opens. */
    confirmed_at: number | null
    sealed: Uint8Array
  }
  sign_in_challenges: { id: string; staff_id: string; answer_hash: string; expires_at: number }
  desk_key_challenges: {
    id: string
    staff_id: string
    key_id: string
    answer_hash: string
    expires_at: number
  }
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
