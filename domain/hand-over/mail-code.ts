import { expand } from '@noble/hashes/hkdf.js'
import { scryptAsync } from '@noble/hashes/scrypt.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { base64urlnopad, hex } from '@scure/base'

import { ok, refused, type Result } from '../result.ts'
import { encodeText } from '../text.ts'
import { randomUnambiguous, UNAMBIGUOUS } from './reference.ts'

const RANDOM_CHARACTERS = 11
const CODE_LENGTH = RANDOM_CHARACTERS + 1
const GROUP_SIZE = 4

/**
 * 12 characters, told by phone: 11 random ones (about 53 bits) and a check character, so that a slip
 * of the ear or hand costs none of the five tries.
 */
export type MailCode = string & { readonly __mailCode: unique symbol }

export type MailCodeRefusal = 'mail-code-length' | 'mail-code-slip'

/** What a code opens. Nobody makes the one from the other. */
export type MailKeys = {
  /** Shown to the intake, which keeps only its hash; 43 characters of base64url. */
  readonly openingKey: string
  /** For the intake to keep: SHA-256 of `openingKey`, 64 hex digits. */
  readonly openingHash: string
  /** The passphrase of the age file; never leaves the device. */
  readonly passphrase: string
}

/** Makes a new code from the platform's secure generator. */
export const makeMailCode = (): MailCode => {
  const characters = randomUnambiguous(RANDOM_CHARACTERS)
  return `${characters}${checkCharacter(characters)}` as MailCode
}

/** The three groups of four that somebody reads aloud. */
export const mailCodeGroups = (code: MailCode): readonly string[] =>
  Array.from({ length: CODE_LENGTH / GROUP_SIZE }, (_unused, group) =>
    code.slice(group * GROUP_SIZE, (group + 1) * GROUP_SIZE),
  )

/** What is not in the alphabet, read as the character of it that it looks like. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  '0': 'Q',
  O: 'Q',
  '1': 'J',
  I: 'J',
  L: 'J',
  U: 'V',
}

/**
 * Reads a code as typed: case, blanks, dashes and look-alikes are fine. Refuses a wrong length and
 * every single wrong character, before anything is derived or asked of the intake.
 */
export const parseMailCode = (typed: string): Result<MailCode, MailCodeRefusal> => {
  const characters = Array.from(typed.normalize('NFKC').toUpperCase())
    .filter((character) => /[\p{L}\p{N}]/u.test(character))
    .map((character) => LOOK_ALIKES[character] ?? character)
  if (characters.length !== CODE_LENGTH) return refused('mail-code-length')
  const isKnown = characters.every((character) => UNAMBIGUOUS.includes(character))
  const code = characters.join('')
  return isKnown && checkCharacter(code.slice(0, -1)) === code.slice(-1)
    ? ok(code as MailCode)
    : refused('mail-code-slip')
}

/** 64 MiB, as for receipts: whoever has the stored hash pays this for every code that is tried. */
const SCRYPT = { N: 2 ** 16, r: 8, p: 1, dkLen: 32 } as const
const SALT = 'signaalwijzer hand-over code v1'

/**
 * Derives by scrypt (RFC 7914) and HKDF (RFC 5869) what opens a mailed bundle. The same code gives
 * the same keys in the console and in the partner's browser. Pauses every few milliseconds.
 */
export const deriveMailKeys = async (code: MailCode): Promise<MailKeys> => {
  const root = await scryptAsync(encodeText(code), encodeText(SALT), SCRYPT)
  const part = (purpose: string) =>
    base64urlnopad.encode(expand(sha256, root, encodeText(purpose), 32))
  const openingKey = part('open')
  return {
    openingKey,
    openingHash: hex.encode(sha256(encodeText(openingKey))),
    passphrase: part('age'),
  }
}

/** Luhn's rule over 28 characters: finds every wrong single one and nearly every swap. */
const checkCharacter = (characters: string): string => {
  const size = UNAMBIGUOUS.length
  let sum = 0
  let factor = 2
  for (const character of Array.from(characters).reverse()) {
    const product = factor * UNAMBIGUOUS.indexOf(character)
    sum += Math.floor(product / size) + (product % size)
    factor = 3 - factor
  }
  return UNAMBIGUOUS.charAt((size - (sum % size)) % size)
}
