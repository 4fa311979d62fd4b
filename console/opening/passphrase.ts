import { ok, refused, type Result } from '../../domain/result.ts'

const MIN_CHARACTERS = 12
const MIN_WORDS = 4
const MIN_WORD_LENGTH = 3
const MIN_DIFFERENT_CHARACTERS = 6

export type PassphraseRefusal = 'passphrase-too-short' | 'passphrase-too-simple'

/** The passphrase as it is used: one way of writing accents, no blanks around it. */
export const usablePassphrase = (typed: string): string => typed.normalize('NFC').trim()

/**
 * Accepts a new passphrase of at least 12 characters or four words. Refuses a shorter one, and one
 * that hardly varies. Existing passphrases are never judged again.
 */
export const checkNewPassphrase = (typed: string): Result<string, PassphraseRefusal> => {
  const passphrase = usablePassphrase(typed)
  const words = passphrase.split(/\s+/u).filter((word) => word.length >= MIN_WORD_LENGTH)
  const isLong = Array.from(passphrase).length >= MIN_CHARACTERS || words.length >= MIN_WORDS
  if (!isLong) return refused('passphrase-too-short', ['passphrase'])
  const isVaried = new Set(passphrase.toLowerCase()).size >= MIN_DIFFERENT_CHARACTERS
  return isVaried ? ok(passphrase) : refused('passphrase-too-simple', ['passphrase'])
}
