/** Waits until the screen shows the latest state: scrypt keeps the page busy for about a second. */
export const nextPaint = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      setTimeout(resolve, 0)
    })
  })
