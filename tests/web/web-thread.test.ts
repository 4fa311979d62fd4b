import { describe, expect, it } from 'vitest'

import type { Directory } from '../../domain/directory/schema.ts'
import { ok } from '../../domain/result.ts'
import { messageContentsSchema } from '../../domain/sealing/contents.ts'
import { openJson } from '../../domain/sealing/open.ts'
import { makeReceipt } from '../../domain/thread/receipt.ts'
import { createWebThread } from '../../web/web-thread.ts'
import { aDesk, aKeyPair } from '../builders.ts'

describe('a conversation on the public page', () => {
  it('answers the desk that the thread belongs to', async () => {
    const [first, partner] = [await aKeyPair(), await aKeyPair()]
    const partnerDesk = aDesk(partner.recipient, { id: '1111111111111111', slug: 'partner' })
    const directory = {
      expiresAt: '2999-01-01T00:00:00Z',
      desks: [aDesk(first.recipient), partnerDesk],
    } as unknown as Directory
    const posted: string[] = []
    const thread = await createWebThread(makeReceipt(), {
      directory: () => Promise.resolve({ is: 'ready', directory }),
      client: {
        fetchThread: () =>
          Promise.resolve(
            ok({
              deskId: partnerDesk.id,
              state: 'received',
              closeReason: null,
              handedTo: null,
              messages: [],
            }),
          ),
        withdraw: () => Promise.resolve(ok({ withdrawnOn: '2026-11-22' })),
        postThreadMessage: (_signer, { sealed }) => {
          posted.push(sealed)
          return Promise.resolve(ok({ receivedOn: '2026-11-22' }))
        },
      },
    })

    await thread.load()
    const answered = await thread.answer('Elke nacht.')

    const sealed = posted[0] ?? ''
    expect(answered.ok).toBe(true)
    expect((await openJson(sealed, partner.identity, messageContentsSchema)).ok).toBe(true)
    expect((await openJson(sealed, first.identity, messageContentsSchema)).ok).toBe(false)
  })
})
