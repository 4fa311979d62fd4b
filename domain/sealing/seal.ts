import { Encrypter, generateHybridIdentity, identityToRecipient } from 'age-encryption'

import { randomUint32 } from '../random.ts'
import { ok, refused, type Result } from '../result.ts'
import { toCanonicalBytes } from './canonical-json.ts'
import { padToBucket } from './padding.ts'
import { recipientKind, type AgeRecipient } from './recipient.ts'

/** Every sealed file has this many stanzas, so the header does not tell how many can read it. */
export const STANZAS = 4

export type SealRefusal =
  'no-recipient' | 'too-many-recipients' | 'recipient-invalid' | 'mixed-key-types'

/**
 * Seals a JSON value to 1–4 age recipients: canonical JSON, padded to whole 16 KiB buckets, one age
 * file with always four stanzas in random order (empty places go to keys nobody has). Refuses mixed
 * key types, which the age format forbids. Never answers with plain text.
 */
export const sealJson = async (
  value: unknown,
  recipients: readonly AgeRecipient[],
): Promise<Result<Uint8Array, SealRefusal>> => {
  if (recipients.length === 0) return refused('no-recipient')
  if (recipients.length > STANZAS) return refused('too-many-recipients')
  const kinds = new Set(recipients.map(recipientKind))
  if (kinds.has('invalid')) return refused('recipient-invalid')
  if (kinds.size > 1) return refused('mixed-key-types')

  // X25519 recipients exist only for partners with older tools; a throw-away hybrid key beside
  // them would be the very mix that is refused above, so such a file carries its real stanzas only.
  const everyone = kinds.has('hybrid') ? await fillUp(recipients) : [...recipients]
  const encrypter = new Encrypter()
  for (const recipient of inRandomOrder(everyone)) encrypter.addRecipient(recipient)
  return ok(await encrypter.encrypt(padToBucket(toCanonicalBytes(value))))
}

const fillUp = async (recipients: readonly AgeRecipient[]): Promise<string[]> => {
  const everyone: string[] = [...recipients]
  while (everyone.length < STANZAS) {
    everyone.push(await identityToRecipient(await generateHybridIdentity()))
  }
  return everyone
}

const inRandomOrder = (recipients: readonly string[]): string[] =>
  recipients
    .map((recipient) => ({ recipient, order: randomUint32() }))
    .sort((a, b) => a.order - b.order)
    .map(({ recipient }) => recipient)
