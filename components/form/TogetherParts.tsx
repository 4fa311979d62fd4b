import type { Answers, Question } from '../../domain/signal/answers.ts'
import type { QuasiIdentifier } from '../../domain/anonymise/quasi-identifiers.ts'
import { LinkButton } from '../ui/LinkButton.tsx'
import { useWords } from '../words/WordsProvider.tsx'
import type { Together, TogetherWords } from './find-together.ts'
import { FoundText } from './FoundText.tsx'
import { isolated, shownShort } from './show-found.ts'
import { wordAround } from './use-near-focus.ts'
import { useQuestionWords } from './use-question-words.ts'

/** Wordings of one detail that are shown at once. */
const MOST_WORDINGS = 4

/** The answer that gives a detail away. */
const GIVEN_AWAY_BY: Readonly<Partial<Record<QuasiIdentifier, 'languageNeeded'>>> = {
  origin: 'languageNeeded',
}

export type TogetherActs = {
  readonly onReplaceTogether: (words: TogetherWords, near: Element | null) => void
  readonly onLetTogetherStand: (together: Together) => void
}

/** The answers of the form that a text stands beside, and the way to change one. */
export type AnswersBeside = {
  readonly answers: Answers
  readonly onChange: (question: Question) => void
}

type Props = TogetherActs & {
  readonly together: Together
  readonly beside: AnswersBeside | undefined
}

/** Which details say too much together, where each comes from, and a coarser choice for each. */
export const TogetherParts = ({ together, beside, ...acts }: Props) => {
  const { t } = useWords()
  const { parts, fromAnswers } = together
  const hasAnswers = fromAnswers.length > 0
  return (
    <div class="sw-flow-small">
      {hasAnswers && <p class="sw-together__from">{t('form:together.inText')}</p>}
      <ul class="sw-plain-list">
        {parts.map(({ part, words }) =>
          part === 'sex' ? (
            <SexRow key={part} words={words} />
          ) : (
            words
              .slice(0, MOST_WORDINGS)
              .map((one) => (
                <WordsRow
                  key={`${part} ${one.found}`}
                  words={one}
                  onReplace={acts.onReplaceTogether}
                />
              ))
          ),
        )}
      </ul>
      {beside && hasAnswers && (
        <>
          <p class="sw-together__from">{t('form:together.inAnswers')}</p>
          <ul class="sw-plain-list">
            {fromAnswers.map((part) => (
              <AnswerRow key={part} part={part} beside={beside} />
            ))}
          </ul>
        </>
      )}
      <p>
        <LinkButton
          onClick={() => {
            acts.onLetTogetherStand(together)
          }}
        >
          {t('form:together.letStand')}
        </LinkButton>
      </p>
    </div>
  )
}

type DetailProps = {
  readonly part: QuasiIdentifier
  readonly found: string
  readonly times?: number
  /** One wording that stands in the text, not an answer or several wordings. */
  readonly isInText?: boolean
}

const Detail = ({ part, found, times = 1, isInText = false }: DetailProps) => {
  const { t } = useWords()
  return (
    <span>
      <span class="sw-together__part">{t(`form:together.parts.${part}`)}</span>{' '}
      {isInText ? (
        <FoundText found={found} />
      ) : (
        <bdi class="sw-word__found">{shownShort(found)}</bdi>
      )}
      {times > 1 && (
        <span class="sw-word__times">{t('form:findings.times', { number: times })}</span>
      )}
    </span>
  )
}

type WordsRowProps = {
  readonly words: TogetherWords
  readonly onReplace: TogetherActs['onReplaceTogether']
}

const WordsRow = ({ words, onReplace }: WordsRowProps) => {
  const { t } = useWords()
  const { part, found, times, replacement = '' } = words
  const shown = isolated(replacement)
  return (
    <li class="sw-word">
      <Detail part={part} found={found} times={times} isInText />
      <LinkButton
        label={t('form:findings.replaceOf', {
          found: isolated(shownShort(found)),
          replacement: shown,
        })}
        onClick={({ currentTarget }) => {
          onReplace(words, wordAround(currentTarget))
        }}
      >
        {t('form:findings.replace', { replacement: shown })}
      </LinkButton>
    </li>
  )
}

/** "She" stands in every sentence: no button can say that differently, the person can. */
const SexRow = ({ words }: { readonly words: readonly TogetherWords[] }) => {
  const { t } = useWords()
  const wordings = words.slice(0, MOST_WORDINGS).map(({ found }) => found)
  return (
    <li class="sw-word">
      <Detail part="sex" found={wordings.join(', ')} />
      <span class="sw-findings__why">{t('form:together.sexNote')}</span>
    </li>
  )
}

type AnswerRowProps = { readonly part: QuasiIdentifier; readonly beside: AnswersBeside }

const AnswerRow = ({ part, beside }: AnswerRowProps) => {
  const { t } = useWords()
  const { wordOf } = useQuestionWords()
  const question = GIVEN_AWAY_BY[part]
  if (question === undefined) return null
  const answer = wordOf(question, beside.answers[question] ?? '')
  return (
    <li class="sw-word">
      <Detail part={part} found={answer} />
      <LinkButton
        label={t('form:together.changeOf', { answer })}
        onClick={() => {
          beside.onChange(question)
        }}
      >
        {t('form:together.change')}
      </LinkButton>
    </li>
  )
}
