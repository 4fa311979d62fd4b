import * as z from 'zod/mini'

import { regionSchema } from '../domain/signal/answers.ts'
import { SECTORS, type Sector } from '../domain/signal/vocabulary.ts'

/** What a person chose. `null` is "not chosen yet". */
export type Settings = {
  /** Two-letter code; the face falls back to the browser's language when it has no words for it. */
  readonly language: string | null
  readonly sector: Sector | null
  /** Safety region, or `unknown`. */
  readonly region: string
  readonly answersCheck: boolean
}

const READ = {
  language: z.catch(z.nullable(z.string().check(z.regex(/^[a-z]{2}$/))), null),
  sector: z.catch(z.nullable(z.enum(SECTORS)), null),
  region: z.catch(regionSchema, 'unknown'),
  answersCheck: z.catch(z.boolean(), true),
}

const settingsSchema = z.object(READ)

/** The part of `browser.storage.local` that is used. */
export type SettingsArea = {
  readonly get: (keys: string[]) => Promise<Record<string, unknown>>
  readonly set: (items: Record<string, unknown>) => Promise<void>
}

/** Reads the settings; a value this version does not know falls back, the others stay. */
export const loadSettings = async (area: SettingsArea): Promise<Settings> =>
  settingsSchema.parse(await area.get(Object.keys(READ)))

/** Keeps the changed settings. Nothing about a case belongs here: this area is not encrypted. */
export const saveSettings = (area: SettingsArea, change: Partial<Settings>): Promise<void> =>
  area.set(change)
