import { useMemo, useRef } from 'preact/hooks'

import type { Lifted } from '../../domain/anonymise/lifted.ts'
import { useWords } from '../words/WordsProvider.tsx'
import { codedAnswersOf } from './find-together.ts'
import { Findings } from './Findings.tsx'
import { MarkedTextArea } from './MarkedTextArea.tsx'
import { ShowInFieldContext, useShowIn } from './show-in-field.ts'
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

/** A large text field that underlines what could identify a person while it is typed. */
export const CheckedTextArea = ({ value, onValue, lifted, onLift, beside, ...props }: Props) => {
  const { t, language } = useWords()
  const area = useRef<HTMLTextAreaElement>(null)
  const coded = codedAnswersOf(beside?.answers ?? {})
  const found = useFindings(value, language, lifted, coded)
  const show = useShowIn(area, found.live)
  const now = useRef({ value, onValue, onLift, beside })
  now.current = { value, onValue, onLift, beside }
  const codedKey = JSON.stringify(coded)
  // The worker's answers move the marks at each key; the list is drawn again only when it changes.
  const list = useMemo(
    () => (
      <Findings
        textNow={() => now.current.value}
        found={found.listed}
        language={language}
        lifted={lifted}
        onText={(changed) => {
          now.current.onValue(changed)
        }}
        onLift={(key, isLifted) => {
          now.current.onLift(key, isLifted)
        }}
        beside={
          now.current.beside && {
            answers: now.current.beside.answers,
            onChange: (question) => now.current.beside?.onChange(question),
          }
        }
      />
    ),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what it shows of the answers is coded
    [found.listed, language, lifted, codedKey],
  )
  return (
    <div class="sw-text-check">
      <div class="sw-text-check__field">
        <MarkedTextArea
          {...props}
          area={area}
          found={found.live}
          value={value}
          onValue={(typed) => {
            found.lookAhead(typed)
            onValue(typed)
          }}
          remainingText={(remaining) =>
            remaining < 0
              ? t('form:remainingOver', { over: -remaining })
              : t('form:remaining', { remaining })
          }
        />
      </div>
      <div class="sw-text-check__found">
        <ShowInFieldContext value={show}>{list}</ShowInFieldContext>
      </div>
    </div>
  )
}
