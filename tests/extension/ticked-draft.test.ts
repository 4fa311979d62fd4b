import { describe, expect, it } from 'vitest'

import { createTickedDraft } from '../../entrypoints/face/ticked-draft.ts'
import { refused } from '../../domain/result.ts'
import { aDevice } from './kept-here.ts'

describe('lines that were ticked on a card', () => {
  it('are handed over as a draft of their own, and later ticks are another', async () => {
    const { drafts } = await aDevice()
    const ticked = createTickedDraft(drafts)
    ticked.keep('hotel', ['H14'])

    const id = await ticked.handOver('hotel', ['H14', 'H15'])
    ticked.keep('hotel', ['H09'])
    await ticked.flush()

    const handedOver = await drafts.load(id ?? '')
    expect(handedOver.ok && handedOver.value.answers.indicators).toEqual(['H14', 'H15'])
    expect(await drafts.list()).toHaveLength(2)
  })

  it('are not said to be handed over when there is no room or the PIN is needed', async () => {
    const { drafts } = await aDevice()
    for (const code of ['storage-full', 'vault-locked'] as const) {
      const keep = () => Promise.resolve(refused(code))
      const ticked = createTickedDraft({ ...drafts, keep })
      ticked.keep('hotel', ['H14'])

      expect(await ticked.handOver('hotel', ['H14'])).toBeUndefined()
    }
  })

  it('leave no draft when all of them are taken away again', async () => {
    const { drafts } = await aDevice()
    const ticked = createTickedDraft(drafts)
    ticked.keep('hotel', ['H14'])
    await ticked.flush()

    ticked.keep('hotel', [])

    await expect.poll(() => drafts.list()).toEqual([])
  })
})
