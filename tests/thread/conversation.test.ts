import { describe, expect, it } from 'vitest'

import type { ThreadView } from '../../domain/api/public.ts'
import type { Desk, Directory } from '../../domain/directory/schema.ts'
import type { IntakeClient } from '../../domain/intake/intake-client.ts'
import { ok, refused, type Result } from '../../domain/result.ts'
import { messageContentsSchema } from '../../domain/sealing/contents.ts'
import { openJson } from '../../domain/sealing/open.ts'
import { sealMessage } from '../../domain/sealing/seal-message.ts'
import { fetchConversation } from '../../domain/thread/conversation.ts'
import { makeReceipt } from '../../domain/thread/receipt.ts'
import { createReply } from '../../domain/thread/reply.ts'
import { deriveThreadKeys } from '../../domain/thread/thread-keys.ts'
import { aDesk, aKeyPair } from '../builders.ts'

type Client = Pick<IntakeClient, 'fetchThread' | 'postThreadMessage'>
type Posted = { readonly id: string; readonly sealed: string }

const aTalk = async () => {
  const keys = await deriveThreadKeys(makeReceipt())
  const desk = await aKeyPair()
  const posted: Posted[] = []
  const state: { messages: ThreadView['messages']; post: Result<{ receivedOn: string }, never> } = {
    messages: [],
    post: ok({ receivedOn: '2026-11-22' }),
  }
  const client: Client = {
    fetchThread: () =>
      Promise.resolve(
        ok({
          deskId: DESK_ID,
          state: 'question-for-you',
          closeReason: null,
          handedTo: null,
          messages: state.messages,
        }),
      ),
    postThreadMessage: (_thread, message) => {
      posted.push(message)
      return Promise.resolve(state.post)
    },
  }
  const directory = aDirectory([aDesk(desk.recipient)])
  const to = { deskRecipient: desk.recipient, threadRecipient: keys.recipient }
  return { keys, desk, posted, state, client, directory, to }
}

const DESK_ID = aDesk('').id

const aDirectory = (desks: readonly Desk[]) =>
  ({ expiresAt: '2999-01-01T00:00:00Z', desks }) as unknown as Directory

const aSealed = async (
  to: { deskRecipient: string; threadRecipient: string },
  from: 'desk' | 'professional',
  text: string,
): Promise<string> => {
  const sealed = await sealMessage({ from, asks: from === 'desk', text }, to)
  if (!sealed.ok) throw new Error(sealed.code)
  return sealed.value
}

const MESSAGE = { id: '11111111-1111-4111-8111-111111111111', day: '2026-11-22' }

describe('a conversation', () => {
  it('is opened with the keys of the receipt', async () => {
    const { keys, client, state, to } = await aTalk()
    const sealed = await aSealed(to, 'desk', 'Hoe vaak zag je dit?')
    state.messages = [{ ...MESSAGE, from: 'desk', sealed }]

    const opened = await fetchConversation(client, keys)

    expect(opened).toEqual({
      ok: true,
      value: {
        deskId: DESK_ID,
        state: 'question-for-you',
        closeReason: null,
        handedTo: null,
        deskMessages: 1,
        messages: [{ ...MESSAGE, from: 'desk', asks: true, text: 'Hoe vaak zag je dit?' }],
      },
    })
  })

  it('tells of a message that cannot be opened and shows the others', async () => {
    const { keys, client, state, to } = await aTalk()
    const stranger = await aKeyPair()
    const other = { deskRecipient: stranger.recipient, threadRecipient: stranger.recipient }
    state.messages = [
      { ...MESSAGE, from: 'desk', sealed: await aSealed(other, 'desk', 'Voor een ander') },
      { ...MESSAGE, from: 'desk', sealed: await aSealed(to, 'desk', 'Voor jou') },
    ]

    const opened = await fetchConversation(client, keys)

    expect(opened.ok && opened.value.messages.map(({ text }) => text)).toEqual([
      undefined,
      'Voor jou',
    ])
  })

  it('does not show a message that claims another writer than the intake saw', async () => {
    const { keys, client, state, to } = await aTalk()
    const sealed = await aSealed(to, 'professional', 'Net of jij dit schreef')
    state.messages = [{ ...MESSAGE, from: 'desk', sealed }]

    const opened = await fetchConversation(client, keys)

    expect(opened.ok && opened.value.messages[0]?.text).toBeUndefined()
  })
})

