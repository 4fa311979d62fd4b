import type { Wait } from './deliver.ts'

/** Waits so long, or until the browser says it is online again. */
export const waitOrOnline: Wait = (pauseMs) =>
  new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer)
      window.removeEventListener('online', go)
      resolve()
    }
    const timer = setTimeout(go, pauseMs)
    window.addEventListener('online', go)
  })
