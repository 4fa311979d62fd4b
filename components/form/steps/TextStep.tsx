import { useEffect } from 'preact/hooks'

import { MAX_TEXT_LENGTH } from '../../../domain/signal/vocabulary.ts'
import { useWords } from '../../words/WordsProvider.tsx'
import { CheckedTextArea } from '../CheckedTextArea.tsx'
import { OwnJudgement } from '../OwnJudgement.tsx'
import { settledAnswers } from '../settled-answers.ts'
import { spareThread } from '../spare-thread.ts'
import { fieldIdOf, stepOf, type StepProps } from './step-props.ts'

/** In one's own words, looked at while typing; then what only the person can judge. */
export const TextStep = (props: StepProps) => {
  const { answers, onAnswer, lifted, onLift } = props
  const { t } = useWords()
  // Its keys take a third of a second: made while the text is typed, the next page need not wait.
  useEffect(() => {
    spareThread.makeAhead()
  }, [])
  return (
    <div class="sw-text-step">
      <CheckedTextArea
        id={fieldIdOf('text')}
        label={t('form:questions.text.title')}
        description={t('form:questions.text.description')}
        optionalMark={t('form:optional')}
        error={props.errorOf('text')}
        rows={9}
        maxLength={MAX_TEXT_LENGTH}
        value={answers.text ?? ''}
        lifted={lifted}
        onLift={onLift}
        beside={{
          answers: settledAnswers(answers),
          onChange: (question) => {
            props.onChangeStep(stepOf(question))
          },
        }}
        onValue={(text) => {
          onAnswer({ text })
        }}
      />
      <OwnJudgement {...props} />
    </div>
  )
}
