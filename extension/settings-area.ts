import type { Sector } from '../domain/signal/vocabulary.ts'

export const DEFAULT_DRAFT_DAYS = 7
export const MAX_DRAFT_DAYS = 30
/** How long the PIN stays given while nobody works, in minutes. */
export const DEFAULT_LOCK_MINUTES = 15
export const LOCK_MINUTES = [5, 15, 30, 60] as const

/** What a person chose. `null` is "not chosen yet". */
export type Settings = {
  /** Two-letter code; the face falls back to the browser's language when it has no words for it. */
  readonly language: string | null
  readonly sector: Sector | null
  /** Safety region, or `unknown`. */
  readonly region: string
  readonly answersCheck: boolean
  /** How many days an unfinished signal is kept, 1–30. */
  readonly draftDays: number
  /** One of `LOCK_MINUTES`. */
  readonly lockMinutes: number
}

/** The part of `browser.storage.local` that is used. */
export type SettingsArea = {
  readonly get: (keys: string[]) => Promise<Record<string, unknown>>
  readonly set: (items: Record<string, unknown>) => Promise<void>
}

/** Keeps the changed settings. Nothing about a case belongs here: this area is not encrypted. */
export const saveSettings = (area: SettingsArea, change: Partial<Settings>): Promise<void> =>
  area.set(change)
