/** Where the unlocked data key lies while it is unlocked: the browser's memory, never a disk. */
export const UNLOCKED = 'unlocked'
