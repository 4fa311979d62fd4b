/** Three slots and a fingerprint of 8 bits: where a word lies in the filter and how it is known. */
export type WordHash = { first: number; second: number; third: number; fingerprint: number }

/** What the layout of a filter needs: `slots` is a multiple of `segmentLength`, a power of two. */
export type FilterLayout = {
  readonly seed: number
  readonly slots: number
  readonly segmentLength: number
}

const mix = (hash: number): number => {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

/**
 * Hashes the UTF-16 units of a word into `into`, which saves making an object for each word. The
 * layout is a binary fuse filter (Graf and Lemire, 2022): three slots in three neighbouring segments.
 */
export const hashWord = (
  word: string,
  { seed, slots, segmentLength }: FilterLayout,
  into: WordHash,
): void => {
  let one = seed ^ 0x9e3779b9
  let two = Math.imul(seed, 0x27d4eb2f) ^ word.length
  for (let at = 0; at < word.length; at += 1) {
    const unit = word.charCodeAt(at)
    one = Math.imul(one ^ unit, 0x01000193)
    one ^= one >>> 15
    two = Math.imul(two + unit, 0x5bd1e995)
    two ^= two >>> 13
  }
  const high = mix(one)
  const low = mix(two ^ Math.imul(one, 0x2c1b3c6d))
  const reach = slots - 2 * segmentLength
  const mask = segmentLength - 1
  into.first = Math.floor((high / 0x1_0000_0000) * reach)
  into.second = (into.first + segmentLength) ^ (low & mask)
  into.third = (into.first + 2 * segmentLength) ^ ((low >>> 12) & mask)
  into.fingerprint = (mix(low ^ high) >>> 11) & 0xff
}
