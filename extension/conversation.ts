import type { ThreadView } from '../domain/api/public.ts'
import { findDeskById } from '../domain/directory/find-desk.ts'
import type { Directory } from '../domain/directory/schema.ts'
import type { IntakeClient } from '../domain/intake/intake-client.ts'
import { randomUuid } from '../domain/random.ts'
import { ok, type Result } from '../domain/result.ts'
import { messageContentsSchema, type MessageContents } from '../domain/sealing/contents.ts'
import { openJson } from '../domain/sealing/open.ts'
import { sealMessage } from '../domain/sealing/seal-message.ts'
import type { ThreadKeys } from '../domain/thread/thread-keys.ts'
import type { SealedReply } from './replies.ts'
import type { SendingReply } from './unsent-replies.ts'

export type OpenedMessage = {
  readonly id: string
  readonly from: MessageContents['from']
  /** The intake's day (YYYY-MM-DD); no time is known. */
  readonly day: string
  readonly asks: boolean
  /** Missing when this key could not open the message: told, never hidden. */
  readonly text: string | undefined
}

export type OpenedThread = Pick<ThreadView, 'deskId' | 'state' | 'closeReason' | 'handedTo'> & {
  readonly messages: readonly OpenedMessage[]
  readonly deskMessages: number
}

type Client = Pick<IntakeClient, 'fetchThread' | 'postThreadMessage'>

/** Fetches a thread and opens its messages on this device. Refuses with the intake's code. */
export const fetchConversation = async (
  client: Client,
  keys: ThreadKeys,
): Promise<Result<OpenedThread, string>> => {
  const thread = await client.fetchThread(keys)
  if (!thread.ok) return thread
  const { deskId, state, closeReason, handedTo, messages } = thread.value

  const opened: OpenedMessage[] = []
  for (const { id, from, day, sealed } of messages) {
    const contents = await openJson(sealed, keys.identity, messageContentsSchema)
    // Who wrote it is what the intake saw; a sealed text that claims another is not shown.
    const read = contents.ok && contents.value.from === from ? contents.value : undefined
    opened.push({ id, from, day, asks: read?.asks ?? false, text: read?.text })
  }
  return ok({
    deskId,
    state,
    closeReason,
    handedTo,
    messages: opened,
    deskMessages: messages.filter(({ from }) => from === 'desk').length,
  })
}

export type Reply = (text: string) => Promise<Result<undefined, string>>

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
}: {
  readonly client: Client
  readonly keys: ThreadKeys
  /** The desk the receipt remembers, else the one the thread belongs to. */
  readonly deskId: string
  readonly directory: () => Promise<Result<Directory, string>>
  /** Where a reply is kept while it is sent; in memory when not given. */
  readonly sending?: SendingReply
}): Reply => {
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
