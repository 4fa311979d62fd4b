import type { DirectoryState } from '../components/form/form-host.ts'
import type { ThreadMessage } from '../components/thread/Conversation.tsx'
import { openThread } from '../components/thread/open-thread.ts'
import type { ThreadView } from '../domain/api/public.ts'
import { findDeskById } from '../domain/directory/find-desk.ts'
import type { IntakeClient } from '../domain/intake/intake-client.ts'
import { randomUuid } from '../domain/random.ts'
import { ok, refused, type Result } from '../domain/result.ts'
import { sealMessage } from '../domain/sealing/seal-message.ts'
import type { Receipt } from '../domain/thread/receipt.ts'
import { deriveThreadKeys, type ThreadKeys } from '../domain/thread/thread-keys.ts'

export type OpenedThread = Pick<ThreadView, 'state' | 'closeReason' | 'handedTo'> & {
  readonly messages: readonly ThreadMessage[]
}

export type WebThread = {
  readonly load: () => Promise<Result<OpenedThread, string>>
  /** Seals to the desk of the loaded thread and posts. The same text sent again after a cut connection arrives once. */
  readonly answer: (text: string) => Promise<Result<unknown, string>>
  /** Has the signal and its messages wiped at the desk. May be asked again. */
  readonly withdraw: () => Promise<Result<{ readonly withdrawnOn: string }, string>>
}

type Needs = {
  readonly client: Pick<IntakeClient, 'fetchThread' | 'postThreadMessage' | 'withdraw'>
  readonly directory: () => Promise<DirectoryState>
}

/** The thread that a receipt opens. Keys live in this page's memory only. */
export const createWebThread = async (
  receipt: Receipt,
  { client, directory }: Needs,
): Promise<WebThread> => {
  const keys = await deriveThreadKeys(receipt)
  let deskId: string | undefined
  let unsent: { readonly text: string; readonly id: string; readonly sealed: string } | undefined

  return {
    load: async () => {
      const thread = await client.fetchThread(keys)
      if (!thread.ok) return thread
      const { state, closeReason, handedTo } = thread.value
      deskId = thread.value.deskId
      return ok({ state, closeReason, handedTo, messages: await openThread(thread.value, keys) })
    },
    answer: async (text) => {
      if (unsent?.text !== text) {
        if (deskId === undefined) return refused('desk-unknown')
        const sealed = await sealToDesk(text, keys, deskId, await directory())
        if (!sealed.ok) return sealed
        unsent = { text, id: randomUuid(), sealed: sealed.value }
      }
      const posted = await client.postThreadMessage(keys, { id: unsent.id, sealed: unsent.sealed })
      if (posted.ok) unsent = undefined
      return posted
    },
    withdraw: () => client.withdraw(keys),
  }
}

const sealToDesk = async (
  text: string,
  keys: ThreadKeys,
  deskId: string,
  directory: DirectoryState,
): Promise<Result<string, string>> => {
  if (directory.is === 'missing') return refused(directory.code)
  const desk = findDeskById(directory.directory, deskId, new Date())
  if (!desk.ok) return desk
  return sealMessage(
    { from: 'professional', asks: false, text },
    { deskRecipient: desk.value.recipient, threadRecipient: keys.recipient },
  )
}
