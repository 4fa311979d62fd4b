import { useCallback } from 'preact/hooks'

import type { OpenedSignal } from '../../domain/api/staff.ts'
import { ok, type Result } from '../../domain/result.ts'
import type { SignalContents } from '../../domain/sealing/contents.ts'
import { useAnswer, type Loaded } from '../desk/use-answer.ts'
import type { DeskKeyRefusal } from '../opening/key-ring.ts'
import type { OpenedMessage } from '../opening/open-signal.ts'
import { openWithNewestKeys, takeOwnGrant } from '../session/sign-in.ts'
import { useDesk } from '../shell/desk-context.ts'

export type SignalOnDesk = {
  readonly record: OpenedSignal
  /** Null when the signal was withdrawn: there is nothing left to open. */
  readonly contents: Result<SignalContents, DeskKeyRefusal> | null
  readonly messages: readonly OpenedMessage[]
}

/** Fetches a signal and opens it with the desk key. What does not open comes with its reason. */
export const useOpenedSignal = (id: string): Loaded<SignalOnDesk> => {
  const desk = useDesk()
  const { session, client, keyRing, glimpses } = desk
  return useAnswer(
    useCallback(async () => {
      const record = await client.signal(id)
      if (!record.ok) return record
      const { envelope } = record.value
      const contents =
        envelope && (await openWithNewestKeys(() => keyRing.openSignal(envelope), desk))
      let messages = await keyRing.openMessages(record.value.messages)
      if (messages.some((message) => isOfAnotherKey(message.contents))) {
        await takeOwnGrant(session, { client, keyRing })
        messages = await keyRing.openMessages(record.value.messages)
      }
      if (contents === null) glimpses.delete(id)
      else if (contents.ok) {
        const { sector, lane } = contents.value.signal
        glimpses.set(id, { sector, lane })
      }
      return ok({ record: record.value, contents, messages })
    }, [desk, session, client, keyRing, glimpses, id]),
  )
}

const isOfAnotherKey = (contents: OpenedMessage['contents']): boolean =>
  !contents.ok && contents.code === 'not-for-this-key'
