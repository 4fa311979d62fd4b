import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { parseWordClasses } from '../../../domain/anonymise/lists/word-classes.ts'
import { listsFromPackages } from '../../../setup/lists/lists-from-packages.ts'

const room = new URL('../../../domain/anonymise/lists/', import.meta.url)

describe('the lists of names and words', () => {
  const built = listsFromPackages()

  it('are what the installed packages give, byte for byte', () => {
    const kept = readFileSync(new URL('words.bin', room))

    const isSame = Buffer.from(built.bytes).equals(kept)

    expect(isSame).toBe(true)
  })

  it('say where they come from and what they weigh', () => {
    const kept = readFileSync(new URL('words.provenance.json', room), 'utf8')

    expect(kept).toBe(built.provenance)
  })

  it('answer for every word that was put in with exactly its classes', () => {
    const read = parseWordClasses(built.bytes)
    if (!read.ok) throw new Error('The lists cannot be read')

    const wrong = [...built.classes].filter(
      ([word, classes]) => read.value.classOf(word) !== classes,
    )

    expect(wrong).toEqual([])
    expect(built.classes.size).toBeGreaterThan(85_000)
  })

  it('take less than 235 kilobytes', () => {
    expect(built.bytes.length).toBeLessThan(235_000)
  })

  it('hold no single Latin letter and no particle of a name as a name', () => {
    const nameFlags = 3
    const wrong = [...built.classes]
      .filter(([, classes]) => (classes & nameFlags) !== 0)
      .map(([word]) => word)
      .filter((word) => /^(?:[a-z]|van|de|den|der|ter|ten|het|bin|ibn|dos|von)$/u.test(word))

    expect(wrong).toEqual([])
  })

  it('never call a word rare or Dutch that is no common word', () => {
    const wrong = [...built.classes].filter(
      ([, classes]) => (classes & 4) === 0 && (classes & 96) !== 0,
    )

    expect(wrong).toEqual([])
  })
})
