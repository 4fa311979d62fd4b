import { describe, expect, it } from 'vitest'

import { createCheckPace } from '../../components/form/check-pace.ts'

const paceAfter = (length: number, ...times: readonly number[]) => {
  const pace = createCheckPace()
  for (const ms of times) pace.took(length, ms)
  return pace
}

describe('the pace at which the page looks through a text', () => {
  it('is not quick before a few checks were tried', () => {
    const pace = paceAfter(2000, 1, 1, 1, 1)

    const isQuick = pace.isQuick(2000)

    expect(isQuick).toBe(false)
  })

  it('forgets the first slow ones, and one hiccup does not count', () => {
    const pace = paceAfter(2000, 90, 30, 3, 3, 40, 3, 3)

    const isQuick = pace.isQuick(2000)

    expect(isQuick).toBe(true)
  })

  it('is not quick when most of the last checks were slow', () => {
    const pace = paceAfter(2000, 3, 3, 3, 3, 3, 12, 12, 12)

    const isQuick = pace.isQuick(2000)

    expect(isQuick).toBe(false)
  })

  it('grows with the length of the text', () => {
    const pace = paceAfter(4000, 8, 8, 8, 8, 8)

    const isQuick = [1000, 2000, 3000].map((length) => pace.isQuick(length))

    expect(isQuick).toEqual([true, true, false])
  })

  it('says nothing of a text far longer than any that was tried', () => {
    const pace = paceAfter(20, 0.01, 0.01, 0.01, 0.01, 0.01)

    const isQuick = [30, 31].map((length) => pace.isQuick(length))

    expect(isQuick).toEqual([true, false])
  })
})
