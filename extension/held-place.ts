/** Where a draft waits for the PIN: the browser's memory, gone with the browser and at quick exit. */
export const HELD_DRAFT = 'heldDraft'
