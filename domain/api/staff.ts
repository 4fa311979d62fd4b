import * as z from 'zod/mini'

import { CLOSE_REASONS, DESK_CLOSE_REASONS, SIGNAL_STATES } from '../desk/signal-states.ts'
import { deskIdSchema, envelopeSchema, sealedSchema, uuidSchema } from '../envelope/schema.ts'
import { hybridRecipientSchema } from '../sealing/recipient.ts'
import { messageReceivedSchema, threadMessageSchema } from './public.ts'

const tokenSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/))
const hashSchema = z.string().check(z.regex(/^[0-9a-f]{64}$/))
const nameSchema = z.string().check(z.trim(), z.minLength(1), z.maxLength(80))

/** The half of an enrolment link that the intake checks; the other half never leaves the browser. */
export const enrolSchema = z.strictObject({
  token: tokenSchema,
  name: nameSchema,
  recipient: hybridRecipientSchema,
})

/** `firstGrant` is the desk key sealed to the link's own key: only for a desk's first member. */
export const enrolledSchema = z.strictObject({
  staffId: uuidSchema,
  deskId: deskIdSchema,
  deskName: z.string(),
  deskRecipient: hybridRecipientSchema,
  firstGrant: z.nullable(sealedSchema),
})

export const signInChallengeRequestSchema = z.strictObject({ staffId: uuidSchema })
export const signInChallengeSchema = z.strictObject({
  challengeId: uuidSchema,
  /** Opens (age, to the member's or, for a grant, the desk's recipient) to `{ "answer": "<43 base64url>" }`. */
  sealed: sealedSchema,
})
export const signInContentsSchema = z.strictObject({ answer: tokenSchema })
export const signInSchema = z.strictObject({ challengeId: uuidSchema, answer: tokenSchema })
export const sessionSchema = z.strictObject({
  token: tokenSchema,
  expiresAt: z.iso.datetime(),
  staff: z.strictObject({ id: uuidSchema, name: z.string() }),
  desk: z.strictObject({
    id: deskIdSchema,
    name: z.string(),
    /** Of the key that people seal to now. */
    recipient: hybridRecipientSchema,
    /** Every key of the desk that was not put away. */
    keys: z.array(z.strictObject({ id: deskIdSchema, recipient: hybridRecipientSchema })),
  }),
})

/**
 * One key of the desk sealed to one member. Opens to `{ "identity": "AGE-SECRET-KEY-PQ-1…" }`.
 * `keyId` is the id that the directory gives that key.
 */
export const grantSchema = z.strictObject({
  staffId: uuidSchema,
  keyId: deskIdSchema,
  sealed: sealedSchema,
})
/**
 * A grant to oneself comes with the opened secret of `POST /v1/sleutelopgaven`: whoever gives itself
 * access must hold the desk key already.
 */
export const giveGrantSchema = z.strictObject({
  ...grantSchema.shape,
  deskChallengeId: z.optional(uuidSchema),
  deskAnswer: z.optional(tokenSchema),
})
export const deskKeyChallengeRequestSchema = z.strictObject({ keyId: deskIdSchema })
/** With the public half that each opened grant must fit. */
export const ownGrantSchema = z.strictObject({
  ...grantSchema.shape,
  recipient: hybridRecipientSchema,
  /** Whether people seal to this key now: what the desk writes is sealed to it too. */
  isCurrent: z.boolean(),
})
export const grantsSchema = z.strictObject({ grants: z.array(ownGrantSchema) })
export const grantContentsSchema = z.strictObject({
  identity: z.string().check(z.regex(/^AGE-SECRET-KEY-PQ-1[A-Z0-9]{40,120}$/)),
})

export const colleaguesSchema = z.strictObject({
  colleagues: z.array(
    z.strictObject({
      id: uuidSchema,
      name: z.string(),
      recipient: hybridRecipientSchema,
      hasGrant: z.boolean(),
      /** Which keys of the desk this member can open with. */
      keyIds: z.array(deskIdSchema),
      /** The day on which a colleague ended this membership. */
      leftOn: z.nullable(z.iso.date()),
    }),
  ),
})

