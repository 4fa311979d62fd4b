import { ALREADY_DONE, WISHES } from '../../../domain/signal/vocabulary.ts'
import { TextInput } from '../../ui/TextInput.tsx'
import { useWords } from '../../words/WordsProvider.tsx'
import { MoreAnswers } from '../MoreAnswers.tsx'
import { fieldIdOf, type StepProps } from './step-props.ts'

export const FollowUpStep = ({ answers, onAnswer, errorOf }: StepProps) => {
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
