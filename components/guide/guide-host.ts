import type { Service } from '../../domain/content/directory-schema.ts'
import type { Sector } from '../../domain/signal/vocabulary.ts'

/** What the guide needs from the place it is shown in: the extension, the panel or the web page. */
export type GuideHost = {
  readonly sector: Sector | null
  readonly saveSector: (sector: Sector) => void
  /** The safety region of the settings, or `unknown`. */
  readonly loadRegion: () => Promise<string>
  readonly saveRegion: (region: string) => void
  /** Services of the last good directory; `undefined` for those packed with the product. */
  readonly loadServices: () => Promise<readonly Service[] | undefined>
  /** What was typed elsewhere for the search page; empty when nothing was. */
  readonly takeQuery: () => Promise<string>
  /** Keeps ticked lines on the device and tells whether that can be now: then the card says so. */
  readonly keepTicked: (ticked: readonly string[], sector: Sector | null) => Promise<boolean>
  readonly startSignal: (ticked: readonly string[], sector: Sector | null) => Promise<void>
}
