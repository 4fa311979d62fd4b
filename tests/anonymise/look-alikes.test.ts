import { describe, expect, it } from 'vitest'
import { findIdentifying } from '../../domain/anonymise/find-identifying.ts'
import { numbersIn } from './found-in.ts'
import { INVALID } from './look-alikes/invalid.ts'
import { OF_MACHINES } from './look-alikes/of-machines.ts'
import { OF_OFFICES } from './look-alikes/of-offices.ts'
import { OF_SHOPS } from './look-alikes/of-shops.ts'
import type { LookAlike } from './look-alikes/sorts.ts'

const LOOK_ALIKES = [...OF_SHOPS, ...OF_MACHINES, ...OF_OFFICES]

/** "sort: kind, the words", for each finding that alarms; one that is worth a look does not. */
const alarmsIn = (lookAlikes: readonly LookAlike[]): string[] =>
  lookAlikes.flatMap(([sort, sentence]) =>
    findIdentifying(sentence, 'nl')
      .filter(({ certainty }) => certainty !== 'look')
      .map(({ kind, start, end }) => `${sort}: ${kind}, ${sentence.slice(start, end)}`),
  )

/** Kinds that other families find: streets, dates and the like have tests of their own. */
const ofNumbers = (lookAlikes: readonly LookAlike[]): string[] =>
  lookAlikes.flatMap(([sort, sentence]) =>
    numbersIn(sentence)
      .filter((finding) => !finding.includes(' look: '))
      .map((finding) => `${sort}: ${finding}`),
  )

const report = (
  title: string,
  lookAlikes: readonly LookAlike[],
  alarms: readonly string[],
): void => {
  const lines = alarms.map((alarm) => `  ${alarm}`).join('\n')
  process.stdout.write(`${title}: ${alarms.length} alarms in ${lookAlikes.length}\n${lines}\n`)
}

describe('text that only looks personal', () => {
  it('has more than a hundred and ten sorts, each one once', () => {
    const sorts = new Set(LOOK_ALIKES.map(([sort]) => sort))

    expect(sorts.size).toBe(LOOK_ALIKES.length)
    expect(sorts.size).toBeGreaterThan(110)
  })

  it('is never taken for a number or address of a person', () => {
    expect(ofNumbers(LOOK_ALIKES)).toEqual([])
  })

  it('alarms for at most four of them in all', () => {
    const alarms = alarmsIn(LOOK_ALIKES)

    report('Look-alikes', LOOK_ALIKES, alarms)
    expect(alarms.length).toBeLessThanOrEqual(4)
  })

  it('alarms for at most two of sixty invalid identifiers without a word that names them', () => {
    const alarms = alarmsIn(INVALID)

    report('Invalid identifiers', INVALID, alarms)
    expect(INVALID.length).toBeGreaterThanOrEqual(60)
    expect(alarms.length).toBeLessThanOrEqual(2)
  })
})
