import { isAsked } from '../../domain/signal/steps.ts'
import { OWN_JUDGEMENT } from '../../domain/signal/vocabulary.ts'
import { Panel } from '../ui/Panel.tsx'
import { Text } from '../ui/Text.tsx'
import { useWords } from '../words/WordsProvider.tsx'
import { OneAnswer } from './OneAnswer.tsx'
import { PhoneInstead } from './PhoneInstead.tsx'
import { StayUnknown } from './StayUnknown.tsx'
import type { StepProps } from './steps/step-props.ts'

const QUESTIONS = ['onlyYouKnow', 'wouldRecognise'] as const
const COARSER = ['time', 'place', 'detail'] as const

/** What no check can know: two questions to the person, and what to do when the answer is not no. */
export const OwnJudgement = ({ answers, onAnswer, errorOf, directory }: StepProps) => {
  const asked = QUESTIONS.filter((question) => isAsked(question, answers))
  if (asked.length === 0) return null
  const isDoubtful = asked.some((question) => (answers[question] ?? 'no') !== 'no')
  return (
    <div class="sw-own-judgement sw-flow-large">
      {asked.map((question) => (
        <OneAnswer
          key={question}
          question={question}
          values={OWN_JUDGEMENT}
          value={answers[question]}
          error={errorOf(question)}
          onValue={(value) => {
            onAnswer({ [question]: value })
          }}
        />
      ))}
      <div role="status">{isDoubtful && <CoarserAdvice directory={directory} />}</div>
    </div>
  )
}

const CoarserAdvice = ({ directory }: Pick<StepProps, 'directory'>) => {
  const { t } = useWords()
  return (
    <Panel look="sunken" title={t('text:coarser.title')}>
      <Text>{t('text:coarser.intro')}</Text>
      <ul class="sw-list">
        {COARSER.map((what) => (
          <li key={what}>
            <strong>{t(`text:coarser.${what}.name`)}</strong> {t(`text:coarser.${what}.example`)}
          </li>
        ))}
      </ul>
      <Text>{t('text:coarser.wish')}</Text>
      <StayUnknown directory={directory} />
      <PhoneInstead />
    </Panel>
  )
}
