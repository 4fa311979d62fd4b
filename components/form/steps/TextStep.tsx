import { MAX_TEXT_LENGTH } from '../../../domain/signal/vocabulary.ts'
import { CheckedTextArea } from '../CheckedTextArea.tsx'
import { settledAnswers } from '../settled-answers.ts'
import { Panel } from '../../ui/Panel.tsx'
import { useWords } from '../../words/WordsProvider.tsx'
import { fieldIdOf, stepOf, type StepProps } from './step-props.ts'

export const TextStep = ({ answers, onAnswer, lifted, onLift, ...props }: StepProps) => {
  const { t } = useWords()
  return (
    <>
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
      <Panel look="sunken" title={t('form:reminders.title')}>
        <ul class="sw-list">
          <li>{t('form:reminders.onlyYou')}</li>
          <li>{t('form:reminders.overShoulder')}</li>
        </ul>
      </Panel>
    </>
  )
}
