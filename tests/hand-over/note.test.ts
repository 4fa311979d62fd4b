import { describe, expect, it } from 'vitest'

import { MAX_NOTE_LENGTH } from '../../domain/hand-over/bundle.ts'
import { handOverNotesSchema, MAX_NOTES, withNote } from '../../domain/hand-over/note.ts'

const aNote = (text: string) => ({ on: '2027-03-10', text })

describe('what was said about a hand-over', () => {
  it.each([
    ['nothing', 0, false],
    ['one character', 1, true],
    ['the most', MAX_NOTE_LENGTH, true],
    ['more than the most', MAX_NOTE_LENGTH + 1, false],
  ])('is kept or refused by its length: %s', (_, length, isKept) => {
    const notes = withNote([], aNote('x'.repeat(length)))

    const { success } = handOverNotesSchema.safeParse(notes)

    expect(success).toBe(isKept)
  })

  it('keeps the newest when there are too many', () => {
    const earlier = Array.from({ length: MAX_NOTES }, (_, index) => aNote(`note ${index}`))

    const { notes } = withNote(earlier, aNote('newest'))

    expect(notes).toEqual([...earlier.slice(1), aNote('newest')])
  })
})
