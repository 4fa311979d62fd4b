import type { Kysely } from 'kysely'

import type { Envelope } from '../../domain/envelope/schema.ts'
import { ok, refused, type Result } from '../../domain/result.ts'
import { toBase64, toBytes } from './bytes.ts'
import { createGroupCommit } from './group-commit.ts'
import { envelopeHash } from './hashes.ts'
import { retryOnConflict } from './retry-on-conflict.ts'
import type { Filed, ReceiveRefusal, SignalStore, SpentProof } from './store.ts'
import type { Tables } from './tables.ts'

type Arrival = {
  readonly envelope: Envelope
  /** The bytes of `envelope.sealed`: decoded once, hashed and stored. */
  readonly sealed: Buffer
  readonly hash: string
  readonly proof: SpentProof
  readonly day: string
}
type Outcome = Result<Filed, ReceiveRefusal>

export const createSignalStore = (db: Kysely<Tables>): SignalStore => {
  const commit = createGroupCommit<Arrival, Outcome>((arrivals) =>
    retryOnConflict(() => writeTogether(db, arrivals)),
  )
  return {
    receive: (envelope, proof, day) => {
      const sealed = toBytes(envelope.sealed)
      return commit({ envelope, sealed, hash: envelopeHash(envelope, sealed), proof, day })
    },
    findSame: async (envelope) => {
      const hash = envelopeHash(envelope, toBytes(envelope.sealed))
      const stored = await db
        .selectFrom('signals')
        .select('day')
        .where('id', '=', envelope.id)
        .where('envelope_hash', '=', hash)
        .executeTakeFirst()
      return stored && { receivedOn: stored.day, envelopeHash: hash }
    },
  }
}

const writeTogether = (
  db: Kysely<Tables>,
  arrivals: readonly Arrival[],
): Promise<readonly Outcome[]> =>
  db.transaction().execute(async (trx) => {
    const ids = arrivals.map(({ envelope }) => envelope.id)
    const threadIds = arrivals.map(({ envelope }) => envelope.threadId)
    const proofs = arrivals.map(({ proof }) => proof.hash)
    const stored = await trx
      .selectFrom('signals')
      .select(['id', 'thread_id', 'envelope_hash', 'day'])
      .where((row) => row.or([row('id', 'in', ids), row('thread_id', 'in', threadIds)]))
      .execute()
    const used = await trx
      .selectFrom('used_proofs')
      .select('proof_hash')
      .where('proof_hash', 'in', proofs)
      .execute()

    const keys = await trx
      .selectFrom('desk_keys')
      .select(['id', 'desk_id'])
      .where('id', 'in', [...new Set(arrivals.flatMap(({ envelope }) => keysOf(envelope)))])
      .where('retired_at', 'is', null)
      .execute()

    const deskOfKey = new Map(keys.map(({ id, desk_id }) => [id, desk_id]))
    const byId = new Map(stored.map(({ id, envelope_hash, day }) => [id, { envelope_hash, day }]))
    const takenThreads = new Set(stored.map(({ thread_id }) => thread_id))
    const spent = new Set(used.map(({ proof_hash }) => proof_hash))
    const fresh: Arrival[] = []
    const outcomes = arrivals.map((arrival): Outcome => {
      const { envelope, hash, proof, day } = arrival
      const known = byId.get(envelope.id)
      if (known?.envelope_hash === hash) return ok({ receivedOn: known.day, envelopeHash: hash })
      if (known) return refused('signal-id-taken')
      if (!keysOf(envelope).every((id) => deskOfKey.has(id))) return refused('desk-unknown')
      if (takenThreads.has(envelope.threadId)) return refused('thread-taken')
      if (spent.has(proof.hash)) return refused('proof-used')
      byId.set(envelope.id, { envelope_hash: hash, day })
      takenThreads.add(envelope.threadId)
      spent.add(proof.hash)
      fresh.push(arrival)
      return ok({ receivedOn: day, envelopeHash: hash })
    })

    if (fresh.length > 0) {
      const rows = fresh.map((arrival) => signalRow(arrival, deskOfKey))
      await trx.insertInto('signals').values(rows).execute()
      await trx.insertInto('used_proofs').values(fresh.map(proofRow)).execute()
    }
    return outcomes
  })

const proofRow = ({ proof }: Arrival) => ({
  proof_hash: proof.hash,
  expires_at: proof.expiresAtSeconds,
})

/** What an envelope calls its desks are the keys that it was sealed to. */
const keysOf = ({ deskId, alsoDeskId }: Envelope): readonly string[] =>
  alsoDeskId === undefined ? [deskId] : [deskId, alsoDeskId]

const signalRow = (
  { envelope, sealed, hash, day }: Arrival,
  deskOfKey: ReadonlyMap<string, string>,
) => ({
  id: envelope.id,
  desk_id: deskOfKey.get(envelope.deskId) ?? envelope.deskId,
  thread_id: envelope.threadId,
  thread_verify_key: envelope.threadVerifyKey,
  envelope_version: envelope.version,
  envelope_hash: hash,
  sealed,
  day,
  state: 'new' as const,
  close_reason: null,
  version: 1,
  withdrawn_on: null,
  was_handed_over: 0,
  also_desk_id: deskOfKey.get(envelope.alsoDeskId ?? '') ?? null,
  key_id: envelope.deskId,
  also_key_id: envelope.alsoDeskId ?? null,
})

/** The envelope as it came in; the base64 of the desk's copy is the standard one. */
export const envelopeOf = (row: {
  readonly id: string
  readonly key_id: string
  readonly also_key_id?: string | null
  readonly thread_id: string
  readonly thread_verify_key: string
  readonly sealed: Uint8Array
}): Envelope => ({
  version: 1,
  id: row.id,
  deskId: row.key_id,
  ...(typeof row.also_key_id === 'string' ? { alsoDeskId: row.also_key_id } : {}),
  threadId: row.thread_id,
  threadVerifyKey: row.thread_verify_key,
  sealed: toBase64(row.sealed),
})
