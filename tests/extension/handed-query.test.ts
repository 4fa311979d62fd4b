import { describe, expect, it } from 'vitest'

import { handQuery, takeQuery } from '../../extension/handed-query.ts'
import { aSessionArea } from './a-session-area.ts'

describe('what is typed in the address bar', () => {
  it('is handed over once and then forgotten', async () => {
    const area = aSessionArea()
    await handQuery(area, 'paspoort afgepakt')

    const first = await takeQuery(area)
    const second = await takeQuery(area)

    expect(first).toBe('paspoort afgepakt')
    expect(second).toBe('')
    expect(area.kept.size).toBe(0)
  })

  it('is cut to a length that is searched for', async () => {
    const area = aSessionArea()
    await handQuery(area, 'a'.repeat(5000))

    expect((await takeQuery(area)).length).toBe(200)
  })

  it('counts as nothing when something else lies there', async () => {
    const area = aSessionArea()
    area.kept.set('handedQuery', { not: 'a text' })

    expect(await takeQuery(area)).toBe('')
  })
})
