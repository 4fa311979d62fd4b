import { ok, refused, type Result } from '../../result.ts'
import { hashWord, type WordHash } from './hash-word.ts'

/** First name of a person. */
export const FIRST = 1
/** Surname. */
export const LAST = 2
/** Used often as an ordinary word in one of the languages of the form. */
export const COMMON = 4
/** Place, municipality, province, country. */
export const PLACE = 8
/** Written with a capital and no person: demonyms, languages, feasts, brands, months. */
export const CAPITAL = 16
/** Beside COMMON: seldom used as a word, so that a name is the better guess. */
export const RARE_WORD = 32
/** Beside COMMON: a word of Dutch, not only of another language. */
export const DUTCH_WORD = 64

/** Tells the classes of a folded word (`foldWord`) as a sum of the flags above; 0 is unknown. */
export type WordClasses = { readonly classOf: (folded: string) => number }

export const LISTS_MAGIC = 0x43577753
export const LISTS_VERSION = 1
export const HEADER_LENGTH = 32
export const SLOT_BITS = 15
const CLASS_BITS = 7
const CLASS_MASK = 0x7f
const MOST_SLOTS = 1 << 20

/** FNV-1a over everything but the checksum itself, which lies in the bytes 28 to 31. */
export const checksumOf = (bytes: Uint8Array): number => {
  let sum = 0x811c9dc5
  for (let at = 0; at < bytes.length; at += 1) {
    if (at < 28 || at > 31) sum = Math.imul(sum ^ (bytes[at] ?? 0), 0x01000193)
  }
  return sum >>> 0
}

const unpack = (bytes: Uint8Array, slots: number): Uint16Array => {
  const values = new Uint16Array(slots)
  let held = 0
  let heldBits = 0
  let at = HEADER_LENGTH
  for (let slot = 0; slot < slots; slot += 1) {
    while (heldBits < SLOT_BITS) {
      held |= (bytes[at] ?? 0) << heldBits
      at += 1
      heldBits += 8
    }
    values[slot] = held & 0x7fff
    held >>>= SLOT_BITS
    heldBits -= SLOT_BITS
  }
  return values
}

/**
 * Reads the file of the lists. Refuses bytes that are cut short, changed, of another version or no
 * lists at all with `lists-damaged`; never throws. An unknown word is taken for a listed one in
 * fewer than 1 of 200 cases, a listed word is never missed.
 */
export const parseWordClasses = (bytes: Uint8Array): Result<WordClasses, 'lists-damaged'> => {
  if (bytes.length < HEADER_LENGTH) return refused('lists-damaged')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const number = (at: number): number => view.getUint32(at, true)
  if (number(0) !== LISTS_MAGIC || number(4) !== LISTS_VERSION) return refused('lists-damaged')
  const [seed, slots, segmentLength] = [number(8), number(12), number(16)]
  const isPowerOfTwo = segmentLength > 0 && (segmentLength & (segmentLength - 1)) === 0
  if (!isPowerOfTwo || slots > MOST_SLOTS || slots < 3 * segmentLength)
    return refused('lists-damaged')
  if (slots % segmentLength !== 0) return refused('lists-damaged')
  if (bytes.length !== HEADER_LENGTH + Math.ceil((slots * SLOT_BITS) / 8))
    return refused('lists-damaged')
  if (number(28) !== checksumOf(bytes)) return refused('lists-damaged')

  const values = unpack(bytes, slots)
  const layout = { seed, slots, segmentLength }
  const hash: WordHash = { first: 0, second: 0, third: 0, fingerprint: 0 }
  const classOf = (folded: string): number => {
    hashWord(folded, layout, hash)
    const value = (values[hash.first] ?? 0) ^ (values[hash.second] ?? 0) ^ (values[hash.third] ?? 0)
    if (value >>> CLASS_BITS !== hash.fingerprint) return 0
    return possibleClasses(value & CLASS_MASK)
  }
  return ok({ classOf })
}

/** No list holds RARE_WORD or DUTCH_WORD without COMMON: such an answer is a chance hit. */
const possibleClasses = (classes: number): number =>
  (classes & COMMON) === 0 && classes > CAPITAL + PLACE + LAST + FIRST ? 0 : classes
