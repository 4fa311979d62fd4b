import { Decrypter, Encrypter } from 'age-encryption'

import { randomUuid } from '../random.ts'
import { ok, refused, type Result } from '../result.ts'
import { readDraft, writtenDraft, type Draft } from '../signal/draft.ts'
import { decodeText, encodeText } from '../text.ts'
import { isStrongPassphrase, MAX_PASSPHRASE_LENGTH, settledPassphrase } from './passphrase.ts'

export const DRAFT_FILE_NAME = 'signaalwijzer-concept.age'

/** A draft of the longest text there can be is well below this. */
export const MAX_DRAFT_FILE_BYTES = 1024 * 1024

/** scrypt with N = 2^17: about a second on an office computer, for us and for each guess. */
const WORK_FACTOR = 17
const MAX_WORK_FACTOR = 18
const STEP_BYTES = 16 * 1024
const SPACE = 0x20

export type OpenDraftFileRefusal =
  'file-not-ours' | 'passphrase-wrong' | 'draft-damaged' | 'draft-newer'

/** Header, salt, and the tags of the pieces: what an age file has beside the text. */
const MOST_AROUND_BYTES = 4096

/**
 * Seals a draft as an age file to a passphrase, padded so that its size tells little of its text.
 * Every copy opened from the file knows that it is one. Refuses a passphrase that can be guessed,
 * and a draft so long that the file could not be opened again. Never gives anything readable.
 */
export const sealDraftFile = async (
  draft: Draft,
  passphrase: string,
): Promise<Result<Uint8Array, 'passphrase-weak' | 'draft-too-long'>> => {
  if (!isStrongPassphrase(passphrase)) return refused('passphrase-weak')
  const written = writtenDraft({ ...draft, origin: draft.origin ?? randomUuid() })
  const bytes = padded(encodeText(JSON.stringify(written)))
  const isTooLong = bytes.length > MAX_DRAFT_FILE_BYTES - MOST_AROUND_BYTES
  if (isTooLong || !readDraft(written).ok) return refused('draft-too-long')
  const encrypter = new Encrypter()
  encrypter.setPassphrase(settledPassphrase(passphrase))
  encrypter.setScryptWorkFactor(WORK_FACTOR)
  return ok(await encrypter.encrypt(bytes))
}

/**
 * Opens a draft file of this or an older version. Refuses, before any work, what is too large, no
 * age file of a passphrase, or made to keep this device busy. Never returns anything unparsed.
 */
export const openDraftFile = async (
  bytes: Uint8Array,
  passphrase: string,
): Promise<Result<Draft, OpenDraftFileRefusal>> => {
  const workFactor = workFactorOf(bytes)
  if (bytes.length > MAX_DRAFT_FILE_BYTES) return refused('file-not-ours')
  if (workFactor === undefined || workFactor > MAX_WORK_FACTOR) return refused('file-not-ours')
  if (passphrase.length > 4 * MAX_PASSPHRASE_LENGTH) return refused('passphrase-wrong')
  const decrypter = new Decrypter()
  decrypter.addPassphrase(settledPassphrase(passphrase))
  try {
    const json = decodeText(await decrypter.decrypt(bytes))
    return readDraft(JSON.parse(json))
  } catch (error) {
    const isWrong = error instanceof Error && /no identity matched/u.test(error.message)
    return refused(isWrong ? 'passphrase-wrong' : 'draft-damaged')
  }
}

/** What the header asks of scrypt, or `undefined` when this is no age file of a passphrase. */
const workFactorOf = (bytes: Uint8Array): number | undefined => {
  const header = String.fromCharCode(...bytes.subarray(0, 80))
  const factor = /^age-encryption\.org\/v1\n-> scrypt [\w+/]{22} ([1-9]\d?)\n/u.exec(header)?.[1]
  return factor === undefined ? undefined : Number(factor)
}

const padded = (json: Uint8Array): Uint8Array => {
  const bytes = new Uint8Array(Math.ceil(json.length / STEP_BYTES) * STEP_BYTES).fill(SPACE)
  bytes.set(json)
  return bytes
}
