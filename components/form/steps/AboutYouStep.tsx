import { ALREADY_DONE, ROLES, SHARED_ROLES, WISHES } from '../../../domain/signal/vocabulary.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Text } from '../../ui/Text.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { useWords } from '../../words/WordsProvider.tsx'
import { MoreAnswers } from '../MoreAnswers.tsx'
import { OneAnswer } from '../OneAnswer.tsx'
import { StayUnknown } from '../StayUnknown.tsx'
import { fieldIdOf, type StepProps } from './step-props.ts'

/** The job of the professional, and what they have done and want. Only the job is needed. */
export const AboutYouStep = ({ answers, onAnswer, errorOf, directory }: StepProps) => {
  const { t } = useWords()
  const { sector } = answers
  return (
    <div class="sw-short-answers sw-flow-large">
      {sector !== undefined && (
        <OneAnswer
          question="role"
          values={[...ROLES[sector], ...SHARED_ROLES]}
          value={answers.role}
          error={errorOf('role')}
          onValue={(role) => {
            onAnswer({ role })
          }}
        />
      )}
      <MoreAnswers
        question="alreadyDone"
        isOptional
        values={ALREADY_DONE}
        chosen={answers.alreadyDone}
        exclusive={['nothing']}
        error={errorOf('alreadyDone')}
        onChosen={(alreadyDone) => {
          onAnswer({ alreadyDone })
        }}
      />
      <MoreAnswers
        question="wishes"
        isOptional
        values={WISHES}
        chosen={answers.wishes}
        error={errorOf('wishes')}
        onChosen={(wishes) => {
          onAnswer({ wishes })
        }}
      />
      {answers.wishes?.includes('stay-unknown') === true && (
        <Panel look="accent" title={t('form:stayUnknown.title')}>
          <StayUnknown directory={directory} />
          <Text>{t('form:stayUnknown.here')}</Text>
        </Panel>
      )}
      <TextInput
        id={fieldIdOf('workContact')}
        label={t('form:questions.workContact.title')}
        optionalMark={t('form:optional')}
        description={t('form:questions.workContact.description')}
        error={errorOf('workContact')}
        value={answers.workContact ?? ''}
        onValue={(workContact) => {
          onAnswer({ workContact })
        }}
      />
    </div>
  )
}
