import { describe, expect, it } from 'vitest'

import en from '../../locales/en/guide.json' with { type: 'json' }
import nl from '../../locales/nl/guide.json' with { type: 'json' }

const sentencesOf = (words: object): string[] =>
  Object.values(words).flatMap((value: unknown) =>
    typeof value === 'string' ? [value] : sentencesOf(value as object),
  )

describe('the words of the guide', () => {
  it.each([
    ['nl', nl],
    ['en', en],
  ])('never give a score, a chance or a verdict in %s', (_, words) => {
    const wrong = sentencesOf(words).filter((sentence) =>
      /%|procent|percent|\bscore|\bpunten\b|\bpoints\b|kans op|likely|slachtoffer|victim|risico|\brisk/iu.test(
        sentence,
      ),
    )

    expect(sentencesOf(words).length).toBeGreaterThan(80)
    expect(wrong).toEqual([])
  })

  it.each([
    ['nl', nl],
    ['en', en],
  ])('name no subject in the title of the tab in %s', (_, words) => {
    for (const title of Object.values(words.titles)) expect(title).toMatch(/^\p{L}+$/u)
  })
})