export const inviteSchema = z.strictObject({ tokenHash: hashSchema })
export const invitedSchema = z.strictObject({ expiresAt: z.iso.datetime() })

export const inboxQuerySchema = z.strictObject({
  pagina: z.optional(z.string().check(z.regex(/^[1-9]\d{0,4}$/))),
  toestand: z.optional(z.enum(SIGNAL_STATES)),
})

export const inboxRowSchema = z.strictObject({
  id: uuidSchema,
  day: z.iso.date(),
  state: z.enum(SIGNAL_STATES),
  closeReason: z.nullable(z.enum(CLOSE_REASONS)),
  /** Raised by every change of state and by every message, of either side. */
  version: z.int(),
  /** Messages of the professional that nobody at the desk has opened yet. */
  unreadMessages: z.int(),
  /** The day on which its professional took it back; nothing of it can be opened since. */
  withdrawnOn: z.nullable(z.iso.date()),
  /** Whether it was ever handed over to another service. */
  wasHandedOver: z.boolean(),
  /** Whether another desk deals with it and this one reads a copy: nothing can be done to it here. */
  isCopy: z.boolean(),
})
export const inboxSchema = z.strictObject({
  signals: z.array(inboxRowSchema),
  page: z.int(),
  pages: z.int(),
  total: z.int(),
})

export const openedSignalSchema = z.strictObject({
  ...inboxRowSchema.shape,
  /** Null when it was withdrawn. */
  envelope: z.nullable(envelopeSchema),
  messages: z.array(threadMessageSchema),
})

/** `version` is the one that was read; another one meanwhile refuses `state-changed-meanwhile`. */
export const changeStateSchema = z.strictObject({
  version: z.int(),
  state: z.enum(SIGNAL_STATES),
  closeReason: z.optional(z.enum(DESK_CLOSE_REASONS)),
})
export const stateChangedSchema = z.strictObject({
  version: z.int(),
  state: z.enum(SIGNAL_STATES),
  closeReason: z.nullable(z.enum(CLOSE_REASONS)),
})

/** `asks` moves the signal to `waiting-for-answer`. */
export const replySchema = z.strictObject({
  id: uuidSchema,
  sealed: sealedSchema,
  asks: z.boolean(),
})
/** With the state and version after it, so that nobody need open the signal again to know them. */
export const replySentSchema = z.strictObject({
  ...messageReceivedSchema.shape,
  version: z.int(),
  state: z.enum(SIGNAL_STATES),
})

export const AUDIT_ACTIONS = [
  'desk-made',
  'staff-invited',
  'staff-enrolled',
  'grant-given',
  'grant-refused',
  'signed-in',
  'sign-in-refused',
  'signed-out',
  'signal-opened',
  'state-changed',
  'reply-sent',
  'hand-over-sent',
  'hand-over-again',
  'hand-over-opened',
  'hand-over-changed',
  'hand-over-fetched',
  'hand-over-locked',
  'hand-over-alarm',
  'staff-left',
  'desk-key-made',
  'desk-key-confirmed',
  'desk-key-retired',
] as const

export const auditSchema = z.strictObject({
  entries: z.array(
    z.strictObject({
      sequence: z.int(),
      at: z.iso.datetime(),
      actor: z.nullable(uuidSchema),
      action: z.enum(AUDIT_ACTIONS),
      subject: z.nullable(z.string()),
      detail: z.nullable(z.string()),
      previousHash: hashSchema,
      hash: hashSchema,
    }),
  ),
  page: z.int(),
  pages: z.int(),
  /** Whether the chain fits: this page and what is new always, all of it every ten minutes. */
  isChainWhole: z.boolean(),
})

export type Session = z.infer<typeof sessionSchema>
export type InboxRow = z.infer<typeof inboxRowSchema>
export type OpenedSignal = z.infer<typeof openedSignalSchema>
