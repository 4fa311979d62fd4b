import type { Question } from '../../domain/signal/answers.ts'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { useWords } from '../words/WordsProvider.tsx'
import { fieldIdOf } from './steps/step-props.ts'
import { useQuestionWords } from './use-question-words.ts'

type Props<Value extends string> = {
  readonly question: Question
  readonly values: readonly Value[]
  readonly value: Value | undefined
  readonly onValue: (value: Value) => void
  readonly error: string | undefined
}

/** A question with one coded answer, in words. */
export function OneAnswer<Value extends string>({ question, values, ...props }: Props<Value>) {
  const { t } = useWords()
  const { optionOf, descriptionOf } = useQuestionWords()
  return (
    <RadioGroup
      id={fieldIdOf(question)}
      legend={t(`form:questions.${question}.title`)}
      description={descriptionOf(question)}
      error={props.error}
      options={values.map((value) => optionOf(question, value))}
      value={props.value}
      onValue={props.onValue}
    />
  )
}
