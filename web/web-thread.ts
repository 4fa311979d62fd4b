import type { DirectoryState } from '../components/form/form-host.ts'
import type { Desk } from '../domain/directory/schema.ts'
import type { IntakeClient } from '../domain/intake/intake-client.ts'
import { ok, refused, type Result } from '../domain/result.ts'
import { fetchConversation, type OpenedThread } from '../domain/thread/conversation.ts'
import type { Receipt } from '../domain/thread/receipt.ts'
import { createReply, type Reply } from '../domain/thread/reply.ts'
import { deriveThreadKeys } from '../domain/thread/thread-keys.ts'

/** An opened thread and its desk, where the directory has it. */
export type ShownThread = OpenedThread & { readonly desk: Desk | undefined }

export type WebThread = {
  readonly load: () => Promise<Result<ShownThread, string>>
  /** Seals to the desk of the loaded thread and posts. The same text sent again after a cut connection arrives once. */
  readonly answer: Reply
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
  let to: { readonly deskId: string; readonly reply: Reply } | undefined

  const toSealWith = async () => {
    const state = await directory()
    return state.is === 'ready' ? ok(state.directory) : refused(state.code)
  }

  return {
    load: async () => {
      const [thread, state] = await Promise.all([fetchConversation(client, keys), directory()])
      if (!thread.ok) return thread
      const { deskId } = thread.value
      const desks = state.is === 'ready' ? state.directory.desks : []
      if (to?.deskId !== deskId) {
        to = { deskId, reply: createReply({ client, keys, deskId, directory: toSealWith }) }
      }
      return ok({ ...thread.value, desk: desks.find(({ id }) => id === deskId) })
    },
    answer: async (text) => (to ? to.reply(text) : refused('desk-unknown')),
    withdraw: () => client.withdraw(keys),
  }
}
