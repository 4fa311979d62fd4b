import { EXPLOITATION, PERIODS, SETTINGS } from '../../../domain/signal/vocabulary.ts'
import { SelectInput } from '../../ui/SelectInput.tsx'
import { useWords } from '../../words/WordsProvider.tsx'
import { MoreAnswers } from '../MoreAnswers.tsx'
import { OneAnswer } from '../OneAnswer.tsx'
import { REGIONS, useQuestionWords } from '../use-question-words.ts'
import { fieldIdOf, type StepProps } from './step-props.ts'

export const SituationStep = ({ answers, onAnswer, errorOf }: StepProps) => {
  const { t } = useWords()
  const { wordOf, descriptionOf } = useQuestionWords()
  return (
    <>
      <MoreAnswers
        question="exploitation"
        values={EXPLOITATION}
        chosen={answers.exploitation}
        exclusive={['unknown']}
        error={errorOf('exploitation')}
        onChosen={(exploitation) => {
          onAnswer({ exploitation })
        }}
      />
      <OneAnswer
        question="setting"
        values={SETTINGS}
        value={answers.setting}
        error={errorOf('setting')}
        onValue={(setting) => {
          onAnswer({ setting })
        }}
      />
      <OneAnswer
        question="period"
        values={PERIODS}
        value={answers.period}
        error={errorOf('period')}
        onValue={(period) => {
          onAnswer({ period })
        }}
      />
      <SelectInput
        id={fieldIdOf('region')}
        label={t('form:questions.region.title')}
        description={descriptionOf('region')}
        error={errorOf('region')}
        emptyLabel={t('form:emptyChoice.region')}
        options={[
          { value: 'unknown', label: wordOf('region', 'unknown') },
          ...[...REGIONS]
            .sort((a, b) => a.name.localeCompare(b.name, 'nl'))
            .map(({ code, name }) => ({ value: code, label: name, lang: 'nl' })),
        ]}
        value={answers.region}
        onValue={(region) => {
          onAnswer({ region })
        }}
      />
    </>
  )
}
