import { LANGUAGES_NEEDED, PEOPLE_COUNTS } from '../../../domain/signal/vocabulary.ts'
import { SelectInput } from '../../ui/SelectInput.tsx'
import { useWords } from '../../words/WordsProvider.tsx'
import { OneAnswer } from '../OneAnswer.tsx'
import { useQuestionWords } from '../use-question-words.ts'
import { fieldIdOf, type StepProps } from './step-props.ts'

export const PeopleStep = ({ answers, onAnswer, errorOf }: StepProps) => {
  const { t } = useWords()
  const { wordOf, descriptionOf } = useQuestionWords()
  return (
    <>
      <OneAnswer
        question="peopleCount"
        values={PEOPLE_COUNTS}
        value={answers.peopleCount}
        error={errorOf('peopleCount')}
        onValue={(peopleCount) => {
          onAnswer({ peopleCount })
        }}
      />
      <SelectInput
        id={fieldIdOf('languageNeeded')}
        label={t('form:questions.languageNeeded.title')}
        description={descriptionOf('languageNeeded')}
        error={errorOf('languageNeeded')}
        emptyLabel={t('form:emptyChoice.languageNeeded')}
        options={LANGUAGES_NEEDED.map((value) => ({
          value,
          label: wordOf('languageNeeded', value),
        }))}
        value={answers.languageNeeded}
        onValue={(languageNeeded) => {
          onAnswer({ languageNeeded })
        }}
      />
    </>
  )
}
