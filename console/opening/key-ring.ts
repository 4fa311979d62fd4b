import { base64 } from '@scure/base'
import { identityToRecipient } from 'age-encryption'

import { signInContentsSchema } from '../../domain/api/staff.ts'
import type { Envelope } from '../../domain/envelope/schema.ts'
import type { Bundle } from '../../domain/hand-over/bundle.ts'
import { handOverNotesSchema, type HandOverNotes } from '../../domain/hand-over/note.ts'
import { openBundle, type OpenBundleRefusal } from '../../domain/hand-over/open-bundle.ts'
import { ok, refused, type Result } from '../../domain/result.ts'
import type { SignalContents } from '../../domain/sealing/contents.ts'
import { openJson, type OpenRefusal } from '../../domain/sealing/open.ts'
import {
  identityFromSheets,
  makeDeskKey,
  openGrant,
  sealGrant,
  type SheetsRefusal,
} from './desk-key.ts'
import { openMessages, openSignal, type OpenedMessage, type ThreadMessage } from './open-signal.ts'
import {
  unwrapKey,
  wrapWithPasskey,
  wrapWithPassphrase,
  type UnlockRefusal,
  type WrappedKey,
  type WrapRefusal,
} from './person-key.ts'

/** How a new person key will be locked. */
export type Protection =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'passkey'; readonly keyName: string; readonly rpId: string }

export type NewPersonKey = { readonly recipient: string; readonly key: WrappedKey }
export type DeskKeyRefusal = OpenRefusal | 'desk-key-locked' | 'desk-key-other'

/**
 * The keys of the member at work, in memory only. Screens ask it to open and to grant; no screen
 * ever sees an identity.
 */
export type KeyRing = {
  /** Makes and wraps a person key, and holds it. */
  readonly makePersonKey: (protection: Protection) => Promise<Result<NewPersonKey, WrapRefusal>>
  readonly unlock: (key: WrappedKey, passphrase: string) => Promise<Result<true, UnlockRefusal>>
  readonly personRecipient: () => Promise<string | undefined>
  /** Proves possession: opens a sign-in challenge. */
  readonly answerChallenge: (sealed: string) => Promise<Result<string, DeskKeyRefusal>>
  /** Proves that the desk key is here: opens a challenge that was sealed to it. */
  readonly answerDeskChallenge: (sealed: string) => Promise<Result<string, DeskKeyRefusal>>
  /** Takes the desk key from a grant to this member, or from a link's first grant. */
  readonly takeGrant: (
    grant: { readonly sealed: string; readonly linkIdentity?: string },
    deskRecipient: string,
  ) => Promise<Result<true, DeskKeyRefusal>>
  readonly takeSheets: (
    texts: readonly string[],
    deskRecipient: string,
  ) => Promise<Result<true, SheetsRefusal | 'desk-key-other'>>
  readonly hasDeskKey: () => boolean
  /** The desk key sealed to a recipient: to oneself or to a colleague. */
  readonly grantTo: (recipient: string) => Promise<Result<string, 'desk-key-locked'>>
  readonly openSignal: (envelope: Envelope) => Promise<Result<SignalContents, DeskKeyRefusal>>
  readonly openMessages: (messages: readonly ThreadMessage[]) => Promise<readonly OpenedMessage[]>
  /** A bundle that another desk handed over to this one. */
  readonly openBundle: (
    sealed: string,
  ) => Promise<Result<Bundle, OpenBundleRefusal | 'desk-key-locked'>>
  readonly openNotes: (sealed: string) => Promise<Result<HandOverNotes, DeskKeyRefusal>>
  readonly forget: () => void
}

const answerWith = async (
  identity: string | undefined,
  sealed: string,
): Promise<Result<string, DeskKeyRefusal>> => {
  if (identity === undefined) return refused('desk-key-locked')
  const contents = await openJson(sealed, identity, signInContentsSchema)
  return contents.ok ? ok(contents.value.answer) : contents
}

/**
 * An empty key ring. Nothing in it is ever written anywhere; `forget` drops all of it. `workFactor`
 * is the cost of a new passphrase (base-2 logarithm of scrypt's N).
 */
export const createKeyRing = (settings: { readonly workFactor?: number } = {}): KeyRing => {
  let person: string | undefined
  let desk: string | undefined

  const takeDeskKey = async (identity: string, deskRecipient: string) => {
    if ((await identityToRecipient(identity)) !== deskRecipient) return refused('desk-key-other')
    desk = identity
    return ok(true as const)
  }

  return {
    makePersonKey: async (protection) => {
      const { identity, recipient } = await makeDeskKey()
      const key =
        protection.kind === 'passphrase'
          ? await wrapWithPassphrase(identity, protection.passphrase, settings.workFactor)
          : await wrapWithPasskey(identity, protection)
      if (!key.ok) return key
      person = identity
      return ok({ recipient, key: key.value })
    },
    unlock: async (key, passphrase) => {
      const identity = await unwrapKey(key, passphrase)
      if (!identity.ok) return identity
      person = identity.value
      return ok(true)
    },
    personRecipient: async () => (person === undefined ? undefined : identityToRecipient(person)),
    answerChallenge: (sealed) => answerWith(person, sealed),
    answerDeskChallenge: (sealed) => answerWith(desk, sealed),
    takeGrant: async ({ sealed, linkIdentity }, deskRecipient) => {
      const opener = linkIdentity ?? person
      if (opener === undefined) return refused('desk-key-locked')
      const identity = await openGrant(sealed, opener)
      return identity.ok ? takeDeskKey(identity.value, deskRecipient) : identity
    },
    takeSheets: async (texts, deskRecipient) => {
      const identity = await identityFromSheets(texts)
      return identity.ok ? takeDeskKey(identity.value, deskRecipient) : identity
    },
    hasDeskKey: () => desk !== undefined,
    grantTo: async (recipient) =>
      desk === undefined ? refused('desk-key-locked') : ok(await sealGrant(desk, recipient)),
    openSignal: async (envelope) =>
      desk === undefined ? refused('desk-key-locked') : openSignal(envelope, desk),
    openMessages: async (messages) => (desk === undefined ? [] : openMessages(messages, desk)),
    openBundle: async (sealed) =>
      desk === undefined
        ? refused('desk-key-locked')
        : openBundle(base64.decode(sealed), { identity: desk }),
    openNotes: async (sealed) =>
      desk === undefined ? refused('desk-key-locked') : openJson(sealed, desk, handOverNotesSchema),
    forget: () => {
      person = undefined
      desk = undefined
    },
  }
}
