import type { ComponentChildren } from 'preact'

import type { Answers, Question } from '../../domain/signal/answers.ts'
import { chooseLane } from '../../domain/signal/lane.ts'
import { askedSteps, NEVER_SEALED, type StepId } from '../../domain/signal/steps.ts'
import { DataList, type DataListItem } from '../ui/DataList.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { useWords } from '../words/WordsProvider.tsx'
import { MarkedText } from './MarkedText.tsx'
import { settledAnswers } from './settled-answers.ts'
import type { CheckedText } from './check-text.ts'
import { stepOf } from './steps/step-props.ts'
import { useQuestionWords } from './use-question-words.ts'

type Props = {
  readonly answers: Answers
  readonly checked: CheckedText
  readonly onChangeStep: (step: StepId) => void
}

/** Every answer that goes along, in words, each with a way to change it. */
export const AnswerList = ({ answers, checked, onChangeStep }: Props) => {
  const { t } = useWords()
  const { wordOf } = useQuestionWords()
  const settled = settledAnswers(answers)

  const valueOf = (question: Question): ComponentChildren => {
    const answer = settled[question]
    if (answer === undefined || answer.length === 0) return t('form:check.none')
    if (question === 'text') return <MarkedText checked={checked} />
    if (question === 'workContact') return answer
    if (typeof answer === 'string') return wordOf(question, answer)
    if (answer.length === 1) return wordOf(question, answer[0] ?? '')
    return (
      <ul class="sw-list">
        {answer.map((value) => (
          <li key={value}>{wordOf(question, value)}</li>
        ))}
      </ul>
    )
  }

  const rowOf = (id: string, step: StepId, value: ComponentChildren): DataListItem => {
    const title = t(`form:questions.${id}.title`)
    return {
      id,
      key: title,
      value,
      action: (
        <LinkButton
          label={t('form:buttons.changeOf', { question: title })}
          onClick={() => {
            onChangeStep(step)
          }}
        >
          {t('form:buttons.change')}
        </LinkButton>
      ),
    }
  }

  const lane = chooseLane(settled)
  const items = askedSteps(settled).flatMap(({ id, questions }) =>
    questions
      .filter((question) => !NEVER_SEALED.has(question))
      .map((question) => rowOf(question, id, valueOf(question))),
  )
  if (lane) items.unshift(rowOf('lane', stepOf('subject'), t(`form:options.lane.${lane}`)))
  return <DataList items={items} label={t('form:check.answers')} />
}
