import { base64 } from '@scure/base'

import { ok, refused, type Result } from '../result.ts'
import { wellFormed } from '../text.ts'
import { CONTENTS_VERSION, messageContentsSchema, type MessageContents } from './contents.ts'
import { sealJson, type SealRefusal } from './seal.ts'

/**
 * Seals one message of a thread to the desk and to the thread, so that both sides can read back
 * what was said. `text` is trimmed; empty or longer than a message may be is refused. Returns base64.
 */
export const sealMessage = async (
  message: Pick<MessageContents, 'from' | 'asks' | 'text'>,
  to: { readonly deskRecipient: string; readonly threadRecipient: string },
): Promise<Result<string, SealRefusal | 'message-invalid'>> => {
  const contents = messageContentsSchema.safeParse({
    contentsVersion: CONTENTS_VERSION,
    kind: 'message',
    ...message,
    text: wellFormed(message.text.trim()),
  })
  if (!contents.success) return refused('message-invalid', ['text'])
  const sealed = await sealJson(contents.data, [to.deskRecipient, to.threadRecipient])
  return sealed.ok ? ok(base64.encode(sealed.value)) : sealed
}
