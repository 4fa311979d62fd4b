import type { Directory } from '../domain/directory/schema.ts'
import type { Envelope } from '../domain/envelope/schema.ts'
import { envelopeHashOf, filingKeyIdOf, verifyFiling } from '../domain/filing/filing.ts'
import { ok, refused, type Result } from '../domain/result.ts'
import type { OutboxEntry, UncheckedFiling } from './database.ts'
import type { DirectoryCache } from './directory-cache.ts'
import type { Outbox } from './outbox.ts'

type FilingKeys = Pick<Directory, 'filingKeys'> | undefined

/** What the intake says of a signal it has. `filing`: its signed proof, not yet verified. */
export type Acknowledged = { readonly receivedOn: string; readonly filing?: string }

/** `filing-key-unknown`: a newer directory may name the key; until then it proves nothing. */
export type FilingRefusal = 'filing-invalid' | 'filing-key-unknown'

/**
 * The intake's proof of filing, when a key of the directory signed it for this envelope, this desk
 * and this day. Refuses every other; the signal itself counts as received all the same.
 */
export const checkFiling = (
  { filing, receivedOn }: Acknowledged,
  envelope: Envelope,
  directory: FilingKeys,
): Promise<Result<string, FilingRefusal>> =>
  checkAgain(uncheckedOf(filing, envelope), receivedOn, directory)

/** As `checkFiling`; a key that is not known here is looked for once in a newer directory. */
export const checkFilingWith = async (
  directory: Pick<DirectoryCache, 'lastGood' | 'fetchNow'>,
  acknowledged: Acknowledged,
  envelope: Envelope,
): Promise<Result<string, FilingRefusal>> => {
  const checked = await checkFiling(acknowledged, envelope, await directory.lastGood())
  if (checked.ok || checked.code !== 'filing-key-unknown') return checked
  await directory.fetchNow()
  return checkFiling(acknowledged, envelope, await directory.lastGood())
}

/** Looks again at proofs whose key was not known. What no key signed in the end is dropped. */
export const recheckFilings = async (
  outbox: Pick<Outbox, 'all' | 'settleFiling'>,
  directory: FilingKeys,
): Promise<void> => {
  for (const { id, uncheckedFiling, receivedOn } of (await outbox.all()).filter(isUnchecked)) {
    const checked = await checkAgain(uncheckedFiling, receivedOn, directory)
    if (checked.ok) await outbox.settleFiling(id, checked.value)
    else if (checked.code === 'filing-invalid') await outbox.settleFiling(id, null)
  }
}

/** What is kept of a proof until its key is known. */
export const uncheckedOf = (
  filing: string | undefined,
  envelope: Envelope,
): UncheckedFiling | undefined =>
  filing === undefined
    ? undefined
    : { jws: filing, deskId: envelope.deskId, envelopeHash: envelopeHashOf(envelope) }

const checkAgain = async (
  unchecked: UncheckedFiling | undefined,
  receivedOn: string,
  directory: FilingKeys,
): Promise<Result<string, FilingRefusal>> => {
  if (unchecked === undefined) return refused('filing-invalid')
  const keyId = filingKeyIdOf(unchecked.jws)
  if (keyId === undefined) return refused('filing-invalid')
  const keys = directory?.filingKeys ?? []
  if (!keys.some(({ kid }) => kid === keyId)) return refused('filing-key-unknown')
  const verified = await verifyFiling(unchecked.jws, keys)
  if (!verified.ok) return verified
  const { deskId, envelopeHash, receivedOn: signedDay } = verified.value
  const isAboutThis =
    deskId === unchecked.deskId &&
    signedDay === receivedOn &&
    envelopeHash === unchecked.envelopeHash
  return isAboutThis ? ok(unchecked.jws) : refused('filing-invalid')
}

type Unchecked = OutboxEntry & {
  readonly uncheckedFiling: UncheckedFiling
  readonly receivedOn: string
}

const isUnchecked = (entry: OutboxEntry): entry is Unchecked =>
  Boolean(entry.uncheckedFiling) && entry.receivedOn !== null
