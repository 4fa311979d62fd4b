import type { Question } from '../../domain/signal/answers.ts'
import { CheckboxGroup } from '../ui/CheckboxGroup.tsx'
import { useWords } from '../words/WordsProvider.tsx'
import { fieldIdOf } from './steps/step-props.ts'
import { useQuestionWords } from './use-question-words.ts'

type Props<Value extends string> = {
  readonly question: Question
  readonly values: readonly Value[]
  readonly chosen: readonly Value[] | undefined
  readonly onChosen: (chosen: Value[]) => void
  readonly error: string | undefined
  readonly isOptional?: boolean
  /** Answers that stand alone. */
  readonly exclusive?: readonly Value[]
}

/** A question with any number of coded answers, in words. */
export function MoreAnswers<Value extends string>({ question, values, ...props }: Props<Value>) {
  const { t } = useWords()
  const { optionOf, descriptionOf } = useQuestionWords()
  return (
    <CheckboxGroup
      id={fieldIdOf(question)}
      legend={t(`form:questions.${question}.title`)}
      description={descriptionOf(question)}
      error={props.error}
      optionalMark={props.isOptional === true ? t('form:optional') : undefined}
      options={values.map((value) => optionOf(question, value))}
      values={props.chosen ?? []}
      onValues={props.onChosen}
      exclusive={props.exclusive}
    />
  )
}
