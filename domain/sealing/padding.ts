/** One bucket of plain text: every signal up to this size looks the same from outside. */
export const BUCKET_BYTES = 16 * 1024

const SPACE = 0x20

/**
 * Fills canonical JSON up to a whole number of 16 KiB buckets with spaces, which JSON ignores: an
 * opened file is readable with any JSON tool. Returns a new array; never shortens.
 */
export const padToBucket = (json: Uint8Array): Uint8Array => {
  const buckets = Math.max(1, Math.ceil(json.length / BUCKET_BYTES))
  const padded = new Uint8Array(buckets * BUCKET_BYTES).fill(SPACE)
  padded.set(json)
  return padded
}
