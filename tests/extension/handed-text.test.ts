import { describe, expect, it } from 'vitest'

import { handText, takeText } from '../../extension/handed-text.ts'
import { aSessionArea } from './a-session-area.ts'

describe('a selected text that goes to the page that checks it', () => {
  it('is handed over once and then forgotten', async () => {
    const area = aSessionArea()
    await handText(area, 'Noor slaapt in de kelder.')

    const first = await takeText(area)
    const second = await takeText(area)

    expect(first).toEqual({ text: 'Noor slaapt in de kelder.', wasCut: false })
    expect(second).toEqual({ text: '', wasCut: false })
    expect(area.kept.size).toBe(0)
  })

  it('says so when it did not fit whole', async () => {
    const area = aSessionArea()
    await handText(area, 'a'.repeat(1_000_001))

    const { text, wasCut } = await takeText(area)

    expect(text).toHaveLength(1_000_000)
    expect(wasCut).toBe(true)
  })

  it.each([['a text'], [null], [{ text: 12 }]])(
    'counts as nothing when %j lies there',
    async (left) => {
      const area = aSessionArea()
      area.kept.set('handedText', left)

      expect(await takeText(area)).toEqual({ text: '', wasCut: false })
      expect(area.kept.size).toBe(0)
    },
  )
})
