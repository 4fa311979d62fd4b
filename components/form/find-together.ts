import { findCombination, type CodedAnswers } from '../../domain/anonymise/combination.ts'
import type { Finding } from '../../domain/anonymise/finding.ts'
import { isHard, replaceFindings } from '../../domain/anonymise/hard-kinds.ts'
import type { Lifted } from '../../domain/anonymise/lifted.ts'
import {
  partsIn,
  type Part,
  type QuasiIdentifier,
} from '../../domain/anonymise/quasi-identifiers.ts'
import { replacementFor } from '../../domain/anonymise/replacements.ts'
import type { Answers } from '../../domain/signal/answers.ts'
import { liftKeyOf, standKeysFor, togetherKeyOf } from './let-stand.ts'

/** The same words in the text that give the same detail away, once or more. */
export type TogetherWords = {
  readonly part: QuasiIdentifier
  readonly found: string
  /** Coarser words; without them only the person can say it differently. */
  readonly replacement: string | undefined
  readonly times: number
  /** Under which key these words alone may stand, where they are a finding of their own. */
  readonly liftKey: string | undefined
}

/** Details that identify nobody alone and somebody together, over the text and the answers. */
export type Together = {
  readonly parts: readonly {
    readonly part: QuasiIdentifier
    readonly words: readonly TogetherWords[]
  }[]
  /** Given away by an answer, and not by the text. */
  readonly fromAnswers: readonly QuasiIdentifier[]
  readonly key: string
  /** The keys by which the person let it stand; empty while it is still asked. */
  readonly standsBy: readonly string[]
}

/** The answers that can be a part of a combination. */
export const codedAnswersOf = ({ languageNeeded }: Answers): CodedAnswers =>
  languageNeeded === undefined ? {} : { languageNeeded }

/**
 * What blocks has to go anyway, and what may be nothing counts for nothing. A trait is there for
 * sure: with it the doubt is only whether it makes somebody recognisable.
 */
const counts = ({ kind, certainty }: Finding): boolean =>
  !isHard(kind) && (certainty !== 'look' || kind === 'trait')

const coarserWords = ({ part, replacement }: Part, language: string): string | undefined =>
  part === 'sex' ? undefined : (replacement ?? replacementFor('combination', language))

const spanOf = ({ start, end }: Pick<Part, 'start' | 'end'>): string => `${start} ${end}`

/** Upper and lower case of "vrouw" are one answer to "which words?", those of a place are not. */
const foundIn = (text: string, { part, start, end }: Part): string => {
  const found = text.slice(start, end)
  return part === 'sex' ? found.toLowerCase() : found
}

/**
 * Gives the details that together may point to one person: three or more different ones left in the
 * text and the answers. `found` is all that was found in this text: what the person let stand one by
 * one still counts. Gives `undefined` when there are fewer.
 */
export const findTogether = (
  text: string,
  found: readonly Finding[],
  language: string,
  lifted: Lifted,
  answers: CodedAnswers,
): Together | undefined => {
  const counting = found.filter(counts)
  const combination = findCombination(text, counting, language, answers)
  if (combination === undefined) return undefined
  const kinds = new Map(counting.map((finding) => [spanOf(finding), finding.kind]))
  const words = new Map<string, TogetherWords>()
  for (const one of partsIn(text, counting)) {
    const wording = foundIn(text, one)
    const key = `${one.part} ${wording}`
    const kind = kinds.get(spanOf(one))
    words.set(key, {
      part: one.part,
      found: wording,
      replacement: coarserWords(one, language),
      times: (words.get(key)?.times ?? 0) + 1,
      liftKey: kind && liftKeyOf({ kind }, wording),
    })
  }
  const parts = combination.parts
    .map((part) => ({ part, words: [...words.values()].filter((one) => one.part === part) }))
    .filter((part) => part.words.length > 0)
  return {
    parts,
    fromAnswers: combination.fromAnswers,
    key: togetherKeyOf(combination.parts),
    standsBy: standKeysFor(combination.parts, lifted),
  }
}

/** The keys of all words in it that may stand on their own as well. */
export const liftKeysIn = ({ parts }: Together): ReadonlySet<string> =>
  new Set(parts.flatMap(({ words }) => words.flatMap(({ liftKey }) => liftKey ?? [])))

/** The text with the coarser words in the place of these words, wherever they stand. */
export const replaceTogether = (
  text: string,
  found: readonly Finding[],
  language: string,
  { part, found: wording }: Pick<TogetherWords, 'part' | 'found'>,
): string =>
  replaceFindings(
    text,
    partsIn(text, found.filter(counts))
      .filter((one) => one.part === part && foundIn(text, one) === wording)
      .map((one) => ({
        start: one.start,
        end: one.end,
        kind: 'combination',
        certainty: 'likely',
        replacement: coarserWords(one, language) ?? wording,
      })),
  )
