import type { Directory } from '../domain/directory/schema.ts'
import type { Envelope } from '../domain/envelope/schema.ts'
import { envelopeHashOf, verifyFiling } from '../domain/filing/filing.ts'
import { ok, refused, type Result } from '../domain/result.ts'
import type { Acknowledged } from './delivery.ts'

/**
 * The intake's proof of filing, when a key of the directory signed it for this envelope, this desk
 * and this day. Refuses every other; the signal itself counts as received all the same.
 */
export const checkFiling = async (
  { filing, receivedOn }: Acknowledged,
  envelope: Envelope,
  directory: Pick<Directory, 'filingKeys'> | undefined,
): Promise<Result<string, 'filing-invalid'>> => {
  if (filing === undefined) return refused('filing-invalid')
  const verified = await verifyFiling(filing, directory?.filingKeys ?? [])
  if (!verified.ok) return verified
  const { deskId, envelopeHash, receivedOn: signedDay } = verified.value
  const isAboutThis =
    deskId === envelope.deskId &&
    signedDay === receivedOn &&
    envelopeHash === envelopeHashOf(envelope)
  return isAboutThis ? ok(filing) : refused('filing-invalid')
}
