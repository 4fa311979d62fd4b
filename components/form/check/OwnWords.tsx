import type { Answers } from '../../../domain/signal/answers.ts'
import type { StepId } from '../../../domain/signal/steps.ts'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Text } from '../../ui/Text.tsx'
import { useWords } from '../../words/WordsProvider.tsx'
import { stepOf } from '../steps/step-props.ts'

const QUESTIONS = ['onlyYouKnow', 'wouldRecognise'] as const

type Props = {
  readonly answers: Answers
  readonly onChangeStep: (step: StepId) => void
}

/** What the person's own judgement of the text asks for, calmly; nothing when both answers are no. */
export const OwnWords = ({ answers, onChangeStep }: Props) => {
  const { t } = useWords()
  const doubts = QUESTIONS.flatMap((question) => {
    const answer = answers[question]
    return answer === undefined || answer === 'no' ? [] : [`form:check.own.${question}.${answer}`]
  })
  if (doubts.length === 0) return null
  return (
    <Panel look="accent" title={t('form:check.own.title')}>
      {doubts.map((words) => (
        <Text key={words}>{t(words)}</Text>
      ))}
      <LinkButton
        onClick={() => {
          onChangeStep(stepOf('text'))
        }}
      >
        {t('form:check.own.change')}
      </LinkButton>
    </Panel>
  )
}
