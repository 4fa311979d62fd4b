/** A short name for a signal at the desk: the first four characters of its id, as capitals. */
export const signalCode = (id: string): string => id.slice(0, 4).toUpperCase()
