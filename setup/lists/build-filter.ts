import {
  type FilterLayout,
  hashWord,
  type WordHash,
} from '../../domain/anonymise/lists/hash-word.ts'
import {
  checksumOf,
  HEADER_LENGTH,
  LISTS_MAGIC,
  LISTS_VERSION,
  SLOT_BITS,
} from '../../domain/anonymise/lists/word-classes.ts'

/** Slots for each key, tried from tight to wide: below 1.125 a filter of three slots cannot be built. */
const SIZES = [1.13, 1.135, 1.14, 1.15, 1.16, 1.18, 1.2, 1.25, 1.35, 1.6, 2]
const SEEDS_EACH = 12

/**
 * Writes a static binary fuse filter that answers with the class of each key: the same bytes for the
 * same keys. Throws when no size fits, which means that two keys are equal.
 */
export const buildFilter = (classes: ReadonlyMap<string, number>): Uint8Array => {
  const keys = [...classes.keys()].sort()
  for (const size of SIZES) {
    for (let seed = 1; seed <= SEEDS_EACH; seed += 1) {
      const layout = layoutFor(keys.length, size, seed)
      const order = peel(keys, layout)
      if (order !== undefined) return write(keys, classes, layout, order)
    }
  }
  throw new Error('No filter could be built for these words')
}

const layoutFor = (keys: number, size: number, seed: number): FilterLayout => {
  const bits = Math.max(3, Math.floor(Math.log(Math.max(2, keys)) / Math.log(3.33) + 2.25))
  const segmentLength = 2 ** Math.min(12, bits)
  const segments = Math.max(3, Math.ceil((keys * size) / segmentLength))
  return { seed, slots: segments * segmentLength, segmentLength }
}

/** Takes off, again and again, a key that has a slot to itself: pairs of key and slot, or nothing. */
const peel = (keys: readonly string[], layout: FilterLayout): Uint32Array | undefined => {
  const count = new Uint8Array(layout.slots)
  const keysOfSlot = new Uint32Array(layout.slots)
  const slotsOfKey = new Uint32Array(keys.length * 3)
  const hash: WordHash = { first: 0, second: 0, third: 0, fingerprint: 0 }
  for (const [key, word] of keys.entries()) {
    hashWord(word, layout, hash)
    for (const [nth, slot] of [hash.first, hash.second, hash.third].entries()) {
      slotsOfKey[key * 3 + nth] = slot
      count[slot] = Math.min(255, (count[slot] ?? 0) + 1)
      keysOfSlot[slot] = (keysOfSlot[slot] ?? 0) ^ key
    }
  }
  const alone: number[] = []
  for (let slot = 0; slot < layout.slots; slot += 1) if (count[slot] === 1) alone.push(slot)

  const order = new Uint32Array(keys.length * 2)
  let taken = 0
  for (let slot = alone.pop(); slot !== undefined; slot = alone.pop()) {
    if (count[slot] !== 1) continue
    const key = keysOfSlot[slot] ?? 0
    order[taken * 2] = key
    order[taken * 2 + 1] = slot
    taken += 1
    for (let nth = 0; nth < 3; nth += 1) {
      const other = slotsOfKey[key * 3 + nth] ?? 0
      count[other] = (count[other] ?? 0) - 1
      keysOfSlot[other] = (keysOfSlot[other] ?? 0) ^ key
      if (count[other] === 1) alone.push(other)
    }
  }
  return taken === keys.length ? order : undefined
}

const write = (
  keys: readonly string[],
  classes: ReadonlyMap<string, number>,
  layout: FilterLayout,
  order: Uint32Array,
): Uint8Array => {
  const values = new Uint16Array(layout.slots)
  const hash: WordHash = { first: 0, second: 0, third: 0, fingerprint: 0 }
  for (let at = keys.length - 1; at >= 0; at -= 1) {
    const word = keys[order[at * 2] ?? 0] ?? ''
    hashWord(word, layout, hash)
    const wanted = (hash.fingerprint << 7) | (classes.get(word) ?? 0)
    const there = (values[hash.first] ?? 0) ^ (values[hash.second] ?? 0) ^ (values[hash.third] ?? 0)
    const slot = order[at * 2 + 1] ?? 0
    values[slot] = (values[slot] ?? 0) ^ wanted ^ there
  }
  return packed(values, keys.length, layout)
}

const packed = (values: Uint16Array, keys: number, layout: FilterLayout): Uint8Array => {
  const bytes = new Uint8Array(HEADER_LENGTH + Math.ceil((values.length * SLOT_BITS) / 8))
  let held = 0
  let heldBits = 0
  let at = HEADER_LENGTH
  for (const value of values) {
    held |= value << heldBits
    heldBits += SLOT_BITS
    while (heldBits >= 8) {
      bytes[at] = held & 0xff
      at += 1
      held >>>= 8
      heldBits -= 8
    }
  }
  if (heldBits > 0) bytes[at] = held & 0xff
  const view = new DataView(bytes.buffer)
  const { seed, slots, segmentLength } = layout
  for (const [nth, number] of [
    LISTS_MAGIC,
    LISTS_VERSION,
    seed,
    slots,
    segmentLength,
    keys,
  ].entries()) {
    view.setUint32(nth * 4, number, true)
  }
  view.setUint32(28, checksumOf(bytes), true)
  return bytes
}
