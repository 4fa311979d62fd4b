import { describe, expect, it } from 'vitest'

import { isStrongPassphrase, makePassphrase } from '../../domain/draft-file/passphrase.ts'

describe('a passphrase', () => {
  it('that is made is strong, easy to copy and never the same', () => {
    const made = Array.from({ length: 50 }, makePassphrase)

    expect(made.every((one) => /^([a-km-np-z2-9]{4}-){4}[a-km-np-z2-9]{4}$/u.test(one))).toBe(true)
    expect(made.every(isStrongPassphrase)).toBe(true)
    expect(new Set(made).size).toBe(50)
  })

  it.each(['vlinder en brug', 'Пароль-длинный', '12345678901234567', 'a1b2c3d4e5'])(
    '%j may protect a file',
    (typed) => {
      expect(isStrongPassphrase(typed)).toBe(true)
    },
  )

  it.each(['a1b2c3d4e', '          ', '1234567890', '123 456 789 012 345', 'nanananananana'])(
    '%j may not',
    (typed) => {
      expect(isStrongPassphrase(typed)).toBe(false)
    },
  )
})
