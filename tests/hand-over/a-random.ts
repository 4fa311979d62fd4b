/** The same numbers for the same seed, so that a walk that fails can be walked again (mulberry32). */
export const aRandom = (seed: number) => {
  let state = seed
  const below = (end: number): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * end)
  }
  return {
    below,
    oneOf: <Value>(values: readonly Value[]): Value => {
      const value = values[below(values.length)]
      if (value === undefined) throw new RangeError('There is nothing to choose from.')
      return value
    },
  }
}

export type Random = ReturnType<typeof aRandom>
