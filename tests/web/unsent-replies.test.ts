import { describe, expect, it } from 'vitest'

import { createUnsentReplies } from '../../web/unsent-replies.ts'

describe('half-typed replies on the public page', () => {
  it('are there again when the conversation is opened again, each with its own code', () => {
    const unsent = createUnsentReplies()

    unsent.note('11111', 'Elke nacht')

    expect(unsent.textOf('11111')).toBe('Elke nacht')
    expect(unsent.textOf('22222')).toBe('')
  })

  it('are warned about before the page closes, until they are sent', () => {
    const unsent = createUnsentReplies()
    expect(unsent.wouldLose()).toBe(false)

    unsent.note('11111', 'Elke nacht')
    expect(unsent.wouldLose()).toBe(true)

    unsent.note('11111', '')
    expect(unsent.wouldLose()).toBe(false)
  })
})
