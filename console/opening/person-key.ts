import { Decrypter, Encrypter, webauthn, type Identity, type Recipient } from 'age-encryption'

import { ok, refused, type Result } from '../../domain/result.ts'
import { checkNewPassphrase, usablePassphrase, type PassphraseRefusal } from './passphrase.ts'

/** scrypt N = 2^17: about a second and 128 MiB on an ordinary PC. */
const WORK_FACTOR = 17

/** A person's identity as it may lie in the browser: an age file that only its owner opens. */
export type WrappedKey = { readonly wrapped: Uint8Array<ArrayBuffer> } & (
  | { readonly kind: 'passphrase' }
  /** `passkey` says which passkey opens it; it is no secret. */
  | { readonly kind: 'passkey'; readonly passkey: string }
)

export type PasskeyRefusal = 'passkey-cancelled' | 'passkey-unsupported'
export type WrapRefusal = PassphraseRefusal | PasskeyRefusal
export type UnlockRefusal = 'passphrase-wrong' | 'person-key-damaged' | PasskeyRefusal

/** The part of the browser that speaks to passkeys; age's own by default. */
export type Passkeys = {
  readonly create: (options: { keyName: string; rpId: string }) => Promise<string>
  readonly recipient: (passkey: string) => Recipient
  readonly identity: (passkey: string) => Identity
}

const browserPasskeys: Passkeys = {
  create: (options) => webauthn.createCredential(options),
  recipient: (identity) => new webauthn.WebAuthnRecipient({ identity }),
  identity: (identity) => new webauthn.WebAuthnIdentity({ identity }),
}

/**
 * Wraps a person's identity with a new passphrase (age, scrypt). Refuses a weak passphrase. Keeps
 * neither the passphrase nor the identity.
 */
export const wrapWithPassphrase = async (
  identity: string,
  typed: string,
  workFactor: number = WORK_FACTOR,
): Promise<Result<WrappedKey, PassphraseRefusal>> => {
  const passphrase = checkNewPassphrase(typed)
  if (!passphrase.ok) return passphrase
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase.value)
  encrypter.setScryptWorkFactor(workFactor)
  return ok({ kind: 'passphrase', wrapped: Uint8Array.from(await encrypter.encrypt(identity)) })
}

/**
 * Makes a passkey for this host and wraps a person's identity with it (WebAuthn, PRF). The browser
 * asks twice: to make the passkey and to use it. Refuses where PRF is missing or the person stops.
 */
export const wrapWithPasskey = async (
  identity: string,
  owner: { readonly keyName: string; readonly rpId: string },
  passkeys: Passkeys = browserPasskeys,
): Promise<Result<WrappedKey, PasskeyRefusal>> => {
  try {
    const passkey = await passkeys.create(owner)
    const encrypter = new Encrypter()
    encrypter.addRecipient(passkeys.recipient(passkey))
    const wrapped = Uint8Array.from(await encrypter.encrypt(identity))
    return ok({ kind: 'passkey', passkey, wrapped })
  } catch (error) {
    return refused(passkeyRefusal(error))
  }
}

/**
 * Opens a wrapped identity. `typed` is the passphrase; a passkey does not need it. A wrong
 * passphrase is refused and changes nothing: it may be tried again.
 */
export const unwrapKey = async (
  key: WrappedKey,
  typed: string,
  passkeys: Passkeys = browserPasskeys,
): Promise<Result<string, UnlockRefusal>> => {
  const decrypter = new Decrypter()
  if (key.kind === 'passphrase') decrypter.addPassphrase(usablePassphrase(typed))
  else decrypter.addIdentity(passkeys.identity(key.passkey))
  try {
    return ok(await decrypter.decrypt(key.wrapped, 'text'))
  } catch (error) {
    if (isNoMatch(error)) {
      return refused(key.kind === 'passphrase' ? 'passphrase-wrong' : 'person-key-damaged')
    }
    if (key.kind === 'passkey' && isPasskeyError(error)) return refused(passkeyRefusal(error))
    return refused('person-key-damaged')
  }
}

const isNoMatch = (error: unknown): boolean =>
  error instanceof Error && error.message.includes('no identity matched')

/** What the browser refuses has its own name (`NotAllowedError`); age throws a plain `Error`. */
const isPasskeyError = (error: unknown): boolean =>
  error instanceof Error && (error.name !== 'Error' || error.message.includes('PRF'))

/** Browsers say `NotAllowedError` for "cancelled", "too late" and "no such passkey" alike. */
const passkeyRefusal = (error: unknown): PasskeyRefusal => {
  const name = error instanceof Error ? error.name : ''
  return name === 'NotAllowedError' || name === 'AbortError'
    ? 'passkey-cancelled'
    : 'passkey-unsupported'
}
