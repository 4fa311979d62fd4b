import * as z from 'zod/mini'

import { uuidSchema } from '../domain/envelope/schema.ts'

/** What a page may ask of the background. Nothing of a case travels in a message. */
export const messageSchema = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('deliver-now') }),
  /** Stop sending the envelope with this id. */
  z.strictObject({ is: z.literal('cancel'), id: uuidSchema }),
  z.strictObject({ is: z.literal('check-answers') }),
  z.strictObject({ is: z.literal('receipts-changed') }),
  z.strictObject({ is: z.literal('settings-changed') }),
  z.strictObject({ is: z.literal('count') }),
  z.strictObject({ is: z.literal('practice-started') }),
  z.strictObject({ is: z.literal('practice-ended') }),
])

/** A message of a page that is open for practice: answered from the practice database only. */
const practiceMessageSchema = z.strictObject({ practice: messageSchema })

export type Message = z.infer<typeof messageSchema>
export type PracticeMessage = z.infer<typeof practiceMessageSchema>

export type Handlers = {
  readonly [Is in Message['is']]: (message: Extract<Message, { is: Is }>) => Promise<unknown>
}

/**
 * Answers one runtime message. Refuses (with `undefined`) anything that is not one of ours or does
 * not come from a page of this extension. What a page in practice asks never reaches `handlers`.
 */
export const answerMessage = (
  message: unknown,
  isFromUs: boolean,
  handlers: Handlers,
  practiceHandlers?: Handlers,
): Promise<unknown> | undefined => {
  if (!isFromUs) return undefined
  const practice = practiceMessageSchema.safeParse(message)
  if (practice.success) {
    return practiceHandlers && answerMessage(practice.data.practice, true, practiceHandlers)
  }
  const parsed = messageSchema.safeParse(message)
  if (!parsed.success) return undefined
  const handle = handlers[parsed.data.is] as (of: Message) => Promise<unknown>
  return handle(parsed.data)
}
