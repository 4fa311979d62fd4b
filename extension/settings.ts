import * as z from 'zod/mini'

import { regionSchema } from '../domain/signal/answers.ts'
import { SECTORS } from '../domain/signal/vocabulary.ts'
import type { Settings, SettingsArea } from './settings-area.ts'

const READ = {
  language: z.catch(z.nullable(z.string().check(z.regex(/^[a-z]{2}$/))), null),
  sector: z.catch(z.nullable(z.enum(SECTORS)), null),
  region: z.catch(regionSchema, 'unknown'),
  answersCheck: z.catch(z.boolean(), true),
}

const settingsSchema = z.object(READ)

/** Reads the settings; a value this version does not know falls back, the others stay. */
export const loadSettings = async (area: SettingsArea): Promise<Settings> =>
  settingsSchema.parse(await area.get(Object.keys(READ)))
