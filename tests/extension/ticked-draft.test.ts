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

  it('never overwrite what was written in their draft on the report page', async () => {
    const { drafts } = await aDevice()
    const ticked = createTickedDraft(drafts)
    ticked.keep('hotel', ['H14'])
    await ticked.flush()
    const [line] = await drafts.list()
    const id = line?.id ?? ''
    await drafts.keep(id, { answers: { text: 'Zij mocht niet weg.' }, step: 'text' })

    ticked.keep('hotel', ['H14', 'H15'])
    await ticked.flush()

    const written = await drafts.load(id)
    expect(written.ok && written.value.answers.text).toBe('Zij mocht niet weg.')
    expect(await drafts.list()).toHaveLength(2)
  })

  it('leave the draft that somebody went on with when all of them are taken away', async () => {
    const { drafts } = await aDevice()
    const ticked = createTickedDraft(drafts)
    ticked.keep('hotel', ['H14'])
    await ticked.flush()
    const [line] = await drafts.list()
    await drafts.keep(line?.id ?? '', { answers: { text: 'Zij mocht niet weg.' }, step: 'text' })

    ticked.keep('hotel', [])
    ticked.keep('hotel', ['H09'])
    await ticked.flush()

    expect(await drafts.list()).toHaveLength(2)
  })
})
