import { emptyDatabase, type Database } from './database.ts'

/** The browser's places outside the database where something of ours is kept. */
export type OtherPlaces = {
  readonly clearSettings: () => Promise<void>
  /** The unlocked key and what waits for the PIN. */
  readonly clearSession: () => Promise<void>
  readonly clearQuickSettings: () => void
  readonly clearAlarms: () => Promise<unknown>
  readonly clearBadge: () => Promise<unknown>
}

/**
 * Deletes all that the extension keeps on this device: drafts, receipts, replies, outbox, directory, the key
 * itself, settings, alarms, badge. What the intake already has stays there.
 */
export const forgetEverything = async (database: Database, places: OtherPlaces): Promise<void> => {
  await emptyDatabase(database)
  await Promise.all([
    places.clearSettings(),
    places.clearSession(),
    places.clearAlarms(),
    places.clearBadge(),
  ])
  places.clearQuickSettings()
}
