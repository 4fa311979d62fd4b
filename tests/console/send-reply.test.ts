import { describe, expect, it } from 'vitest'

import type { SessionClient } from '../../console/intake/staff-client.ts'
import { makeDeskKey } from '../../console/opening/desk-key.ts'
import { openMessages } from '../../console/opening/open-signal.ts'
import { createDrafts } from '../../console/signal/drafts.ts'
import { sendReply } from '../../console/signal/send-reply.ts'
import { ok, refused } from '../../domain/result.ts'

type Sent = { readonly id: string; readonly sealed: string; readonly asks: boolean }

/** An intake that is unreachable for the first `failures` replies; `whileSending` runs during each. */
const anIntake = (failures: number, whileSending: () => void = () => undefined) => {
  const sent: Sent[] = []
  const client = {
    reply: (_id: string, reply: Sent) => {
      sent.push(reply)
      whileSending()
      return Promise.resolve(
        sent.length <= failures
          ? refused('intake-unreachable')
          : ok({ id: reply.id, receivedOn: '2026-11-22', version: 4, state: 'reading' }),
      )
    },
  } as unknown as SessionClient
  return { sent, client }
}

const twoSides = async () => {
  const desk = await makeDeskKey()
  const thread = await makeDeskKey()
  return { desk, thread, to: { deskRecipient: desk.recipient, threadRecipient: thread.recipient } }
}

describe('sending an answer', () => {
  it('seals it so that both sides can read it, and drops the draft', async () => {
    const { desk, thread, to } = await twoSides()
    const drafts = createDrafts()
    drafts.keep('one', { text: ' Dank je wel. ', asks: true })
    const { sent, client } = anIntake(0)

    const result = await sendReply('one', to, { client, drafts })

    expect(result).toEqual({
      ok: true,
      value: {
        message: { id: sent[0]?.id, from: 'desk', day: '2026-11-22', sealed: sent[0]?.sealed },
        version: 4,
        state: 'reading',
      },
    })
    expect(drafts.hasAny()).toBe(false)
    const message = {
      id: 'm',
      from: 'desk',
      day: '2026-11-22',
      sealed: sent[0]?.sealed ?? '',
    } as const
    for (const { identity } of [desk, thread]) {
      const [opened] = await openMessages([message], identity)
      expect(opened?.contents.ok && opened.contents.value.text).toBe('Dank je wel.')
    }
  })

  it('sends the same id and bytes again until it is acknowledged', async () => {
    const { to } = await twoSides()
    const drafts = createDrafts()
    drafts.keep('one', { text: 'Dank je wel.', asks: false })
    const { sent, client } = anIntake(2)

    const results = [
      await sendReply('one', to, { client, drafts }),
      await sendReply('one', to, { client, drafts }),
      await sendReply('one', to, { client, drafts }),
    ]

    expect(results.map((result) => result.ok)).toEqual([false, false, true])
    expect(sent[1]).toEqual(sent[0])
    expect(sent[2]).toEqual(sent[0])
  })

  it('keeps the text when it was not acknowledged, and makes a changed text a new message', async () => {
    const { to } = await twoSides()
    const drafts = createDrafts()
    drafts.keep('one', { text: 'Dank je wel.', asks: false })
    const { sent, client } = anIntake(1)

    await sendReply('one', to, { client, drafts })
    const kept = drafts.get('one')
    drafts.keep('one', { ...kept, text: 'Dank je zeer.' })
    await sendReply('one', to, { client, drafts })

    expect(kept.text).toBe('Dank je wel.')
    expect(sent[1]?.id).not.toBe(sent[0]?.id)
  })

  it('keeps words that were typed while it was on its way', async () => {
    const { to } = await twoSides()
    const drafts = createDrafts()
    drafts.keep('one', { text: 'Dank je wel.', asks: false })
    const { client } = anIntake(0, () => {
      drafts.keep('one', { ...drafts.get('one'), text: 'Dank je wel. En nog iets' })
    })

    await sendReply('one', to, { client, drafts })

    expect(drafts.get('one')).toEqual({ text: 'Dank je wel. En nog iets', asks: false })
  })

  it.each([
    ['nothing', '   '],
    ['more than fits', 'a'.repeat(2001)],
  ])('refuses %s before anything leaves', async (_case, text) => {
    const { to } = await twoSides()
    const drafts = createDrafts()
    drafts.keep('one', { text, asks: false })
    const { sent, client } = anIntake(0)

    const result = await sendReply('one', to, { client, drafts })

    expect(result).toMatchObject({ ok: false, code: 'message-invalid' })
    expect(sent).toEqual([])
    expect(drafts.get('one').text).toBe(text)
  })
})
