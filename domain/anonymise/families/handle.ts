import { atMatches, type Anchor } from '../anchors.ts'
import type { Candidate, Family } from '../family.ts'
import { matchesAt, wordStarts } from './around.ts'
import type { Certainty } from '../finding.ts'
import { ACCOUNT, JOIN, NOBODY, PLAIN_WORDS, PLATFORM } from './handle-words.ts'

const NAME = String.raw`[\p{L}\d](?:[\p{L}\p{M}\d_.\-]{0,28}[\p{L}\d_])?(?:#\d{4})?`
const STARTS = String.raw`(?<![\p{L}\p{M}\d_.@/])`
const MENTION = new RegExp(`${STARTS}@(${NAME})(?![\\p{L}\\d@]|\\.\\p{L})`, 'giu')

const LINK = String.raw`(?:\s?[:=,]\s?|\s{1,2}|\s-\s|(?<=\p{sc=Han})[加是为叫:]{0,2})`
const NAMED =
  String.raw`(?:\s?[:=]\s?|\s(?:(?:met |onder )?de naam|onder naam|naam is|heet|heten|genaamd|noemt zich|` +
  String.raw`called|named|nazwą|numele|nombre|nom|nome|namens)\s)`

const pattern = (before: string): RegExp =>
  new RegExp(`${before}["'“‘„«]?(${NAME})(?![\\p{L}\\d@])`, 'iuy')

type Row = {
  readonly pattern: RegExp
  readonly certainty: Certainty
  /** True when the name may be a plain word; else it must have a digit or a sign in it. */
  readonly isPlain: boolean
}

const ROWS: readonly Row[] = [
  {
    pattern: pattern(`(?:${PLATFORM})(?:[- ]?(?:${ACCOUNT}|naam|id))?(?:\\s${JOIN}){0,3}${LINK}`),
    certainty: 'certain',
    isPlain: false,
  },
  {
    pattern: pattern(`(?:${PLATFORM})[- ]?(?:${ACCOUNT}|naam)${NAMED}`),
    certainty: 'likely',
    isPlain: true,
  },
  {
    pattern: pattern(`(?:insta|ig|snap|kik|discord|only ?fans|微信号?)(?:\\s?:\\s?|${NAMED})`),
    certainty: 'likely',
    isPlain: true,
  },
  {
    pattern: pattern(`(?:${ACCOUNT})(?:\\s${JOIN}){0,2}${LINK}`),
    certainty: 'likely',
    isPlain: false,
  },
  { pattern: pattern('[ur]/'), certainty: 'likely', isPlain: false },
]

const WORD = new RegExp(`(?<![\\p{L}\\d](?<!\\p{sc=Han}))(?:${PLATFORM}|${ACCOUNT}|[ur]/)`, 'giu')
const WORD_HERE = new RegExp(WORD, 'iuy')
const atAnyWord = atMatches(WORD)

/** Only where words start, but in Chinese, which has no space between them. */
const atWords: Anchor = (text) =>
  /\p{sc=Han}/u.test(text)
    ? atAnyWord(text)
    : matchesAt(WORD_HERE, text, wordStarts(text)).map(({ index }) => index)

/** Told from a word by a digit, an underscore or a dot inside. */
const hasSign = (name: string): boolean => /[\d_]|\p{L}\.\p{L}/u.test(name) && /\p{L}/u.test(name)

/** `10k`, `18jr`, `v2.1`, `i.v.m`: a count, a version, something short. */
const isShort = (name: string): boolean =>
  name.length < 4 ||
  /^(?:[\d.,]+\p{L}{1,4}|\p{L}{1,2}[\d.]{1,4}|(?:\p{L}{1,2}\.)+\p{L}{1,2})$/u.test(name)

const isName = (name: string, isPlain: boolean): boolean => {
  if (name.length < 3 || !/\p{L}/u.test(name)) return false
  return (hasSign(name) && !isShort(name)) || (isPlain && !PLAIN_WORDS.has(name.toLowerCase()))
}

const mentioned = (text: string): Candidate[] =>
  Array.from(text.matchAll(MENTION))
    .filter(([, name = '']) => name.length >= 3 && /\p{L}/u.test(name) && !NOBODY.test(name))
    .map(({ index, 0: { length } }) => ({
      start: index,
      end: index + length,
      kind: 'handle',
      certainty: 'likely',
      ground: 'shaped',
    }))

const namedAt = (text: string, place: number): Candidate[] =>
  ROWS.flatMap(({ pattern: row, certainty, isPlain }) => {
    row.lastIndex = place
    const match = row.exec(text)
    const name = match?.[1] ?? ''
    if (match === null || !isName(name, isPlain)) return []
    const end = match.index + match[0].length
    const ground = certainty === 'certain' ? 'cued' : 'shaped'
    return [{ start: end - name.length, end, kind: 'handle', certainty, ground }]
  })

/** How far behind a platform the name may stand, when it looks like nothing else. */
const AFTER_PLATFORM = 45
const TOKEN =
  /(?<![\p{L}\p{M}\d_.@/-])\p{L}[\p{L}\p{M}\d_.]{2,28}[\p{L}\d_](?![\p{L}\d@]|[.-]\p{L})/gu
const FILE = /\.(?:jpe?g|png|gif|pdf|docx?|xlsx?|mp[34]|txt|zip|html?)$/i

/** `rose_247`, `fleur.99`: letters with an underscore, or with a dot and a digit, inside. */
const isUnmistakable = (token: string): boolean =>
  /\p{L}{2}/u.test(token) && /\p{L}_|_\p{L}|\p{L}{3}\.?\p{L}*\d/u.test(token) && !FILE.test(token)

const closeBehind = (text: string, place: number): Candidate[] => {
  const part = text.slice(place, place + AFTER_PLATFORM)
  const sentence = part.split(/[.!?]\s|\n/)[0] ?? ''
  return Array.from(sentence.matchAll(TOKEN))
    .filter(({ 0: token, index }) => index > 0 && isName(token, false) && isUnmistakable(token))
    .filter(({ 0: token, index }) => index + token.length < AFTER_PLATFORM)
    .map(({ 0: token, index }) => ({
      start: place + index,
      end: place + index + token.length,
      kind: 'handle',
      certainty: 'likely',
      ground: 'shaped',
    }))
}

/** `lover_boy_nl: hey`: the line of a chat starts with the name of who writes. */
const WRITER = /^\p{L}[\p{L}\d.]{0,24}_[\p{L}\d_.]{1,24}(?=: )/gmu

const writers = (text: string): Candidate[] =>
  Array.from(text.matchAll(WRITER))
    .filter(([name]) => isName(name, false) && !FILE.test(name))
    .map(({ 0: name, index }) => ({
      start: index,
      end: index + name.length,
      kind: 'handle',
      certainty: 'likely',
      ground: 'shaped',
    }))

/**
 * Finds names of accounts: `@name` outside an e-mail address, and a name after a platform or a word
 * for an account, or at the start of a line of a chat. Refuses plain words there, numbers, and accounts of services and news.
 */
export const findHandle: Family = (text) => [
  ...(text.includes('@') ? mentioned(text) : []),
  ...(text.includes(': ') ? writers(text) : []),
  ...atWords(text).flatMap((place) => [...namedAt(text, place), ...closeBehind(text, place)]),
]
