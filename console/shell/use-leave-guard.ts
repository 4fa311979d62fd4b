import { useEffect } from 'preact/hooks'

/** Lets the browser ask before the page closes while `hasSomethingToLose` says so. */
export const useLeaveGuard = (hasSomethingToLose: () => boolean): void => {
  useEffect(() => {
    const guard = (event: BeforeUnloadEvent) => {
      if (hasSomethingToLose()) event.preventDefault()
    }
    addEventListener('beforeunload', guard)
    return () => {
      removeEventListener('beforeunload', guard)
    }
  }, [hasSomethingToLose])
}
