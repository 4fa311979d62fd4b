import { base64, bech32 } from '@scure/base'
import { generateHybridIdentity, identityToRecipient } from 'age-encryption'
import { combine, split } from 'shamir-secret-sharing'

import { grantContentsSchema } from '../../domain/api/staff.ts'
import { ok, refused, type Result } from '../../domain/result.ts'
import { hybridIdentityFromSeed } from '../../domain/sealing/identity.ts'
import { openJson, type OpenRefusal } from '../../domain/sealing/open.ts'
import { sealJson } from '../../domain/sealing/seal.ts'
import { SHEET_WORDS } from './recovery-sheet-words.ts'
import {
  decodeSheetCode,
  encodeSheetCode,
  keyFingerprint,
  printedFingerprint,
  type SheetShare,
} from './sheet-code.ts'

const SHEETS = 3
const SHEETS_NEEDED = 2

/** A hybrid age key pair. `identity` is secret; `recipient` may be published. */
export type KeyPair = { readonly identity: string; readonly recipient: string }

/** Makes a new desk key from the platform's secure generator. Keeps nothing. */
export const makeDeskKey = async (): Promise<KeyPair> => {
  const identity = await generateHybridIdentity()
  return { identity, recipient: await identityToRecipient(identity) }
}

/**
 * Seals a desk identity to one member (or to an enrolment link's key), as base64 of an age file.
 * Throws on a recipient that is none: those are parsed at the door.
 */
export const sealGrant = async (identity: string, recipient: string): Promise<string> => {
  const sealed = await sealJson({ identity }, [recipient])
  if (!sealed.ok) throw new TypeError(`The grant could not be sealed: ${sealed.code}.`)
  return base64.encode(sealed.value)
}

/** Opens a grant with a member's own identity. Refuses a grant for another member or a damaged one. */
export const openGrant = async (
  sealed: string,
  personIdentity: string,
): Promise<Result<string, OpenRefusal>> => {
  const opened = await openJson(sealed, personIdentity, grantContentsSchema)
  return opened.ok ? ok(opened.value.identity) : opened
}

/**
 * The desk key as three sheets of text to print; any two restore it, one tells nothing (Shamir over
 * the 32-byte seed). Throws when `recipient` is not of this identity. Keeps nothing.
 */
export const splitIntoSheets = async (
  identity: string,
  details: { readonly deskName: string; readonly recipient: string },
): Promise<readonly string[]> => {
  if ((await identityToRecipient(identity)) !== details.recipient) {
    throw new TypeError('The recipient does not belong to this desk key.')
  }
  const seed = seedOf(identity)
  const shares = await split(seed, SHEETS, SHEETS_NEEDED)
  seed.fill(0)
  const fingerprint = keyFingerprint(details.recipient)
  return shares.map((share, index) =>
    printSheet({ sheet: index + 1, fingerprint, share }, details.deskName),
  )
}

export type SheetsRefusal = 'sheet-damaged' | 'sheets-too-few' | 'sheets-of-different-keys'

/**
 * Restores the desk identity from what was typed or pasted of two or three sheets. Refuses a sheet
 * with a wrong letter (`fields` has its place, from 1), the same sheet twice, and sheets that do not
 * belong together. Never returns a key that does not fit the fingerprint on the sheets.
 */
export const identityFromSheets = async (
  texts: readonly string[],
): Promise<Result<string, SheetsRefusal>> => {
  const filled = texts
    .map((text, index) => ({ text, place: String(index + 1) }))
    .filter(({ text }) => text.trim() !== '')
  const sheets = new Map<number, SheetShare>()
  const damaged: string[] = []
  for (const { text, place } of filled) {
    const sheet = decodeSheetCode(text)
    if (sheet) sheets.set(sheet.share.at(-1) ?? 0, sheet)
    else damaged.push(place)
  }
  if (damaged.length > 0) return refused('sheet-damaged', damaged)
  if (sheets.size < SHEETS_NEEDED) return refused('sheets-too-few')

  const [first, second] = [...sheets.values()]
  const fingerprints = new Set([...sheets.values()].map(({ fingerprint }) => fingerprint))
  if (!first || !second || fingerprints.size > 1) return refused('sheets-of-different-keys')

  const seed = await combine([first.share, second.share])
  const identity = hybridIdentityFromSeed(seed)
  seed.fill(0)
  // Sheets printed on two occasions carry the same fingerprint but restore another key.
  const isThisKey = keyFingerprint(await identityToRecipient(identity)) === first.fingerprint
  return isThisKey ? ok(identity) : refused('sheets-of-different-keys')
}

const seedOf = (identity: string): Uint8Array => {
  const { prefix, words } = bech32.decode(identity.toLowerCase() as `${string}1${string}`, false)
  if (prefix !== 'age-secret-key-pq-') throw new TypeError('This is no hybrid age identity.')
  return Uint8Array.from(bech32.fromWords(words))
}

const printSheet = (share: SheetShare, deskName: string): string =>
  [
    SHEET_WORDS.title,
    SHEET_WORDS.sheet(share.sheet, SHEETS),
    '',
    `${SHEET_WORDS.desk}: ${deskName}`,
    `${SHEET_WORDS.key}: ${printedFingerprint(share.fingerprint)}`,
    '',
    `${SHEET_WORDS.code}:`,
    ...encodeSheetCode(share).map((line) => `    ${line}`),
    '',
    ...SHEET_WORDS.dutch,
    '',
    ...SHEET_WORDS.english,
    '',
  ].join('\n')
