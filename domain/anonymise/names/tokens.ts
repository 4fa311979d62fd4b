/** What a token looks like; `initial` is one or two letters with a full stop, as in `J.` or `Th.`. */
export type Shape =
  'lower' | 'capital' | 'capitals' | 'mixed' | 'initial' | 'uncased' | 'number' | 'mark'

/** One word, number or mark of a working copy; `start` and `end` count in its text. */
export type Token = {
  readonly start: number
  readonly end: number
  readonly text: string
  /** In small letters, without an ending after an apostrophe; what the word lists are asked for. */
  readonly word: string
  readonly shape: Shape
  /** True at the beginning of the text, of a line, of a sentence, of a quotation, of a list item. */
  readonly opensSentence: boolean
  /** True when nothing stands between this token and the one before. */
  readonly touches: boolean
}

const PIECE =
  /\p{L}[\p{L}\p{M}]*(?:['`´-]\p{L}[\p{L}\p{M}]*)*|'[tsn](?![\p{L}\p{M}])|\d+|\n|[^\s]/uy
const LONGEST_WORD = 60
const UNCASED = /[\p{Lo}]/u
const CAPITAL = /\p{Lu}|\p{Lt}/u
const LETTER = /^\p{L}/u
/** Written against a name whose own capital stays: `McDonald`, `DeVries`. */
const PREFIX = /(?:^|-)(?:Mc|Mac|De|Van|La|Le|Di|Fitz)(?=\p{Lu})/gu
const ONLY_CAPITALS = /^[^\p{Ll}]*$/u
const ENDING =
  /'(?:s|n|in|ın|un|ün|nin|nın|nun|nün|yi|yı|yu|yü|i|ı|u|ü|ye|ya|e|a|de|da|den|dan|te|ta|ten|tan|le|la|yle|yla|nek|nak)$/u

/** Short forms whose full stop ends no sentence. */
const SHORT =
  /^(?:dhr|mw|mevr|mej|fam|dr|drs|ir|ing|prof|mr|mrs|ms|ds|st|sr|jr|sra|srta|dna|nr|tel|bijv|bv|evt|ca|incl|geb|gebr|kol|gen|lt|sgt|hr|fr|pp|art|ul|str|vs|jan|feb|mrt|apr|jun|jul|aug|sep|sept|okt|nov|dec|м|г|д-р|пан|\p{L}+(?:sz|dr))$/u

const OPENERS = new Set(['.', '!', '?', '\n', '•', '*', '–', '|', ';', '…', '·'])
const QUOTES = new Set(['"', '“', '”', '„', '«', '»', "'", '‘', '(', '[', '>', '_'])

const PLAIN_LOWER = /^[a-z]+$/
const PLAIN_CAPITAL = /^[A-Z][a-z]+$/

const shapeOf = (text: string): Shape => {
  if (PLAIN_LOWER.test(text)) return 'lower'
  if (PLAIN_CAPITAL.test(text)) return 'capital'
  if (!LETTER.test(text)) return /^\d/.test(text) ? 'number' : 'mark'
  if (UNCASED.test(text)) return 'uncased'
  if (!CAPITAL.test(text.charAt(0)))
    return CAPITAL.test(text) && !/^[dlons]'/u.test(text) ? 'mixed' : 'lower'
  if (text.length === 1) return 'capital'
  if (ONLY_CAPITALS.test(text)) return 'capitals'
  return /\p{Ll}\p{Lu}/u.test(text.replace(PREFIX, '')) ? 'mixed' : 'capital'
}

/**
 * Gives the words, numbers, marks and line ends of a working copy in order, in linear time. A word
 * keeps its hyphens and apostrophes: `Jan-Willem`, `O'Neill`. An initial keeps its full stop; the
 * stop of a short form such as `dhr.` is no token.
 */
export const tokenise = (text: string): Token[] => {
  const tokens: Token[] = []
  let opens = true
  let lastEnd = 0
  for (let at = 0; at < text.length;) {
    const start = at
    PIECE.lastIndex = start
    at = text.charAt(start) !== ' ' && PIECE.test(text) ? PIECE.lastIndex : start + 1
    if (PIECE.lastIndex !== at || start < lastEnd) continue
    const piece = text.slice(start, at)
    let end = at
    let shape = shapeOf(piece)
    const hasStop = text.charAt(end) === '.'
    const isInitial =
      hasStop &&
      (shape === 'capital' || shape === 'capitals') &&
      (piece.length === 1 ||
        (piece.length < 4 &&
          /^(?:Th|Ph|Ch|Ij|IJ|Fr|Chr|Joh|Wm|Jac|Tj|Sj|Ye|Yu|Дж|Ю|Я)$/u.test(piece)))
    if (isInitial) {
      shape = 'initial'
      end += 1
    }
    if (piece === '.' && isAfterShort(tokens) && start === lastEnd) {
      lastEnd = end
      continue
    }
    const small = piece.length > LONGEST_WORD ? piece.slice(0, LONGEST_WORD) : piece
    const lower = small.toLowerCase()
    const word = lower.includes("'") ? lower.replace(ENDING, '') : lower
    tokens.push({
      start,
      end,
      text: piece,
      word,
      shape,
      opensSentence: opens,
      touches: start === lastEnd,
    })
    lastEnd = end
    if (shape === 'mark') {
      if (OPENERS.has(piece)) opens = true
      else if (!QUOTES.has(piece)) opens = piece === '-' && opens
    } else {
      opens = false
    }
  }
  return tokens
}

const isAfterShort = (tokens: readonly Token[]): boolean => {
  const before = tokens.at(-1)
  return before !== undefined && before.shape !== 'mark' && SHORT.test(before.word)
}
