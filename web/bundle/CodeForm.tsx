import { useState } from 'preact/hooks'

import { Alert } from '../../components/ui/Alert.tsx'
import { Busy } from '../../components/ui/Busy.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { ErrorSummary } from '../../components/ui/ErrorSummary.tsx'
import { TextInput } from '../../components/ui/TextInput.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import { parseMailCode, type MailCode } from '../../domain/hand-over/mail-code.ts'
import type { Result } from '../../domain/result.ts'
import { triesLeft } from './bundle-client.ts'
import { refusalWords } from './bundle-words.ts'

const FIELD_ID = 'code'

type Props = {
  /** Opens the bundle; a refusal is shown here and what was typed stays. */
  readonly onCode: (code: MailCode) => Promise<Result<unknown, string>>
}

/** The field for the code that was told by phone. Finds a slip before it costs a try. */
export const CodeForm = ({ onCode }: Props) => {
  const words = useWords()
  const { t } = words
  const [typed, setTyped] = useState('')
  const [fieldError, setFieldError] = useState<string | undefined>(undefined)
  const [refusal, setRefusal] = useState<string | undefined>(undefined)
  const [attempt, setAttempt] = useState(0)
  const [isBusy, setIsBusy] = useState(false)

  const refuseField = (message: string) => {
    setFieldError(message)
    setAttempt((count) => count + 1)
  }

  const open = async () => {
    setRefusal(undefined)
    const code = parseMailCode(typed)
    if (!code.ok) {
      refuseField(typed.trim() === '' ? t('bundle:code.empty') : refusalWords(words, code.code))
      return
    }
    setFieldError(undefined)
    setIsBusy(true)
    const opened = await onCode(code.value)
    setIsBusy(false)
    if (opened.ok) return
    if (opened.code !== 'bundle-code-wrong') {
      setRefusal(opened.code)
      return
    }
    const left = triesLeft(opened.fields)
    refuseField(
      left === undefined
        ? refusalWords(words, opened.code)
        : t('bundle:code.wrong', { count: left }),
    )
  }

  return (
    <form
      class="sw-flow"
      noValidate
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBusy) void open()
      }}
    >
      <ErrorSummary
        title={t('bundle:code.errorTitle')}
        errors={fieldError === undefined ? [] : [{ fieldId: FIELD_ID, message: fieldError }]}
        attempt={attempt}
      />
      {refusal !== undefined && (
        <Alert tone="warning" live="assertive">
          {refusalWords(words, refusal)}
        </Alert>
      )}
      <TextInput
        id={FIELD_ID}
        label={t('bundle:code.label')}
        labelSize="question"
        description={t('bundle:code.description')}
        error={fieldError}
        width="medium"
        dir="ltr"
        value={typed}
        onValue={setTyped}
      />
      <Button type="submit" busy={isBusy}>
        {t('bundle:code.open')}
      </Button>
      <Busy busy={isBusy} label={t('bundle:code.opening')} />
    </form>
  )
}
