/** Resolves when what was just set is on screen: a derivation of a second then says it is busy. */
export const afterPaint = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50))
