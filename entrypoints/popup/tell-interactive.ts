/** Marks the moment at which the popup is painted and answers to keys: `npm run bench` reads it. */
export const tellInteractive = (): void => {
  requestAnimationFrame(() => {
    requestAnimationFrame(() => {
      performance.mark('signaalwijzer:interactive')
    })
  })
}
