import { describe, expect, it } from 'vitest'

import desk from '../../content/training/desk.json' with { type: 'json' }
import { deskIdSchema } from '../../domain/envelope/schema.ts'
import { TRAINING_DESK_IDS } from '../../server/intake/training-desks.ts'

describe('the training desk', () => {
  it('is the very one that the intake refuses', () => {
    expect(TRAINING_DESK_IDS).toEqual([desk.id])
    expect(deskIdSchema.safeParse(desk.id).success).toBe(true)
  })

  it('has an id that no real desk can have: theirs are hexadecimal', () => {
    expect(desk.id).not.toMatch(/^[0-9a-f]{16}$/u)
  })
})
