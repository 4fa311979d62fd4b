import { atDigits } from '../anchors.ts'
import { cueWords, familyOf } from '../family.ts'

const CUE = cueWords(
  String.raw`k\.?v\.?k\.?(?:[- ]?(?:nummers?|nrs?|inschrijving|registratie|number|no))?|kamer van koophandel|handelsregister|` +
    'ingeschreven onder(?: nummer)?|chamber of commerce|trade register|coc(?:[- ]?(?:number|no))?|dossiernummer kvk',
)
const BRANCH = cueWords(
  'vestigings?[- ]?(?:nummers?|nrs?)|branch (?:number|no)|establishment (?:number|no)',
)

const EIGHT = /(?<!\d)\d(?:[ .]?\d){7}(?![\d@]|[.,-]\d)/giu
const TWELVE = /(?<!\d)\d(?:[ .]?\d){11}(?![\d@]|[.,-]\d)/giu

/**
 * Finds numbers of the trade register: eight digits for a business, twelve for a branch.
 * Only ever after a word for it.
 */
export const findKvk = familyOf([
  { kind: 'kvk', shape: EIGHT, anchor: atDigits, cue: CUE, alone: null, cued: 'certain' },
  { kind: 'kvk', shape: TWELVE, anchor: atDigits, cue: CUE, alone: null, cued: 'certain' },
  { kind: 'kvk', shape: TWELVE, anchor: atDigits, cue: BRANCH, alone: null, cued: 'certain' },
])
