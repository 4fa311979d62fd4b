import type { GuideHost } from '../../components/guide/guide-host.ts'
import type { Sector } from '../../domain/signal/vocabulary.ts'
import { buildValues } from '../../extension/build-values.ts'
import { draftHash } from '../../extension/draft-address.ts'
import { takeQuery } from '../../extension/handed-query.ts'
import { HELD_HASH, holdDraft } from '../../extension/held-draft.ts'
import { quickSettings, saveQuickSettings } from '../../extension/quick-settings.ts'
import { saveSettings } from '../../extension/settings-area.ts'
import { loadSettings } from '../../extension/settings.ts'
import { openStore, type Store } from '../../extension/store.ts'
import { browser } from '#imports'
import { createTickedDraft, draftOfTicked, type TickedDraft } from './ticked-draft.ts'

export type ExtensionGuideHost = GuideHost & {
  /** Resolves when what was ticked is kept. */
  readonly flush: () => Promise<void>
}

/**
 * The guide's host on the extension. Ticked lines are a draft from the first one on. The guide also
 * works where the device's store cannot open: then nothing is kept, and numbers are the packed ones.
 */
export const createGuideHost = (): ExtensionGuideHost => {
  let opening: Promise<Store> | undefined
  const store = () => (opening ??= openStore(buildValues()))
  let draft: Promise<TickedDraft> | undefined
  const ticked = () => (draft ??= store().then(({ drafts }) => createTickedDraft(drafts)))

  /**
   * The part of an address that opens the ticked lines in the form. Where they cannot be kept now,
   * locked or without room, they wait in memory for that page.
   */
  const handOver = async (lines: readonly string[], sector: Sector | null): Promise<string> => {
    const { lock } = await store()
    const id = (await lock.isOpen()) ? await (await ticked()).handOver(sector, lines) : undefined
    if (id !== undefined) return draftHash(id)
    await holdDraft(browser.storage.session, draftOfTicked(sector, lines))
    return HELD_HASH
  }

  return {
    sector: quickSettings().sector,
    saveSector: (sector) => void saveQuickSettings({ sector }, browser.storage.local),

    loadRegion: async () => (await loadSettings(browser.storage.local)).region,
    saveRegion: (region) => void saveSettings(browser.storage.local, { region }),

    loadServices: async () => {
      try {
        return (await (await store()).directory.lastGood())?.services
      } catch {
        return undefined
      }
    },

    takeQuery: () => takeQuery(browser.storage.session),

    keepTicked: async (lines, sector) => {
      try {
        const { lock } = await store()
        const kept = await ticked()
        kept.keep(sector, lines)
        return await lock.isOpen()
      } catch {
        return false
      }
    },

    startSignal: async (lines, sector) => {
      const hash = lines.length > 0 ? await handOver(lines, sector) : ''
      await browser.tabs.create({ url: `/report.html${hash}` })
    },

    flush: async () => (await draft)?.flush(),
  }
}
