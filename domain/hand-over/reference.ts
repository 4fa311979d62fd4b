import { randomBytes } from '@noble/hashes/utils.js'

/** Read aloud without doubt, and spelling no words: no vowels, no 0 or 1, no I, L, O or U. */
export const UNAMBIGUOUS = '23456789BCDFGHJKMNPQRSTVWXYZ'

const REFERENCE_LENGTH = 8
/** Bytes from here on are thrown away, so no character is favoured. */
const TOO_HIGH = 256 - (256 % UNAMBIGUOUS.length)

/** `count` uniform characters of `UNAMBIGUOUS`, from the platform's secure generator. */
export const randomUnambiguous = (count: number): string => {
  let characters = ''
  while (characters.length < count) {
    for (const byte of randomBytes(count)) {
      if (byte < TOO_HIGH && characters.length < count) {
        characters += UNAMBIGUOUS.charAt(byte % UNAMBIGUOUS.length)
      }
    }
  }
  return characters
}

/** By which two services speak of one hand-over by phone. Made anew; it says nothing of the signal. */
export const makeReference = (): string => randomUnambiguous(REFERENCE_LENGTH)
