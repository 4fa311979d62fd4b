import { useState } from 'preact/hooks'

import type { Lifted } from '../../domain/anonymise/lifted.ts'
import type { Result } from '../../domain/result.ts'
import { MAX_TEXT_LENGTH } from '../../domain/signal/vocabulary.ts'
import { CheckedTextArea } from '../form/CheckedTextArea.tsx'
import { errorWords } from '../form/error-words.ts'
import '../form/form.css'
import { leftOverIn, tryCheckText } from '../form/check-text.ts'
import { Alert } from '../ui/Alert.tsx'
import { Busy } from '../ui/Busy.tsx'
import { Button } from '../ui/Button.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { useWords } from '../words/WordsProvider.tsx'

const FIELD_ID = 'answer'

const BLOCKED = {
  hard: 'form:findings.blocked',
  unchecked: 'form:findings.failed.blocked',
} as const

type Outcome = { readonly is: 'sent' } | { readonly is: 'refused'; readonly code: string }

export type AnswerBoxProps = {
  /** What was typed before and not sent. */
  readonly initialText?: string
  /** Told of every change, so that nothing typed is lost with the page. */
  readonly onText?: (text: string) => void
  /** Seals and posts an answer; a refusal is shown and the text stays. */
  readonly onAnswer: (text: string) => Promise<Result<unknown, string>>
}

/** Where the professional writes back. Hard identifiers block here as they do in a signal. */
export const AnswerBox = ({ initialText = '', onText, onAnswer }: AnswerBoxProps) => {
  const words = useWords()
  const { t, language } = words
  const [text, setText] = useState(initialText)
  const [lifted, setLifted] = useState<Lifted>(new Set())
  const [error, setError] = useState<string | undefined>(undefined)
  const [attempt, setAttempt] = useState(0)
  const [outcome, setOutcome] = useState<Outcome | undefined>(undefined)
  const [isBusy, setIsBusy] = useState(false)

  const problem = (): string | undefined => {
    if (text.trim() === '') return t('thread:answer.empty')
    if (text.trim().length > MAX_TEXT_LENGTH) {
      return t('form:tooLong.text', { maximum: MAX_TEXT_LENGTH })
    }
    const leftOver = leftOverIn(tryCheckText(text, language, lifted))
    return leftOver === 'nothing' ? undefined : t(BLOCKED[leftOver])
  }

  const change = (typed: string) => {
    setText(typed)
    onText?.(typed)
  }

  const send = async () => {
    const found = problem()
    setError(found)
    setOutcome(undefined)
    if (found !== undefined) {
      setAttempt((count) => count + 1)
      return
    }
    setIsBusy(true)
    const answered = await onAnswer(text)
    setIsBusy(false)
    if (!answered.ok) {
      setOutcome({ is: 'refused', code: answered.code })
      return
    }
    setOutcome({ is: 'sent' })
    change('')
  }

  return (
    <form
      class="sw-flow"
      noValidate
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBusy) void send()
      }}
    >
      <ErrorSummary
        title={t('form:errorsTitle')}
        errors={error === undefined ? [] : [{ fieldId: FIELD_ID, message: error }]}
        attempt={attempt}
      />
      <CheckedTextArea
        id={FIELD_ID}
        label={t('thread:answer.label')}
        description={t('thread:answer.description')}
        error={error}
        rows={5}
        maxLength={MAX_TEXT_LENGTH}
        value={text}
        lifted={lifted}
        onLift={(found, isLifted) => {
          setLifted((now) => {
            const others = [...now].filter((one) => one !== found)
            return new Set(isLifted ? [...others, found] : others)
          })
          setError(undefined)
        }}
        onValue={(value) => {
          change(value)
          setError(undefined)
        }}
      />
      {outcome?.is === 'refused' && (
        <Alert tone="warning" live="assertive" title={t('thread:answer.refusedTitle')}>
          {errorWords(words, outcome.code)}
        </Alert>
      )}
      {outcome?.is === 'sent' && (
        <Alert tone="ok" live="polite">
          {t('thread:answer.sent')}
        </Alert>
      )}
      <Button type="submit" busy={isBusy}>
        {t('thread:answer.send')}
      </Button>
      <Busy busy={isBusy} label={t('thread:answer.sending')} />
    </form>
  )
}
