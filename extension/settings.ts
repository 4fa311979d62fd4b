import * as z from 'zod/mini'

import { regionSchema } from '../domain/signal/answers.ts'
import { SECTORS } from '../domain/signal/vocabulary.ts'
import {
  DEFAULT_DRAFT_DAYS,
  DEFAULT_LOCK_MINUTES,
  LOCK_MINUTES,
  MAX_DRAFT_DAYS,
  type Settings,
  type SettingsArea,
} from './settings-area.ts'

/** A place choice that this version does not know (any more), to be said on screen. */
export type ForgottenChoice = 'sector' | 'region'

const READ = {
  language: z.catch(z.nullable(z.string().check(z.regex(/^[a-z]{2}$/))), null),
  sector: z.catch(z.nullable(z.enum(SECTORS)), null),
  region: z.catch(regionSchema, 'unknown'),
  answersCheck: z.catch(z.boolean(), true),
  draftDays: z.catch(z.int().check(z.minimum(1), z.maximum(MAX_DRAFT_DAYS)), DEFAULT_DRAFT_DAYS),
  lockMinutes: z.catch(z.literal(LOCK_MINUTES), DEFAULT_LOCK_MINUTES),
}

const settingsSchema = z.object(READ)

/** Reads the settings; a value this version does not know falls back, the others stay. */
export const loadSettings = async (area: SettingsArea): Promise<Settings> =>
  settingsSchema.parse(await area.get(Object.keys(READ)))

/**
 * Which kept choices this version does not know: they fell back, and the settings page says so.
 * `regionCodes` are the regions there are. Never gives the value itself.
 */
export const forgottenChoices = async (
  area: SettingsArea,
  regionCodes: readonly string[],
): Promise<readonly ForgottenChoice[]> => {
  const { sector, region } = await area.get(['sector', 'region'])
  const isSector = sector === null || SECTORS.some((known) => known === sector)
  const isRegion = region === 'unknown' || regionCodes.some((code) => code === region)
  return [
    ...(sector === undefined || isSector ? [] : (['sector'] as const)),
    ...(region === undefined || isRegion ? [] : (['region'] as const)),
  ]
}
