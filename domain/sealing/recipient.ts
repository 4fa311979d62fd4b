import { bech32 } from '@scure/base'
import * as z from 'zod/mini'

const HYBRID_KEY_BYTES = 1216
const X25519_KEY_BYTES = 32

export type AgeRecipient = string

export type RecipientKind = 'hybrid' | 'x25519' | 'invalid'

/** Which kind of age recipient a text is; `invalid` for anything that is not one, damaged too. */
export const recipientKind = (recipient: string): RecipientKind => {
  if (recipient.length > 2100) return 'invalid'
  try {
    const { prefix, words } = bech32.decode(recipient as `${string}1${string}`, false)
    const size = bech32.fromWords(words).length
    if (recipient !== recipient.toLowerCase()) return 'invalid'
    if (prefix === 'age1pq' && size === HYBRID_KEY_BYTES) return 'hybrid'
    if (prefix === 'age' && size === X25519_KEY_BYTES) return 'x25519'
    return 'invalid'
  } catch {
    return 'invalid'
  }
}

/** A hybrid post-quantum age recipient (`age1pq1…`): the only kind desks, staff and threads use. */
export const hybridRecipientSchema = z.string().check(
  z.maxLength(2100),
  z.refine((value) => recipientKind(value) === 'hybrid', { error: 'no hybrid age recipient' }),
)
