import { findDeskById } from '../directory/find-desk.ts'
import type { Directory } from '../directory/schema.ts'
import type { IntakeClient } from '../intake/intake-client.ts'
import { randomUuid } from '../random.ts'
import { ok, type Result } from '../result.ts'
import { sealMessage } from '../sealing/seal-message.ts'
import type { ThreadKeys } from './thread-keys.ts'

/** A reply as it is posted. */
export type SealedReply = { readonly id: string; readonly sealed: string }

/** What was posted of a reply and not acknowledged: tried again, it must be the same message. */
export type SendingReply = {
  readonly load: (text: string) => Promise<SealedReply | undefined>
  readonly keep: (text: string, sending: SealedReply) => Promise<Result<undefined, string>>
}

export type Reply = (text: string) => Promise<Result<undefined, string>>

type Needs = {
  readonly client: Pick<IntakeClient, 'postThreadMessage'>
  readonly keys: Pick<ThreadKeys, 'id' | 'signingSeed' | 'recipient'>
  /** The desk the receipt remembers, else the one the thread belongs to. */
  readonly deskId: string
  readonly directory: () => Promise<Result<Directory, string>>
  /** Where a reply is kept while it is sent; in memory when not given. */
  readonly sending?: SendingReply
}

/**
 * Makes the function that seals a reply to the desk and posts it. The same text tried again is the
 * same message under the same id, also after the page died, so it arrives once. Never sends plain
 * text.
 */
export const createReply = ({
  client,
  keys,
  deskId,
  directory,
  sending = inMemory(),
}: Needs): Reply => {
  const seal = async (text: string): Promise<Result<SealedReply, string>> => {
    const found = await directory()
    if (!found.ok) return found
    const desk = findDeskById(found.value, deskId, new Date())
    if (!desk.ok) return desk
    const to = { deskRecipient: desk.value.recipient, threadRecipient: keys.recipient }
    const sealed = await sealMessage({ from: 'professional', asks: false, text }, to)
    return sealed.ok ? ok({ id: randomUuid(), sealed: sealed.value }) : sealed
  }
  // What arrived, or has the id of another message, is never tried again under that id.
  let settledId: string | undefined

  return async (text) => {
    const tried = await sending.load(text)
    const isUsable = tried !== undefined && tried.id !== settledId
    const reply = isUsable ? ok(tried) : await seal(text)
    if (!reply.ok) return reply
    const { id, sealed } = reply.value
    // On a full device it is kept in this page only: that is no reason not to answer the desk.
    if (!isUsable) await sending.keep(text, { id, sealed })
    const posted = await client.postThreadMessage(keys, { id, sealed })
    const isOver = posted.ok || posted.code === 'message-id-taken'
    if (isOver) settledId = id
    return posted.ok ? ok(undefined) : posted
  }
}

const inMemory = (): SendingReply => {
  let tried: { readonly text: string; readonly sending: SealedReply } | undefined
  return {
    load: (text) => Promise.resolve(tried?.text === text ? tried.sending : undefined),
    keep: (text, sending) => {
      tried = { text, sending }
      return Promise.resolve(ok(undefined))
    },
  }
}
