import { createHash, timingSafeEqual } from 'node:crypto'

import type { Envelope } from '../../domain/envelope/schema.ts'
import { toCanonicalJson } from '../../domain/sealing/canonical-json.ts'
import { toBase64 } from './bytes.ts'

/** SHA-256 of a text, in lower-case hex. */
export const sha256Hex = (text: string): string => createHash('sha256').update(text).digest('hex')

/** SHA-256 of a value's canonical JSON: same value, same hash, on every machine. */
export const hashOf = (value: unknown): string => sha256Hex(toCanonicalJson(value))

/**
 * The hash by which the same envelope is known again, and that a proof of filing names: that of
 * `envelopeHashOf`, over the envelope as a desk gets it (`sealed` decoded and encoded once more).
 */
export const envelopeHash = (envelope: Envelope, sealed: Uint8Array): string =>
  hashOf({ ...envelope, sealed: toBase64(sealed) })

/** Compares two hashes in hex without early exit. */
export const isSameHash = (one: string, other: string): boolean => {
  const [a, b] = [Buffer.from(one, 'hex'), Buffer.from(other, 'hex')]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** Whole seconds since 1970. */
export const secondsOf = (moment: Date): number => Math.floor(moment.getTime() / 1000)

const DUTCH_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' })

const MINUTE_MS = 60_000
const latest = { minute: Number.NaN, day: '' }

/** The day in the Netherlands, `YYYY-MM-DD`: all that is kept of when a professional did something. */
export const dayOf = (moment: Date): string => {
  const minute = Math.floor(moment.getTime() / MINUTE_MS)
  // Formatting a date is slow, and every signal of the same minute has the same day.
  if (minute !== latest.minute) Object.assign(latest, { minute, day: DUTCH_DAY.format(moment) })
  return latest.day
}