describe('a reply', () => {
  it('can be read by the desk and by its writer', async () => {
    const { keys, desk, client, posted, directory } = await aTalk()
    const reply = createReply({
      client,
      keys,
      deskId: DESK_ID,
      directory: () => Promise.resolve(ok(directory)),
    })

    await reply('Elke nacht.')

    const sealed = posted[0]?.sealed ?? ''
    for (const identity of [desk.identity, keys.identity]) {
      expect(await openJson(sealed, identity, messageContentsSchema)).toMatchObject({
        value: { from: 'professional', text: 'Elke nacht.' },
      })
    }
  })

  it('that is tried again is the same message under the same id', async () => {
    const { keys, client, posted, directory } = await aTalk()
    let isReachable = false
    const reply = createReply({
      client: {
        ...client,
        postThreadMessage: async (thread, message) => {
          const answer = await client.postThreadMessage(thread, message)
          return isReachable ? answer : refused('intake-unreachable')
        },
      },
      keys,
      deskId: DESK_ID,
      directory: () => Promise.resolve(ok(directory)),
    })

    const first = await reply('Elke nacht.')
    isReachable = true
    const second = await reply('Elke nacht.')

    expect([first.ok, second.ok]).toEqual([false, true])
    expect(posted[1]).toEqual(posted[0])
  })

  it('whose id is taken goes under a new one when it is tried again', async () => {
    const { keys, client, posted, directory } = await aTalk()
    const reply = createReply({
      client: {
        postThreadMessage: async (thread, message) => {
          const answer = await client.postThreadMessage(thread, message)
          return posted.length > 1 ? answer : refused('message-id-taken')
        },
      },
      keys,
      deskId: DESK_ID,
      directory: () => Promise.resolve(ok(directory)),
    })

    const first = await reply('Elke nacht.')
    const second = await reply('Elke nacht.')

    expect([first.ok, second.ok]).toEqual([false, true])
    expect(posted[1]?.id).not.toBe(posted[0]?.id)
  })

  it('goes to the desk of its thread, not to the first in the directory', async () => {
    const { keys, desk, client, posted } = await aTalk()
    const other = await aKeyPair()
    const desks = [
      aDesk(other.recipient),
      aDesk(desk.recipient, { id: '1111111111111111', slug: 'partner' }),
    ]
    const reply = createReply({
      client,
      keys,
      deskId: '1111111111111111',
      directory: () => Promise.resolve(ok(aDirectory(desks))),
    })

    await reply('Elke nacht.')

    const sealed = posted[0]?.sealed ?? ''
    expect((await openJson(sealed, desk.identity, messageContentsSchema)).ok).toBe(true)
    expect((await openJson(sealed, other.identity, messageContentsSchema)).ok).toBe(false)
  })

  it('is not sealed to another desk when its own is not in the directory', async () => {
    const { keys, client, posted, directory } = await aTalk()
    const reply = createReply({
      client,
      keys,
      deskId: '1111111111111111',
      directory: () => Promise.resolve(ok(directory)),
    })

    const answered = await reply('Elke nacht.')

    expect(answered).toEqual({ ok: false, code: 'desk-unknown' })
    expect(posted).toEqual([])
  })

  it('is not sealed without a directory', async () => {
    const { keys, client, posted } = await aTalk()
    const reply = createReply({
      client,
      keys,
      deskId: DESK_ID,
      directory: () => Promise.resolve(refused('directory-expired')),
    })

    const answered = await reply('Elke nacht.')

    expect(answered).toEqual({ ok: false, code: 'directory-expired' })
    expect(posted).toEqual([])
  })
})
