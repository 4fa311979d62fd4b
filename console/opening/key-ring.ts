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
  splitIntoSheets,
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

/** The public half of a key of the desk: the ring knows each of its keys by it. */
type DeskRecipient = string

/**
 * The keys of the member at work, in memory only: the own one and those of the desk. Screens ask it
 * to open, with whichever key fits, and to grant; no screen ever sees an identity.
 */
export type KeyRing = {
  /** Makes and wraps a person key, and holds it. */
  readonly makePersonKey: (protection: Protection) => Promise<Result<NewPersonKey, WrapRefusal>>
  readonly unlock: (key: WrappedKey, passphrase: string) => Promise<Result<true, UnlockRefusal>>
  readonly personRecipient: () => Promise<string | undefined>
  /** Proves possession: opens a sign-in challenge. */
  readonly answerChallenge: (sealed: string) => Promise<Result<string, DeskKeyRefusal>>
  /** Proves that a key of the desk is here: opens a challenge that was sealed to it. */
  readonly answerDeskChallenge: (sealed: string) => Promise<Result<string, DeskKeyRefusal>>
  /** Takes a key of the desk from a grant to this member, or from a link's first grant. */
  readonly takeGrant: (
    grant: { readonly sealed: string; readonly linkIdentity?: string },
    deskRecipient: DeskRecipient,
  ) => Promise<Result<true, DeskKeyRefusal>>
  /** Restores the key that the sheets are of, when it is one of these. Says which. */
  readonly takeSheets: (
    texts: readonly string[],
    deskRecipients: readonly DeskRecipient[],
  ) => Promise<Result<DeskRecipient, SheetsRefusal | 'desk-key-other'>>
  /** Whether there is any key of the desk, or this one. */
  readonly hasDeskKey: (deskRecipient?: DeskRecipient) => boolean
  /** Makes a new key for the desk and holds it. Nothing is sealed to it by that. */
  readonly makeDeskKey: () => Promise<DeskRecipient>
  /** Three recovery sheets of a key of the desk, to print. */
  readonly sheetsOf: (
    deskRecipient: DeskRecipient,
    deskName: string,
  ) => Promise<Result<readonly string[], 'desk-key-locked'>>
  /** A key of the desk sealed to a recipient: to oneself or to a colleague. */
  readonly grantTo: (
    recipient: string,
    deskRecipient: DeskRecipient,
  ) => Promise<Result<string, 'desk-key-locked'>>
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
  identity: string | readonly string[],
  sealed: string,
): Promise<Result<string, OpenRefusal>> => {
  const contents = await openJson(sealed, identity, signInContentsSchema)
  return contents.ok ? ok(contents.value.answer) : contents
}

/**
 * An empty key ring. Nothing in it is ever written anywhere; `forget` drops all of it. `workFactor`
 * is the cost of a new passphrase (base-2 logarithm of scrypt's N).
 */
export const createKeyRing = (settings: { readonly workFactor?: number } = {}): KeyRing => {
  let person: string | undefined
  /** Identities by recipient. */
  const desk = new Map<DeskRecipient, string>()

  const takeDeskKey = async (identity: string, deskRecipient: string) => {
    if ((await identityToRecipient(identity)) !== deskRecipient) return refused('desk-key-other')
    desk.set(deskRecipient, identity)
    return ok(true as const)
  }

  const withDesk = async <Value, Code extends string>(
    open: (identities: readonly string[]) => Promise<Result<Value, Code>>,
  ): Promise<Result<Value, Code | 'desk-key-locked'>> =>
    desk.size === 0 ? refused('desk-key-locked') : open([...desk.values()])

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
    answerChallenge: async (sealed) =>
      person === undefined ? refused('desk-key-locked') : answerWith(person, sealed),
    answerDeskChallenge: (sealed) => withDesk((identities) => answerWith(identities, sealed)),
    takeGrant: async ({ sealed, linkIdentity }, deskRecipient) => {
      const opener = linkIdentity ?? person
      if (opener === undefined) return refused('desk-key-locked')
      const identity = await openGrant(sealed, opener)
      return identity.ok ? takeDeskKey(identity.value, deskRecipient) : identity
    },
    takeSheets: async (texts, deskRecipients) => {
      const identity = await identityFromSheets(texts)
      if (!identity.ok) return identity
      const recipient = await identityToRecipient(identity.value)
      if (!deskRecipients.includes(recipient)) return refused('desk-key-other')
      desk.set(recipient, identity.value)
      return ok(recipient)
    },
    hasDeskKey: (deskRecipient) =>
      deskRecipient === undefined ? desk.size > 0 : desk.has(deskRecipient),
    makeDeskKey: async () => {
      const { identity, recipient } = await makeDeskKey()
      desk.set(recipient, identity)
      return recipient
    },
    sheetsOf: async (deskRecipient, deskName) => {
      const identity = desk.get(deskRecipient)
      if (identity === undefined) return refused('desk-key-locked')
      return ok(await splitIntoSheets(identity, { deskName, recipient: deskRecipient }))
    },
    grantTo: async (recipient, deskRecipient) => {
      const identity = desk.get(deskRecipient)
      if (identity === undefined) return refused('desk-key-locked')
      return ok(await sealGrant(identity, recipient))
    },
    openSignal: (envelope) => withDesk((identities) => openSignal(envelope, identities)),
    openMessages: async (messages) =>
      desk.size === 0 ? [] : openMessages(messages, [...desk.values()]),
    openBundle: (sealed) => withDesk((identity) => openBundle(base64.decode(sealed), { identity })),
    openNotes: (sealed) =>
      withDesk((identities) => openJson(sealed, identities, handOverNotesSchema)),
    forget: () => {
      person = undefined
      desk.clear()
    },
  }
}
