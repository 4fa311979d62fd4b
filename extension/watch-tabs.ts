/** The part of `navigator.locks` that is used. */
type Locks = Pick<LockManager, 'request'>

/**
 * Holds a draft for this page, until it lets go or is closed, and tells whether another page holds
 * it already. Never waits and never keeps another page from writing: it only lets both be warned.
 */
export const holdInTab = (
  id: string,
  locks: Locks = navigator.locks,
): { readonly isOpenElsewhere: Promise<boolean>; readonly letGo: () => void } => {
  let letGo: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const isOpenElsewhere = new Promise<boolean>((tell) => {
    void locks.request(`signaalwijzer-draft-${id}`, { ifAvailable: true }, (lock) => {
      tell(lock === null)
      return lock === null ? undefined : held
    })
  })
  return { isOpenElsewhere, letGo }
}
