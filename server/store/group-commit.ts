type Waiting<Item, Outcome> = {
  readonly item: Item
  readonly resolve: (outcome: Outcome) => void
  readonly reject: (error: unknown) => void
}

/**
 * Collects what arrives while a commit is under way and writes it in the next one: many waiters, one
 * fsync. Each waiter hears only after `write` (one transaction) has returned. When a batch fails,
 * its items are tried one by one, so that one bad item never takes the others along.
 */
export const createGroupCommit = <Item, Outcome>(
  write: (items: readonly Item[]) => Promise<readonly Outcome[]>,
  maxBatch = 128,
): ((item: Item) => Promise<Outcome>) => {
  const queue: Waiting<Item, Outcome>[] = []
  let isRunning = false

  const settle = async (batch: readonly Waiting<Item, Outcome>[]): Promise<void> => {
    try {
      const outcomes = await write(batch.map(({ item }) => item))
      batch.forEach(({ resolve, reject }, index) => {
        const outcome = outcomes[index]
        if (outcome === undefined) reject(new Error('A batch came back too short.'))
        else resolve(outcome)
      })
    } catch (error) {
      const [only] = batch
      if (batch.length === 1 && only) only.reject(error)
      else for (const waiting of batch) await settle([waiting])
    }
  }

  const run = async (): Promise<void> => {
    while (queue.length > 0) await settle(queue.splice(0, maxBatch))
    isRunning = false
  }

  return (item) =>
    new Promise<Outcome>((resolve, reject) => {
      queue.push({ item, resolve, reject })
      if (isRunning) return
      isRunning = true
      // The requests of this turn of the event loop still join the first batch.
      setImmediate(() => void run())
    })
}
