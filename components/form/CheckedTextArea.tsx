import type { Lifted } from '../../domain/anonymise/lifted.ts'
import { TextArea } from '../ui/TextArea.tsx'
import { useWords } from '../words/WordsProvider.tsx'
import { codedAnswersOf } from './find-together.ts'
import { Findings } from './Findings.tsx'
import type { AnswersBeside } from './TogetherParts.tsx'
import { useFindings } from './use-findings.ts'

type Props = {
  readonly id: string
  readonly label: string
  readonly description?: string
  readonly optionalMark?: string
  readonly error: string | undefined
  readonly rows: number
  readonly maxLength: number
  readonly value: string
  readonly onValue: (value: string) => void
  readonly lifted: Lifted
  readonly onLift: (key: string, isLifted: boolean) => void
  /** Where the text is a part of a signal: the coded answers count as well. */
  readonly beside?: AnswersBeside
}

/** A large text field that looks for what could identify a person while it is typed. */
export const CheckedTextArea = ({ value, onValue, lifted, onLift, beside, ...props }: Props) => {
  const { t, language } = useWords()
  const found = useFindings(value, language, lifted, codedAnswersOf(beside?.answers ?? {}))
  return (
    <div class="sw-flow">
      <TextArea
        {...props}
        value={value}
        onValue={onValue}
        remainingText={(remaining) =>
          remaining < 0
            ? t('form:remainingOver', { over: -remaining })
            : t('form:remaining', { remaining })
        }
      />
      <Findings
        value={value}
        found={found}
        language={language}
        lifted={lifted}
        onText={onValue}
        onLift={onLift}
        beside={beside}
      />
    </div>
  )
}
