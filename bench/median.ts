/** The middle of these numbers; for an even count the mean of the middle two. Throws on none. */
export const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.floor((sorted.length - 1) / 2)]
  if (upper === undefined || lower === undefined)
    throw new RangeError('There is no median of nothing.')
  return (upper + lower) / 2
}

/** Runs `act` once to warm up and then `runs` times; gives the median time in milliseconds. */
export const medianMs = async (runs: number, act: () => Promise<unknown>): Promise<number> => {
  await act()
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now()
    await act()
    times.push(performance.now() - start)
  }
  return median(times)
}
