import type { Page } from 'playwright-core'

/** When what happened after one key, in milliseconds of the page's clock since the key came in. */
export type KeyTimes = {
  /** The text field has the letter and tells so: the input event. */
  readonly input: number
  /** All handlers of the input event are done, and what they drew stands in the DOM. */
  readonly handled: number
  /** The mark over the finding stands in the DOM. */
  readonly marked: number
  /** The next frame is drawn. */
  readonly frame: number
}

type Recording = { recordedKey?: Promise<KeyTimes>; recordKey?: (found: string) => void }

/**
 * Puts a plain text field on the page, with the same text and one mark that its listener draws, and
 * a recorder that tells when what happens after a key. Both are of the bench, not of the form.
 */
export const installRecorder = (page: Page, found: string): Promise<void> =>
  page.evaluate((wanted) => {
    const ours = document.querySelector('textarea')
    const plain = document.createElement('textarea')
    const layer = document.createElement('div')
    plain.id = 'plain'
    plain.value = ours?.value ?? ''
    plain.rows = 12
    plain.addEventListener('input', () => {
      const mark = document.createElement('mark')
      mark.textContent = plain.value.slice(-wanted.length)
      layer.replaceChildren(mark)
    })
    document.querySelector('main')?.append(plain, layer)

    const isMarked = (words: string) =>
      [...document.querySelectorAll('mark')].some((mark) => mark.textContent === words)
    ;(window as Recording).recordKey = (words) => {
      ;(window as Recording).recordedKey = new Promise((recorded) => {
        let key = 0
        let input = 0
        let handled = 0
        const marks = new MutationObserver(() => {
          if (input === 0 || !isMarked(words)) return
          marks.disconnect()
          const marked = performance.now() - key
          requestAnimationFrame(() => {
            const channel = new MessageChannel()
            channel.port1.onmessage = () => {
              recorded({ input, handled, marked, frame: performance.now() - key })
            }
            channel.port2.postMessage(undefined)
          })
        })
        const once = { capture: true, once: true }
        window.addEventListener('keydown', (event) => (key = event.timeStamp), once)
        window.addEventListener('input', () => (input = performance.now() - key), once)
        // Last of all, and behind what the handlers before it left to be done right after them.
        window.addEventListener('input', () => (handled = performance.now() - key), { once: true })
        marks.observe(document.body, { childList: true, characterData: true, subtree: true })
      })
    }
  }, found)

/** Presses a real key in the focused field; gives the times until the mark with these words stands. */
export const timesOfKey = async (page: Page, key: string, found: string): Promise<KeyTimes> => {
  await page.evaluate((words) => (window as Recording).recordKey?.(words), found)
  await page.keyboard.press(key)
  const times = await page.evaluate(() => (window as Recording).recordedKey)
  if (times === undefined) throw new Error('There is no recorder on this page.')
  return times
}
