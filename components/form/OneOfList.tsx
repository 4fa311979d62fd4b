import { SelectInput, type SelectOption } from '../ui/SelectInput.tsx'
import { useWords } from '../words/WordsProvider.tsx'
import { fieldIdOf } from './steps/step-props.ts'
import { useQuestionWords } from './use-question-words.ts'

type Props<Value extends string> = {
  readonly question: 'setting' | 'region' | 'languageNeeded'
  readonly options: SelectOption<Value>[]
  readonly value: Value | undefined
  readonly onValue: (value: Value) => void
  readonly error: string | undefined
}

/** A question with one coded answer from a long list. */
export function OneOfList<Value extends string>({ question, ...props }: Props<Value>) {
  const { t } = useWords()
  const { descriptionOf } = useQuestionWords()
  return (
    <SelectInput
      id={fieldIdOf(question)}
      label={t(`form:questions.${question}.title`)}
      description={descriptionOf(question)}
      emptyLabel={t(`form:emptyChoice.${question}`)}
      {...props}
    />
  )
}
