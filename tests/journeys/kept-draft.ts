/** A draft is written within 300 ms of the last key; the page's own time, so that a busy machine counts. */
const WRITTEN_AFTER_MS = 450

/** A page of Chromium or of Firefox: both run a function in it. */
type Evaluating = {
  readonly evaluate: (work: (pauseMs: number) => Promise<void>, pauseMs: number) => Promise<void>
}

/** Waits until what this page of the extension has typed and chosen is written. */
export const isKept = (page: Evaluating): Promise<void> =>
  page.evaluate(async (pauseMs) => {
    // A second time for what was being encrypted at the first.
    for (let time = 0; time < 2; time += 1) {
      await new Promise((resolve) => setTimeout(resolve, pauseMs))
      await new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('signaalwijzer')
        const fails = () => {
          reject(new Error('The drafts cannot be read.'))
        }
        opening.onerror = fails
        opening.onsuccess = () => {
          // It has its turn after every writing that was asked before.
          const reading = opening.result.transaction('drafts').objectStore('drafts').count()
          reading.onerror = fails
          reading.onsuccess = () => {
            opening.result.close()
            resolve()
          }
        }
      })
    }
  }, WRITTEN_AFTER_MS)
