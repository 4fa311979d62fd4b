import { useState } from 'preact/hooks'

import type { Result } from '../../domain/result.ts'
import { parseReceipt, type Receipt } from '../../domain/thread/receipt.ts'
import { Alert } from '../ui/Alert.tsx'
import { Busy } from '../ui/Busy.tsx'
import { Button } from '../ui/Button.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { useWords } from '../words/WordsProvider.tsx'
import { errorWords } from '../form/error-words.ts'

const FIELD_ID = 'receipt'

type Props = {
  /** Opens the thread of this receipt; a refusal is shown and what was typed stays. */
  readonly onReceipt: (receipt: Receipt) => Promise<Result<unknown, string>>
}

/** The field for the 25 digits. Checks them here before anything is derived or asked. */
export const ReceiptEntry = ({ onReceipt }: Props) => {
  const words = useWords()
  const { t } = words
  const [typed, setTyped] = useState('')
  const [fieldError, setFieldError] = useState<string | undefined>(undefined)
  const [refusal, setRefusal] = useState<string | undefined>(undefined)
  const [attempt, setAttempt] = useState(0)
  const [isBusy, setIsBusy] = useState(false)

  const open = async () => {
    setRefusal(undefined)
    const receipt = parseReceipt(typed)
    if (!receipt.ok) {
      setFieldError(typed.trim() === '' ? t('thread:entry.empty') : errorWords(words, receipt.code))
      setAttempt((count) => count + 1)
      return
    }
    setFieldError(undefined)
    setIsBusy(true)
    const opened = await onReceipt(receipt.value)
    setIsBusy(false)
    if (!opened.ok) setRefusal(opened.code)
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
        title={t('form:errorsTitle')}
        errors={fieldError === undefined ? [] : [{ fieldId: FIELD_ID, message: fieldError }]}
        attempt={attempt}
      />
      {refusal !== undefined && (
        <Alert tone="warning" live="assertive">
          {errorWords(words, refusal)}
        </Alert>
      )}
      <TextInput
        id={FIELD_ID}
        label={t('thread:entry.label')}
        description={t('thread:entry.description')}
        error={fieldError}
        inputMode="numeric"
        dir="ltr"
        value={typed}
        onValue={setTyped}
      />
      <Button type="submit" busy={isBusy}>
        {t('thread:entry.open')}
      </Button>
      <Busy busy={isBusy} label={t('thread:entry.opening')} />
    </form>
  )
}
