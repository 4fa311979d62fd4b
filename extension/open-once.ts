/**
 * Opens something once for whoever asks. A failure is given to those who wait for it and then
 * forgotten: the next to ask opens anew. `forget` lets go of what is open without closing it.
 */
export const openOnce = <Opened>(open: () => Promise<Opened>) => {
  let opening: Promise<Opened> | undefined
  return {
    get: async (): Promise<Opened> => {
      const mine = (opening ??= open())
      try {
        return await mine
      } catch (error) {
        if (opening === mine) opening = undefined
        throw error
      }
    },
    forget: (): void => {
      opening = undefined
    },
  }
}
