import type { Sector } from '../domain/signal/vocabulary.ts'

/** What a person chose. `null` is "not chosen yet". */
export type Settings = {
  /** Two-letter code; the face falls back to the browser's language when it has no words for it. */
  readonly language: string | null
  readonly sector: Sector | null
  /** Safety region, or `unknown`. */
  readonly region: string
  readonly answersCheck: boolean
}

/** The part of `browser.storage.local` that is used. */
export type SettingsArea = {
  readonly get: (keys: string[]) => Promise<Record<string, unknown>>
  readonly set: (items: Record<string, unknown>) => Promise<void>
}

/** Keeps the changed settings. Nothing about a case belongs here: this area is not encrypted. */
export const saveSettings = (area: SettingsArea, change: Partial<Settings>): Promise<void> =>
  area.set(change)
