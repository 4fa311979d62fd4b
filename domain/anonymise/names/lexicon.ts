import { ar } from './speech/ar.ts'
import { bg } from './speech/bg.ts'
import { de } from './speech/de.ts'
import { en } from './speech/en.ts'
import { es } from './speech/es.ts'
import { fr } from './speech/fr.ts'
import { hu } from './speech/hu.ts'
import { nl } from './speech/nl.ts'
import { pl } from './speech/pl.ts'
import { pt } from './speech/pt.ts'
import { ro } from './speech/ro.ts'
import type { Speech } from './speech/speech.ts'
import { tr } from './speech/tr.ts'
import { uk } from './speech/uk.ts'

const SPEECHES: Readonly<Record<string, Speech>> = {
  nl,
  en,
  de,
  fr,
  es,
  pt,
  pl,
  ro,
  hu,
  tr,
  bg,
  uk,
  ar,
}

/** What a word says about a name beside it, as flags; a word may say several things. */
export const TITLE = 1
export const RELATION = 2
export const ROLE = 4
export const NAMING = 8
export const GREETING = 16
export const SAYING = 32
export const DOING = 64
export const PLACE_BEFORE = 128
export const PERSON_BEFORE = 256
export const ARTICLE = 512
export const AND = 1024
export const BODY = 2048
export const SMALL = 4096

/** Words that hold a language together and hardly ever belong to a name. */
export const FUNCTION_WORD = PLACE_BEFORE | PERSON_BEFORE | ARTICLE | AND | SMALL | DOING | SAYING

const FLAGS: Readonly<Record<keyof Speech, number>> = {
  titles: TITLE,
  relations: RELATION,
  roles: ROLE,
  naming: NAMING,
  greetings: GREETING,
  saying: SAYING,
  doing: DOING,
  placeBefore: PLACE_BEFORE,
  personBefore: PERSON_BEFORE,
  articles: ARTICLE,
  and: AND,
  bodies: BODY,
  small: SMALL,
}

export type Lexicon = ReadonlyMap<string, number>

const made = new Map<string, Lexicon>()

const make = (speech: Speech): Lexicon => {
  const lexicon = new Map<string, number>()
  for (const [part, words] of Object.entries(speech))
    for (const word of words.split(' '))
      lexicon.set(word, (lexicon.get(word) ?? 0) | FLAGS[part as keyof Speech])
  return lexicon
}

/** Gives the words of a language (two letters); an unknown language gets those of Dutch. */
export const lexiconOf = (language: string): Lexicon => {
  const known = made.get(language)
  if (known !== undefined) return known
  const lexicon = make(SPEECHES[language] ?? nl)
  made.set(language, lexicon)
  return lexicon
}

/** The languages whose words are known, Dutch first. */
export const LEXICON_LANGUAGES: readonly string[] = Object.keys(SPEECHES)
