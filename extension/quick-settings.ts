import { SECTORS } from '../domain/signal/vocabulary.ts'
import { saveSettings, type Settings, type SettingsArea } from './settings-area.ts'

const PREFIX = 'signaalwijzer.'

/** The part of `localStorage` that is used. */
export type QuickArea = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** The two settings a face needs before its first paint. */
export type QuickSettings = Pick<Settings, 'language' | 'sector'>

/**
 * Reads language and sector without waiting, from a copy that `saveQuickSettings` keeps. An unknown
 * value counts as not chosen. No schema library: the popup loads this on every click.
 */
export const quickSettings = (area: QuickArea = localStorage): QuickSettings => {
  const language = area.getItem(`${PREFIX}language`)
  const sector = area.getItem(`${PREFIX}sector`)
  return {
    language: language !== null && /^[a-z]{2}$/u.test(language) ? language : null,
    sector: SECTORS.find((known) => known === sector) ?? null,
  }
}

/** Keeps settings in both places: the quick copy at once, the real one when the promise resolves. */
export const saveQuickSettings = async (
  change: Partial<Settings>,
  settings: SettingsArea,
  area: QuickArea = localStorage,
): Promise<void> => {
  for (const name of ['language', 'sector'] as const) {
    const value = change[name]
    if (typeof value === 'string') area.setItem(`${PREFIX}${name}`, value)
    if (value === null) area.removeItem(`${PREFIX}${name}`)
  }
  await saveSettings(settings, change)
}
