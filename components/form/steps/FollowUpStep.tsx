import { ALREADY_DONE, WISHES } from '../../../domain/signal/vocabulary.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Text } from '../../ui/Text.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { useWords } from '../../words/WordsProvider.tsx'
import { MoreAnswers } from '../MoreAnswers.tsx'
import { StayUnknown } from '../StayUnknown.tsx'
import { fieldIdOf, type StepProps } from './step-props.ts'

export const FollowUpStep = ({ answers, onAnswer, errorOf, directory }: StepProps) => {
  const { t } = useWords()
  return (
    <>
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
    </>
  )
}
