import { describe, expect, it } from 'vitest'
import { isExit, nextPresses, NO_PRESSES } from '../../../components/ui/shift-presses.ts'

const shift = { key: 'Shift', repeat: false }
const heldShift = { key: 'Shift', repeat: true }
const letter = { key: 'A', repeat: false }

function afterKeys(keys: { key: string; repeat: boolean }[], pauseMs = 300) {
  return keys.reduce(
    (presses, key, index) => nextPresses(presses, key, index * pauseMs),
    NO_PRESSES,
  )
}

describe('three times Shift', () => {
  it('leaves', () => {
    expect(isExit(afterKeys([shift, shift, shift]))).toBe(true)
  })

  it('does not leave after two', () => {
    expect(isExit(afterKeys([shift, shift]))).toBe(false)
  })

  it('never counts capital letters', () => {
    expect(isExit(afterKeys([shift, letter, shift, letter, shift, letter, shift]))).toBe(false)
  })

  it('counts a held key once', () => {
    expect(afterKeys([shift, heldShift, heldShift, heldShift]).count).toBe(1)
  })

  it('starts again after a pause of more than five seconds', () => {
    expect(afterKeys([shift, shift, shift], 5001).count).toBe(1)
  })
})
