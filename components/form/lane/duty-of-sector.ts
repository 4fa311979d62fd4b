import type { Sector } from '../../../domain/signal/vocabulary.ts'

/** What binds a professional at work, beside any signal. The Meldcode does not bind hotels. */
export type Duty = 'meldcode' | 'house'

const DUTY: Record<Sector, Duty> = {
  'social-team': 'meldcode',
  school: 'meldcode',
  hotel: 'house',
}

/** The duty of this sector; both while the sector is not known. */
export const dutiesOf = (sector: Sector | undefined): readonly Duty[] =>
  sector === undefined ? ['meldcode', 'house'] : [DUTY[sector]]
