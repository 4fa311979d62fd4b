import { armor } from 'age-encryption'

import { ok, refused, type Result } from '../domain/result.ts'

const RAW_START = 'age-encryption.org/'
const ARMOR_START = '-----BEGIN AGE ENCRYPTED FILE-----'
const BASE64 = /^[A-Za-z0-9+/\s]+={0,2}\s*$/u

/**
 * The age file in what a partner saved: the bare bytes, its armored form, base64, or the answer of
 * the intake (`{ "sealed": … }`). Refuses everything else; opens nothing.
 */
export const ageFileIn = (saved: Uint8Array): Result<Uint8Array, 'bundle-not-ours'> => {
  const text = Buffer.from(saved).toString('latin1').trim()
  if (text.startsWith(RAW_START)) return ok(saved)
  try {
    if (text.startsWith(ARMOR_START)) return ok(armor.decode(text))
  } catch {
    return refused('bundle-not-ours')
  }
  const base64 = text.startsWith('{') ? sealedIn(text) : text
  if (base64 === undefined || !BASE64.test(base64)) return refused('bundle-not-ours')
  return ok(new Uint8Array(Buffer.from(base64, 'base64')))
}

const sealedIn = (json: string): string | undefined => {
  try {
    const answer: unknown = JSON.parse(json)
    if (typeof answer !== 'object' || answer === null || !('sealed' in answer)) return undefined
    return typeof answer.sealed === 'string' ? answer.sealed : undefined
  } catch {
    return undefined
  }
}

/** The age identities in a key file, one a line; notes begin with `#`. A partner keeps old ones. */
export const identitiesIn = (keyFile: string): readonly string[] =>
  keyFile
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line.startsWith('AGE-SECRET-KEY-'))
