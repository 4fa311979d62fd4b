/** Thrown when a page asks for the keys without having asked for the PIN: a fault of that page. */
export class LockedError extends Error {
  constructor() {
    super('The vault is locked.')
    this.name = 'LockedError'
  }
}

/** Runs what needs the keys; gives `instead` when they are locked meanwhile. Throws all else. */
export const unlessLocked = async <Value, Instead>(
  work: () => Promise<Value>,
  instead: Instead,
): Promise<Value | Instead> => {
  try {
    return await work()
  } catch (error) {
    if (error instanceof LockedError) return instead
    throw error
  }
}
