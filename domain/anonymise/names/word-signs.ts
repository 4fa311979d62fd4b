import { COMMON, FIRST, LAST, PLACE } from '../lists/word-classes.ts'
import { TWO_WORDS } from './sorts.ts'

/** Endings that many surnames have. */
export const NAME_ENDING =
  /(?:stra|sma|inga|ema|mans|sen|sson|ink|ski|ska|cki|cka|wicz|czyk|escu|eanu|aru|ova|eva|ov|ev|ić|ic|oğlu|yan|ian|dze|shvili|enko|chuk|czuk|ez|ini|elli|etti|opoulos|idis|aert|aerts|ens|ckx|inck|ый|ов|ова|ев|ева|ин|ина|енко|чук|ук|юк|ський|ська|ски|ска|ич)$/u
/** Endings of nouns and adjectives that are nobody's name. */
export const NOUN_ENDING =
  /(?:ing|ingen|heid|heden|tie|ties|schap|isme|iteit|ment|menten|loos|baar|lijk|lijke|ische|isch|eren|erij|ness|tion|sion|ity|ung|ungen|keit|lich|schaft|ción|ción|dad|ção|dade|ość|anie|enie|ție|itate|ság|ség|lik|lık|ние|ство|ість|ння)$/u
/** Endings of organisations. */
export const BODY_ENDING =
  /(?:bank|groep|bond|club|dienst|raad|partij|huis|centrum|school|fonds|werk|net|media|soft|tech|bedrijf|bureau|hotel|krant|blad|team|zorg|wet|unie|hof|fabriek|haven|college|stichting|kamer|liga|cup|tour|prijs|festival)$/u
/** Endings of streets and places; many surnames share them. */
export const PLACE_ENDING =
  /(?:dorp|stad|burg|dam|dijk|veen|broek|straat|laan|plein|weg|kade|gracht|land|lande|eiland|berg|wijk|poort|haven|drecht|voort|horst|loo|ville|grad|stan|shire|ton)$/u
/** Endings of what people do for a living. */
export const ROLE_ENDING =
  /(?:er|or|ist|iste|aar|eur|ent|ant|man|vrouw|leider|chef|voorzitter|ster|ier|loog|graaf)$/u
/** Endings of words for where somebody or something is from. */
export const FROM_A_PLACE = /(?:se|sche|ns|ees|iaan|iaans|ische|aanse|eense|ian|ish|ese)$/u

/** Broad sort of a name: first name, surname, both, unknown, or another word. */
export const broad = (classes: number): string => {
  const isCommon = (classes & COMMON) !== 0
  if (classes === TWO_WORDS) return 'w'
  if ((classes & FIRST) !== 0) return isCommon ? 'f' : 'F'
  if ((classes & LAST) !== 0) return isCommon ? 'l' : 'L'
  if ((classes & PLACE) !== 0) return 'p'
  return classes === 0 ? 'u' : 'c'
}
