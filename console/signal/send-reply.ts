import type { SignalState } from '../../domain/desk/signal-states.ts'
import { randomUuid } from '../../domain/random.ts'
import { ok, type Result } from '../../domain/result.ts'
import type { SealRefusal } from '../../domain/sealing/seal.ts'
import { sealMessage } from '../../domain/sealing/seal-message.ts'
import type { RequestRefusal } from '../intake/request.ts'
import type { SessionClient } from '../intake/staff-client.ts'
import type { ThreadMessage } from '../opening/open-signal.ts'
import type { Drafts, UnacknowledgedReply } from './drafts.ts'

export type ReplyRefusal = RequestRefusal | SealRefusal | 'message-invalid'

/** A reply as the intake keeps it, and the signal's state and version after it. */
export type SentReply = {
  readonly message: ThreadMessage
  readonly state: SignalState
  readonly version: number
}

/**
 * Seals the typed answer to the thread and the desk and sends it. Until the intake acknowledges it,
 * trying again sends the same id and bytes, so it arrives once; a changed text is a new message.
 * Drops the draft only after the acknowledgement.
 */
export const sendReply = async (
  signalId: string,
  to: { readonly deskRecipient: string; readonly threadRecipient: string },
  { client, drafts }: { readonly client: SessionClient; readonly drafts: Drafts },
): Promise<Result<SentReply, ReplyRefusal>> => {
  const draft = drafts.get(signalId)
  const { text, asks, unacknowledged } = draft
  let reply: UnacknowledgedReply
  if (unacknowledged?.text === text && unacknowledged.asks === asks) {
    reply = unacknowledged
  } else {
    const sealed = await sealMessage({ from: 'desk', asks, text }, to)
    if (!sealed.ok) return sealed
    reply = { id: randomUuid(), sealed: sealed.value, text, asks }
  }
  drafts.keep(signalId, { text, asks, unacknowledged: reply })

  const sent = await client.reply(signalId, { id: reply.id, sealed: reply.sealed, asks })
  if (!sent.ok) return sent
  // Words typed while the answer was on its way stay.
  const now = drafts.get(signalId)
  if (now.text === text) drafts.drop(signalId)
  else drafts.keep(signalId, { text: now.text, asks: now.asks })
  const { id, receivedOn: day, version, state } = sent.value
  return ok({ version, state, message: { id, from: 'desk', day, sealed: reply.sealed } })
}
