import type { Signal } from '../signal/schema.ts'
import type { Finding } from './finding.ts'
import { partsIn, QUASI_IDENTIFIERS, type Part, type QuasiIdentifier } from './quasi-identifiers.ts'
import { replacementFor } from './replacements.ts'

/** Coded answers that say the same as words in the text would. The age band is coarse already. */
export type CodedAnswers = Partial<Pick<Signal, 'languageNeeded'>> & {
  /** A municipality, where a form asks for one; a region is coarse enough. */
  readonly municipality?: string
}

/** Details that together make somebody recognisable. `finding` covers the last of them in the text. */
export type Combination = {
  readonly finding: Finding
  /** Which details, as codes in a fixed order, from text and answers together. */
  readonly parts: readonly QuasiIdentifier[]
  /** Which of them an answer of the form gives away, not the text. */
  readonly fromAnswers: readonly QuasiIdentifier[]
}

/** From this many different details on, somebody is recognised. */
export const ENOUGH_TOGETHER = 3

const SAYS_NOTHING: ReadonlySet<string> = new Set(['nl', 'other', 'unknown'])

const answeredParts = ({ languageNeeded, municipality }: CodedAnswers): QuasiIdentifier[] => [
  ...(languageNeeded === undefined || SAYS_NOTHING.has(languageNeeded) ? [] : ['origin' as const]),
  ...(municipality === undefined || municipality === 'unknown' ? [] : ['place' as const]),
]

/** The last detail that can be said more coarsely; without one, simply the last that can go. */
const lastOf = (parts: readonly Part[]): Part | undefined => {
  const inText = parts.filter(({ part }) => part !== 'sex')
  return inText.findLast(({ replacement }) => replacement !== undefined) ?? inText.at(-1)
}

/**
 * Finds three or more different details left in one signal (exact age, sex, origin or language,
 * place below region, organisation, exact date, family), over the text and the coded answers.
 * `findings` are those of the same text that still count. Gives `undefined` when there are fewer.
 */
export const findCombination = (
  text: string,
  findings: readonly Finding[],
  language: string,
  answers: CodedAnswers = {},
): Combination | undefined => {
  const inText = partsIn(text, findings)
  const fromAnswers = answeredParts(answers)
  const together = new Set([...inText.map(({ part }) => part), ...fromAnswers])
  const last = lastOf(inText)
  if (together.size < ENOUGH_TOGETHER || last === undefined) return undefined
  const textParts = new Set(inText.map(({ part }) => part))
  return {
    finding: {
      start: last.start,
      end: last.end,
      kind: 'combination',
      certainty: 'likely',
      replacement: last.replacement ?? replacementFor('combination', language),
    },
    parts: QUASI_IDENTIFIERS.filter((part) => together.has(part)),
    fromAnswers: QUASI_IDENTIFIERS.filter(
      (part) => fromAnswers.includes(part) && !textParts.has(part),
    ),
  }
}
