import deskFile from '../../content/training/desk.json' with { type: 'json' }
import { dutchDirectory } from '../content/dutch-directory.ts'
import type { TrainingDesk } from '../content/training-schema.ts'
import { DIRECTORY_FORMAT, type Directory } from '../directory/schema.ts'
import { dutchRules } from '../routing/dutch-rules.ts'

/**
 * The practice desk with its public keys, the private halves too: whoever has this product can open
 * what is sealed to it. Trusted: the schema runs over the file in the tests.
 */
export const trainingDesk = deskFile as unknown as TrainingDesk

const YEARS_FROM = '2026-01-01T00:00:00Z'
const YEARS_UNTIL = '2099-12-31T00:00:00Z'

/**
 * The directory of practice: the services and rules packed with the product, and for every desk
 * that a rule names the training desk. Nobody signs it, so it never comes from outside and the
 * real directory's door (`verifyDirectory`) refuses it.
 */
export const trainingDirectory = (): Directory => {
  const { id, slug, names, recipient, filingKey } = trainingDesk
  const { kid, crv, x } = filingKey
  return {
    format: DIRECTORY_FORMAT,
    version: 1,
    issuedAt: YEARS_FROM,
    expiresAt: YEARS_UNTIL,
    desks: [{ id, slug, names, recipient, validFrom: YEARS_FROM, validUntil: YEARS_UNTIL }],
    services: dutchDirectory.services,
    rules: dutchRules.map((rule) => ({ ...rule, then: { ...rule.then, desk: slug } })),
    filingKeys: [{ kid, kty: 'OKP', crv, x }],
  }
}
