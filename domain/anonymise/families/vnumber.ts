import { atDigits } from '../anchors.ts'
import { cueWords, familyOf } from '../family.ts'

const CUE = cueWords(
  String.raw`v[-. ]{0,2}(?:nummers?|nrs?|num|no|number)|vreemdelingen?(?:[- ]?(?:nummers?|nrs?))|alien (?:number|no)|` +
    String.raw`vreemdelingenpas(?:[- ]?(?:nummer|nr))?|w-document(?:[- ]?(?:nummer|nr))?|v-szám|numer v|număr(?:ul)? v|رقم الأجنبي|رقم v`,
  'v号|外国人号码?',
)

/** Ten digits, in one run or in groups: `123 456 7890`, `1234.567.890`. */
const SHAPE = /(?<!\d)\d(?:[\s.-]{0,2}\d){9}(?![\d@])/giu

/**
 * Finds numbers of the register of foreign nationals (V-numbers): ten digits after a word for it.
 * Refuses ten digits on their own: they have no check digit and look like any other number.
 */
export const findVnumber = familyOf([
  { kind: 'vnumber', shape: SHAPE, anchor: atDigits, cue: CUE, alone: null, cued: 'certain' },
])
