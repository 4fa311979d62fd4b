import { bech32m, hex } from '@scure/base'
import { sha256 } from '@noble/hashes/sha2.js'

import { encodeText } from '../../domain/text.ts'

const PREFIX = 'swblad'
const VERSION = 1
const FINGERPRINT_BYTES = 8
const SHARE_BYTES = 33
const PAYLOAD_BYTES = 1 + FINGERPRINT_BYTES + 1 + SHARE_BYTES
const CHECKSUM_LETTERS = 6
const DATA_LETTERS = Math.ceil((PAYLOAD_BYTES * 8) / 5) + CHECKSUM_LETTERS
const GROUP_LETTERS = 4
const GROUPS_A_LINE = 5

/** What one recovery sheet carries. `share` is one Shamir share (32 bytes and its coordinate). */
export type SheetShare = {
  readonly sheet: number
  /** 16 lower-case hex digits of the key that the share belongs to. */
  readonly fingerprint: string
  readonly share: Uint8Array
}

/** A short name for a key: the first 8 bytes of SHA-256 over its recipient, in hex. */
export const keyFingerprint = (recipient: string): string =>
  hex.encode(sha256(encodeText(recipient)).subarray(0, FINGERPRINT_BYTES))

/** A fingerprint in four groups, as it is printed and read aloud. */
export const printedFingerprint = (fingerprint: string): string =>
  inGroups(fingerprint.toUpperCase()).join('-')

/**
 * A share as letters to print: bech32m (BIP 350), whose 32 letters leave out look-alikes and whose
 * checksum finds every fault of up to four letters. Returns lines of five groups of four.
 */
export const encodeSheetCode = ({ sheet, fingerprint, share }: SheetShare): readonly string[] => {
  if (share.length !== SHARE_BYTES) throw new RangeError('A share of a desk key has 33 bytes.')
  const payload = new Uint8Array([VERSION, ...hex.decode(fingerprint), sheet, ...share])
  const groups = inGroups(bech32m.encodeFromBytes(PREFIX, payload).toUpperCase())
  return Array.from({ length: Math.ceil(groups.length / GROUPS_A_LINE) }, (_unused, line) =>
    groups.slice(line * GROUPS_A_LINE, (line + 1) * GROUPS_A_LINE).join(' '),
  )
}

/**
 * Finds and reads the code in what a person typed or pasted: the code alone or the whole sheet, in
 * any case, with any blanks and dashes, with O for 0 and I or 1 for L. `undefined` when a letter is
 * wrong or missing.
 */
export const decodeSheetCode = (typed: string): SheetShare | undefined => {
  const letters = typed.toLowerCase().replace(/[^a-z0-9]/gu, '')
  const start = letters.indexOf(`${PREFIX}1`)
  if (start < 0) return undefined
  const from = start + PREFIX.length + 1
  const data = letters
    .slice(from, from + DATA_LETTERS)
    .replaceAll('o', '0')
    .replace(/[i1]/gu, 'l')
  const payload = decodePayload(`${PREFIX}1${data}`)
  if (payload?.length !== PAYLOAD_BYTES || payload[0] !== VERSION) return undefined
  return {
    sheet: payload[1 + FINGERPRINT_BYTES] ?? 0,
    fingerprint: hex.encode(payload.subarray(1, 1 + FINGERPRINT_BYTES)),
    share: payload.slice(PAYLOAD_BYTES - SHARE_BYTES),
  }
}

const decodePayload = (code: string): Uint8Array | undefined => {
  try {
    return bech32m.decodeToBytes(code).bytes
  } catch {
    return undefined
  }
}

const inGroups = (letters: string): string[] =>
  Array.from({ length: Math.ceil(letters.length / GROUP_LETTERS) }, (_unused, group) =>
    letters.slice(group * GROUP_LETTERS, (group + 1) * GROUP_LETTERS),
  )
