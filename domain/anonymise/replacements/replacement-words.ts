import type { AgeBand } from '../../signal/vocabulary.ts'
import type { FindingKind } from '../finding.ts'
import type { OrganisationKind } from '../indirect/organisation-kinds.ts'

/** Kinds whose replacement depends on what was found. */
export type DependentKind = 'age' | 'date' | 'organisation' | 'place' | 'trait'

/** An age is one of the bands that the form offers. */
export type KnownBand = Exclude<AgeBand, 'unknown'>

/**
 * The replacement words of one language. Hard kinds stand in square brackets; the coarser words of
 * soft kinds read on in the sentence, or stand in brackets where the grammar would not bear them.
 */
export type ReplacementWords = {
  readonly kinds: Readonly<Record<Exclude<FindingKind, DependentKind>, string>>
  readonly age: {
    /** For "17 jaar", "aged 17". */
    readonly years: Readonly<Record<KnownBand, string>>
    /** For "17-jarig", "17-year-old", where the language has such a word. */
    readonly adjective?: Readonly<Record<KnownBand, string>>
    readonly unknown: string
  }
  /** `{month}` becomes the month, with its year when that is known. */
  readonly date: { readonly month: string; readonly unknown: string }
  readonly organisation: Readonly<Record<OrganisationKind, string>>
  /** `{region}` becomes the name of the region. */
  readonly place: { readonly region: string; readonly unknown: string; readonly street: string }
  readonly trait: { readonly any: string; readonly car: string; readonly advert: string }
}
