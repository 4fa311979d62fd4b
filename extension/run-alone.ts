/** Runs `work` while no other page or wake-up of this extension runs work of the same name. */
export type RunAlone = <Value>(name: string, work: () => Promise<Value>) => Promise<Value>

/**
 * `RunAlone` on the browser's Web Locks: the lock ends with the work, and also when the browser
 * ends the page or the background in the middle of it.
 */
export const runAloneByLocks =
  (locks: Pick<LockManager, 'request'> = navigator.locks): RunAlone =>
  async (name, work) =>
    locks.request(`signaalwijzer-${name}`, work)
