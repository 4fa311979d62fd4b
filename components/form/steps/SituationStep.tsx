import { isAsked } from '../../../domain/signal/steps.ts'
import {
  EXPLOITATION,
  LANGUAGES_NEEDED,
  PEOPLE_COUNTS,
  PERIODS,
  SETTINGS,
} from '../../../domain/signal/vocabulary.ts'
import { MoreAnswers } from '../MoreAnswers.tsx'
import { OneAnswer } from '../OneAnswer.tsx'
import { OneOfList } from '../OneOfList.tsx'
import { REGIONS, useQuestionWords } from '../use-question-words.ts'
import type { StepProps } from './step-props.ts'

/** What, where and since when; about people also how many and in which language. */
export const SituationStep = ({ answers, onAnswer, errorOf }: StepProps) => {
  const { wordOf } = useQuestionWords()
  const optionsOf = <Value extends string>(
    question: 'setting' | 'languageNeeded',
    values: readonly Value[],
  ) => values.map((value) => ({ value, label: wordOf(question, value) }))

  return (
    <div class="sw-short-answers sw-flow-large">
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
      <OneOfList
        question="setting"
        options={optionsOf('setting', SETTINGS)}
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
      <OneOfList
        question="region"
        options={[
          { value: 'unknown', label: wordOf('region', 'unknown') },
          ...[...REGIONS]
            .sort((a, b) => a.name.localeCompare(b.name, 'nl'))
            .map(({ code, name }) => ({ value: code, label: name, lang: 'nl' })),
        ]}
        value={answers.region}
        error={errorOf('region')}
        onValue={(region) => {
          onAnswer({ region })
        }}
      />
      {isAsked('peopleCount', answers) && (
        <OneAnswer
          question="peopleCount"
          values={PEOPLE_COUNTS}
          value={answers.peopleCount}
          error={errorOf('peopleCount')}
          onValue={(peopleCount) => {
            onAnswer({ peopleCount })
          }}
        />
      )}
      {isAsked('languageNeeded', answers) && (
        <OneOfList
          question="languageNeeded"
          options={optionsOf('languageNeeded', LANGUAGES_NEEDED)}
          value={answers.languageNeeded}
          error={errorOf('languageNeeded')}
          onValue={(languageNeeded) => {
            onAnswer({ languageNeeded })
          }}
        />
      )}
    </div>
  )
}
