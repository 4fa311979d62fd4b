const BETWEEN_LETTERS_MS = 40
/** Of the sentence, when the browser is killed: by letters, as a busy machine types slowly. */
const TYPED_PART = 0.5
/** How often the page looks at its own clock. */
export const TICK_MS = 10

export type Typist = {
  readonly presses: (letter: string) => Promise<unknown>
  /** The page's own measure, of `watchesLateness`. */
  readonly howLate: () => Promise<number>
  /** Ends the browser as a power cut does. */
  readonly kill: () => void
}

export type Typed = {
  /** How old the oldest letter is that is not in `kept`, at the moment of the kill; 0 for none. */
  readonly lostMs: (kept: string) => number
  /** By how much the page's own timers came late at most: what a busy machine adds to any pause. */
  readonly lateMs: number
}

/** Types a sentence letter by letter and kills the browser in the middle of it. */
export const typesUntilKilled = async (
  sentence: string,
  { presses, howLate, kill }: Typist,
): Promise<Typed> => {
  const typedAt: number[] = []
  let lateMs = 0
  let killedAt: number | undefined
  let killed = (): void => undefined
  const killing = new Promise<void>((resolve) => {
    killed = resolve
  })
  const killsInAMoment = (): void => {
    // In the middle of what follows: the next letters are on their way.
    setTimeout(() => {
      killedAt = Date.now()
      kill()
      killed()
    }, BETWEEN_LETTERS_MS / 2)
  }
  const typing = async (): Promise<void> => {
    for (const letter of sentence) {
      if (killedAt !== undefined) return
      await presses(letter)
      typedAt.push(Date.now())
      if (typedAt.length === Math.floor(sentence.length * TYPED_PART)) killsInAMoment()
      lateMs = await howLate()
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_LETTERS_MS))
    }
  }
  // A browser that is killed may answer with an error, or never.
  await Promise.race([typing().catch(() => killing), killing])
  await killing

  return {
    lateMs,
    lostMs: (kept) => {
      const oldest = typedAt[kept.length]
      return oldest === undefined || killedAt === undefined ? 0 : killedAt - oldest
    },
  }
}

type Watched = { latestTick?: number }

/** Runs in the page: notes by how much its timers come late. */
export const watchesLateness = (tickMs: number): void => {
  const watched = globalThis as Watched
  let last = performance.now()
  setInterval(() => {
    const now = performance.now()
    watched.latestTick = Math.max(watched.latestTick ?? 0, now - last - tickMs)
    last = now
  }, tickMs)
}

/** Runs in the page: the worst so far, in milliseconds. */
export const latestTick = (): number => (globalThis as Watched).latestTick ?? 0
