import { MAX_TEXT_LENGTH } from '../../../domain/signal/vocabulary.ts'
import { CheckedTextArea } from '../CheckedTextArea.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { useWords } from '../../words/WordsProvider.tsx'
import { fieldIdOf, type StepProps } from './step-props.ts'

export const TextStep = ({ answers, onAnswer, lifted, onLift, errorOf }: StepProps) => {
  const { t } = useWords()
  return (
    <>
      <CheckedTextArea
        id={fieldIdOf('text')}
        label={t('form:questions.text.title')}
        description={t('form:questions.text.description')}
        optionalMark={t('form:optional')}
        error={errorOf('text')}
        rows={9}
        maxLength={MAX_TEXT_LENGTH}
        value={answers.text ?? ''}
        lifted={lifted}
        onLift={onLift}
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
