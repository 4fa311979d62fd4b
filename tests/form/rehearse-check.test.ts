import { describe, expect, it } from 'vitest'

import { createRehearsal } from '../../components/form/rehearse-check.ts'

const aPage = () => {
  const planned: (() => void)[] = []
  return {
    idle: (act: () => void) => planned.push(act),
    isIdle: () => {
      planned.shift()?.()
    },
    planned,
  }
}

describe('trying the check while the page is idle', () => {
  it('goes on, once in each idle moment, until it is quick', () => {
    const page = aPage()
    let tries = 0
    const pace = { isQuick: () => tries === 3, took: () => undefined }
    createRehearsal(pace, page.idle).try(10, () => (tries += 1))

    for (let moment = 0; moment < 10; moment += 1) page.isIdle()

    expect(tries).toBe(3)
    expect(page.planned).toEqual([])
  })

  it('gives up on a computer that never becomes quick', () => {
    const page = aPage()
    let tries = 0
    const rehearsal = createRehearsal({ isQuick: () => false, took: () => undefined }, page.idle)

    for (let moment = 0; moment < 500; moment += 1) {
      rehearsal.try(10, () => (tries += 1))
      page.isIdle()
    }

    expect(tries).toBe(40)
  })

  it('leaves a text alone that somebody has typed on since', () => {
    const page = aPage()
    let tries = 0
    const rehearsal = createRehearsal({ isQuick: () => false, took: () => undefined }, page.idle)
    rehearsal.try(10, () => (tries += 1))

    rehearsal.drop()
    page.isIdle()

    expect(tries).toBe(0)
  })
})
