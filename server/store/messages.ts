import type { Kysely } from 'kysely'

import { ok, refused, type Result } from '../../domain/result.ts'
import { toBase64, toBytes } from './bytes.ts'
import { hashOf } from './hashes.ts'
import type { Received, SealedMessage, StoredMessage } from './store.ts'
import type { Tables } from './tables.ts'

type NewMessage = {
  readonly signalId: string
  readonly sender: 'desk' | 'professional'
  readonly message: SealedMessage
}

const messageHash = ({ signalId, sender, message }: NewMessage): string =>
  hashOf({ signalId, sender, id: message.id, sealed: message.sealed })

/** What is known of this message id: nothing, the very same message, or another one. */
export const findSameMessage = async (
  db: Kysely<Tables>,
  message: NewMessage,
): Promise<Result<Received, 'message-id-taken'> | undefined> => {
  const known = await db
    .selectFrom('messages')
    .select(['message_hash', 'day'])
    .where('id', '=', message.message.id)
    .executeTakeFirst()
  if (!known) return undefined
  return known.message_hash === messageHash(message)
    ? ok({ receivedOn: known.day })
    : refused('message-id-taken')
}

/** Writes one message; the desk's own count as read. */
export const insertMessage = async (
  db: Kysely<Tables>,
  message: NewMessage,
  day: string,
): Promise<void> => {
  await db
    .insertInto('messages')
    .values({
      id: message.message.id,
      signal_id: message.signalId,
      sender: message.sender,
      message_hash: messageHash(message),
      sealed: toBytes(message.message.sealed),
      day,
      is_read: message.sender === 'desk' ? 1 : 0,
    })
    .execute()
}

/** Every message of a signal's thread, oldest first. */
export const messagesOf = async (
  db: Kysely<Tables>,
  signalId: string,
): Promise<readonly StoredMessage[]> => {
  const rows = await db
    .selectFrom('messages')
    .select(['id', 'sender', 'day', 'sealed'])
    .where('signal_id', '=', signalId)
    .orderBy('arrival')
    .execute()
  return rows.map(({ id, sender, day, sealed }) => ({
    id,
    from: sender,
    day,
    sealed: toBase64(sealed),
  }))
}
