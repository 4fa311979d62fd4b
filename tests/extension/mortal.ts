type Work<Args extends readonly unknown[], Value> = (...args: Args) => Promise<Value>

export type Life = {
  /** Wraps what a background uses: it may die before, during and after each. */
  readonly mortal: <Args extends readonly unknown[], Value>(
    work: Work<Args, Value>,
  ) => Work<Args, Value>
  /** Does the work, or gives up when the background died in the middle of it. */
  readonly live: (work: Promise<unknown>) => Promise<'done' | 'died'>
}

/** The life of a background that the browser ends after `steps` steps; what waits never goes on. */
export const aLife = (steps: number): Life => {
  let left = steps
  let die: () => void = () => undefined
  const died = new Promise<'died'>((resolve) => {
    die = () => {
      resolve('died')
    }
  })
  const step = (): Promise<void> => {
    left -= 1
    if (left > 0) return Promise.resolve()
    die()
    return new Promise(() => undefined)
  }
  return {
    mortal:
      (work) =>
      async (...args) => {
        await step()
        const doing = work(...args)
        doing.catch(() => undefined)
        await step()
        const done = await doing
        await step()
        return done
      },
    live: (work) => Promise.race([work.then(() => 'done' as const), died]),
  }
}

/** The same wrapped object: each function of it may be the last that happens. */
export const mortalAll = <Things extends object>(things: Things, { mortal }: Life): Things =>
  Object.fromEntries(
    Object.entries(things).map(([name, work]) => [
      name,
      typeof work === 'function' ? mortal(work as Work<readonly unknown[], unknown>) : work,
    ]),
  ) as Things

/** Chance that can be repeated: the same seed gives the same numbers from 0 up to 1 (mulberry32). */
export const chanceOf = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
