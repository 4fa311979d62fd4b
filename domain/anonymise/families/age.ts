import { atDigits } from '../anchors.ts'
import type { Candidate, Family } from '../family.ts'
import { FIRST, LAST, COMMON, RARE_WORD } from '../lists/word-classes.ts'
import { foldWord } from '../lists/fold-word.ts'
import { listsNow } from '../lists/load-lists.ts'
import * as words from './age-words.ts'
import { matchAt, matchesAt, sentenceBefore, textBefore, wordBefore, type Span } from './around.ts'
import { numberOfWord } from './number-words.ts'

const FIGURES = /(?<![\p{Script=Latin}\p{Script=Cyrillic}\d_€$£#@]|\d[.,:/])\d{1,3}(?!\d|[.,]\d)/uy
/** Behind a word for a number: years. */
const YEARS_AFTER_WORD = /(?=[jy])(?<=\p{L}[- ]{0,2})(?:jarig|jaar|jr|year)/giu
/** `16 en `: the first of two ages. */
const BOTH_BEFORE =
  /(?<![\d.,])(\d{1,3})(?:-|[- ]jarige?)? ?(?:en|and|und|et|y|i|și|és|ve|и|та|e|&) ?$/u
/** `12-`, `16 of `: the number is the end of a range. */
const RANGE_SIGN =
  /\d ?(?:-|\/|tot(?: en met)?|t\/m|à|of|or|to|bis|oder|ou|lub|do|sau|o|или|або|до|vagy|veya|أو|إلى|或|至|到) ?$|\d- (?:tot|of|en|to|or|and|bis|oder|und) $/u
/** An anniversary, a war, a contract: they have an age as well. */
const THING_AFTER =
  / (?:bestaan|jubileum|contract|plan|oorlog|huwelijk|ervaring|looptijd|opleiding|periode|samenwerking|onderzoek|traject|huurcontract|kalender|programma|relatie|strijd|garantie|abonnement|lening|anniversary|war|plan|auto|huis|gebouw|pand|woning|boom|computer|car|house|building|wet|bus|schip|kerk|fiets|whisky|hond|kat|dog)(?!\p{L})/iuy
const GROUP_AFTER = /n(?!\p{L})|s(?!\p{L})/uy
const BREAK_AFTER =
  /[ ]?(?:$|[,).;:\n/!?]|- )| (?:uit|en|maar|met|geworden|schat|woont|zwanger|vrouw|man|meisje|jongen|oud|v|m|poolse|roemeense|die|heeft|zit|staat|from|and|with)(?!\p{L})/iuy
const BREAK_BEFORE = /(?:^|[,(:;\n/•*]|- )\s{0,2}$/u
const NAME_BEFORE = /(?<![\p{L}.])\p{Lu}\p{Ll}+(?: is)? $/u
/** `Fatima (17)`, `Fatima, 17,`: after a name, or after somebody. */
const ALONE = /(?:\)|,(?= ?\p{L}|$))/uy
const SOMEBODY = new RegExp(
  words.SOMEBODY_BEFORE.source.replace(/\[ ,:\(\]\{0,3\}\$$/, '(?: \\(|, )$'),
  'u',
)

const IS_BEFORE =
  /(?<!\p{L})(?:(?:ze|zij|hij|she|he)(?:'s| is| was| wordt| werd)(?: (?:pas|net|nu|nog maar|inmiddels|slechts|bijna|toen|volgens haar|volgens hem|only|just|now))?|(?:ze|zij|hij|she|he) (?:zegt|zei|says)|allebei|(?:een|het|dit|dat|die|deze) (?:\p{L}+e )?(?:\p{L}*meisje|\p{L}*jongen|\p{L}*vrouw|\p{L}*man|kind|dame|tiener) van|(?:a|the) (?:girl|boy|woman|man) of) $/u
const THEY_BEFORE =
  /(?<!\p{L})(?:dat|of|omdat|want|toen) (?:ze|zij|hij|het meisje|de jongen) (?:pas |net |nog maar |al )?$/u
const IS_AFTER = / (?:is|was|wordt|werd)(?!\p{L})/uy

/** What makes of "de man van 17" something else than an age. */
const UNIT_AFTER =
  /[,.:/-]?\d| ?(?:%|°|cm|mm|kg|kilo|km|uur|euro|meter|procent|graden|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|jan|feb|mrt|apr|jun|jul|aug|sep|okt|nov|dec)(?!\p{L})/iuy
/** `Marieke is 15 en …` */
const NAME_IS_BEFORE = /(?<![\p{L}.])\p{Lu}\p{Ll}+ is (?:pas |net |nu |nog maar )?$/u
const OPEN_AFTER = / ?(?:$|[.,;!?](?!\d)| (?:en|maar|of|dus)(?!\p{L}))/uy

/** `tussen de 12 en `: the number ends a band. */
const BETWEEN =
  /(?<!\p{L})(?:tussen|between|zwischen|entre|między|od|между|між|від|între|من|بين)(?: de| los| las)? \d{1,3}(?: jaar)? (?:en|and|und|et|y|e|i|a|do|to|și|és|ile|и|та|і|до|و) ?(?:de )?$|بين \d{1,3} و$/u
const RANGE_AFTER =
  /(?: jaar)?-? ?(?:-|\/|tot(?: en met)?|t\/m|à|to|bis|of|or|oder|ou|o|lub|sau|или|або|vagy|veya|أو|至|到|或) ?\d/uy

/** "ongeveer vijftig": round and rough is as coarse as a band. */
const isRoundGuess = (number: string, before: string): boolean => {
  const value = /^\d/.test(number) ? Number(number) : (numberOfWord(number) ?? 1)
  return value >= 20 && value % 10 === 0 && ROUGH.test(before)
}
const ROUGH =
  /(?<!\p{L})(?:ongeveer|circa|ca\.?|een jaar of|zo'n|about|some|approximately|etwa|environ|unos|około|circa) $/u

const isAge = (value: number): boolean => value >= 1 && value <= 115

type Found = Pick<Candidate, 'start' | 'end' | 'certainty' | 'ground'>

const isListedName = (text: string, at: number): boolean => {
  const word = wordBefore(text, at)
  const lists = listsNow()
  if (word === undefined || lists === undefined) return false
  const name = text.slice(word.start, word.end)
  const classes = lists.classOf(foldWord(name.replace(/\.$/, '')))
  const isNoWord = (classes & COMMON) === 0 || (classes & RARE_WORD) !== 0
  if (!/^\p{Lu}/u.test(name)) return (classes & FIRST) !== 0 && (classes & COMMON) === 0
  if ((classes & (FIRST | LAST)) !== 0 && isNoWord) return true
  const before = wordBefore(text, word.start)
  if (before === undefined || before.end !== word.start - 1) return classes === 0
  const first = lists.classOf(foldWord(text.slice(before.start, before.end)))
  return (
    (first & FIRST) !== 0 ||
    /^\p{Lu}\.$/u.test(name) ||
    TUSSEN.test(text.slice(before.start, before.end))
  )
}

const TUSSEN = /^(?:van|de|den|der|ter|ten|el|al|la|von|da|dos)$/iu

const afterName = (text: string, start: number, end: number): Found | undefined => {
  const opening = text.slice(Math.max(0, start - 2), start)
  if (!/^(?: \(|, )$/.test(opening) || matchAt(ALONE, text, end) === null) return undefined
  if ((opening === ' (') !== (text.charAt(end) === ')')) return undefined
  const isSomebody = isListedName(text, start - 2) || SOMEBODY.test(textBefore(text, start, 40))
  return isSomebody ? { start, end, certainty: 'likely', ground: 'shaped' } : undefined
}

/** `zij is 19`, `dat ze 19 was`, `een man van 40`: a bare number that can only be an age. */
const bareAge = (text: string, start: number, end: number): Found | undefined => {
  const before = textBefore(text, start, 40)
  const isSaid =
    (IS_BEFORE.test(before) && matchAt(BREAK_AFTER, text, end) !== null) ||
    (THEY_BEFORE.test(before) && matchAt(IS_AFTER, text, end) !== null) ||
    (ONE_BEFORE.test(before) && matchAt(UNIT_AFTER, text, end) === null) ||
    (NAME_IS_BEFORE.test(before) && matchAt(OPEN_AFTER, text, end) !== null)
  return isSaid && end - start === 2
    ? { start, end, certainty: 'likely', ground: 'shaped' }
    : undefined
}

/** One person is spoken of, so that "een meisje van 17 jaar is weg" is no limit of age. */
const ONE_BEFORE =
  /(?<!\p{L})(?:een|het|dit|dat|die|deze|a|the|this|that) (?:\p{L}+e )?(?:\p{L}*meisje|\p{L}*jongen|\p{L}*vrouw|\p{L}*man|kind|dame|tiener|dochter|zoon|zusje|broertje|gast|girl|boy|woman|man|guest) (?:van|of) $/iu
const IS_AFTER_ONE = /^ (?:is|wordt)/u

/** Dutch "17 jaar" alone is a term more often than an age: somebody must be near. */
const isOfSomebody = (text: string, start: number, end: number, before: string): boolean => {
  const sentence = sentenceBefore(text, start, 80)
  if (words.OF_TERM.test(sentence) && !words.COUNTED.test(sentence)) return false
  if (words.SOMEBODY_BEFORE.test(before) || words.COUNTED.test(before)) return true
  if (/(?<!\p{L})is al $/u.test(before)) return matchAt(/ ?(?:$|[.,;!?])/uy, text, end) !== null
  if (NAME_BEFORE.test(text.slice(Math.max(0, start - 24), start))) return true
  return BREAK_BEFORE.test(before) && matchAt(BREAK_AFTER, text, end) !== null
}

const inYears = (text: string, start: number, numberEnd: number): Found | undefined => {
  const before = textBefore(text, start, 60)
  const dutch = matchAt(words.YEARS, text, numberEnd)
  const years = dutch ?? matchAt(words.YEARS_ELSEWHERE, text, numberEnd)
  const isCued = words.AGE_CUE.test(before)
  const end = numberEnd + (years?.[0].length ?? 0)
  const limit = matchAt(words.LIMIT_AFTER, text, end)
  if (limit !== null && !(ONE_BEFORE.test(before) && IS_AFTER_ONE.test(limit[0]))) return undefined
  if (isCued) return { start, end, certainty: 'certain', ground: 'cued' }
  if (years === null) return bareAge(text, start, numberEnd) ?? afterName(text, start, numberEnd)
  if (words.LAST_BEFORE.test(before) && !/is al $/.test(before)) return undefined
  if (matchAt(words.LAST_AFTER, text, end) !== null) return undefined
  if (dutch !== null && !isOfSomebody(text, start, end, before)) return undefined
  return { start, end, certainty: 'likely', ground: 'shaped' }
}

const ageAt = (text: string, start: number, numberEnd: number): Found | undefined => {
  const before = textBefore(text, start, 50)
  if (words.LIMIT_BEFORE.test(before) || RANGE_SIGN.test(before) || BETWEEN.test(before))
    return undefined
  if (matchAt(RANGE_AFTER, text, numberEnd) !== null) return undefined
  if (isRoundGuess(text.slice(start, numberEnd), before)) return undefined
  const old = matchAt(words.OLD, text, numberEnd)
  if (old === null) return inYears(text, start, numberEnd)
  const end = numberEnd + old[0].length
  if (matchAt(GROUP_AFTER, text, end) !== null) return undefined
  if (matchAt(THING_AFTER, text, end) !== null) return undefined
  if (matchAt(words.LIMIT_AFTER, text, end) !== null) return undefined
  return { start, end, certainty: 'certain', ground: 'cued' }
}

/** "16 en 17 jaar": the first of two goes with the second. */
const withFirstOfTwo = (text: string, found: Found): Found => {
  const both = BOTH_BEFORE.exec(text.slice(Math.max(0, found.start - 24), found.start))
  if (both === null || !isAge(Number(both[1]))) return found
  return { ...found, start: found.start - both[0].length }
}

/** `zeventien` in "zeventien jaar", `seventeen` in "seventeen-year-old"; two words at most. */
const numberWordBefore = (text: string, at: number): Span | undefined => {
  const gap = text.charAt(at - 1) === '-' ? at - 1 : at
  const last = wordBefore(text, gap)
  if (last === undefined) return undefined
  if (numberOfWord(text.slice(last.start, last.end)) === undefined) return undefined
  const first = wordBefore(text, last.start)
  const isPair =
    first !== undefined && numberOfWord(text.slice(first.start, last.end)) !== undefined
  return isPair ? { start: first.start, end: last.end } : last
}

/**
 * Finds exact ages, in figures or (Dutch, English) in words, in the languages of the form. Refuses
 * limits and groups ("onder de 18", "16- en 17-jarigen", "12 tot 15 jaar") and how long a thing
 * took ("al 17 jaar", "5 jaar cel").
 */
export const findAges: Family = (text) => {
  const found: Candidate[] = []
  const add = (start: number, numberEnd: number): void => {
    const age = ageAt(text, start, numberEnd)
    if (age !== undefined) found.push({ ...withFirstOfTwo(text, age), kind: 'age' })
  }
  for (const { index, 0: figures } of matchesAt(FIGURES, text, atDigits(text))) {
    if (isAge(Number(figures))) add(index, index + figures.length)
  }
  for (const { index } of text.matchAll(YEARS_AFTER_WORD)) {
    const word = numberWordBefore(text, index)
    if (word !== undefined) add(word.start, word.end)
  }
  return found
}
