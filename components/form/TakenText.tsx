import type { StepProps } from './steps/step-props.ts'
import { Panel } from '../ui/Panel.tsx'
import { Text } from '../ui/Text.tsx'
import { useWords } from '../words/WordsProvider.tsx'
import { Findings } from './Findings.tsx'
import { MarkedText } from './MarkedText.tsx'
import { movedFindings } from './moved-findings.ts'
import { useFindings } from './use-findings.ts'

type Props = Pick<StepProps, 'onAnswer' | 'lifted' | 'onLift'> & { readonly text: string }

/** Text that somebody selected in a page and took along: here it is, with what was found in it. */
export const TakenText = ({ text, lifted, onAnswer, onLift }: Props) => {
  const { t, language } = useWords()
  const found = useFindings(text, language, lifted)
  return (
    <Panel look="sunken" title={t('form:taken.title')}>
      <Text>{t('form:taken.text')}</Text>
      <MarkedText checked={movedFindings(found.live, text)} />
      <Findings
        textNow={() => text}
        found={found}
        language={language}
        lifted={lifted}
        onText={(changed) => {
          onAnswer({ text: changed })
        }}
        onLift={onLift}
      />
    </Panel>
  )
}
