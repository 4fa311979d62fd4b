/**
 * The desk ids of the public training keys (`content/training/`). Anybody can open what is sealed
 * to them, so nothing sealed to them may ever be kept here. A training desk's id is this fixed
 * text, not derived from its key, so that it can be told from a real desk at a glance.
 */
export const TRAINING_DESK_IDS: readonly string[] = ['training00000000']
