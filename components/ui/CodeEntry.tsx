import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'

import type { Refused, Result } from '../../domain/result.ts'
import { Alert } from './Alert.tsx'
import { Busy } from './Busy.tsx'
import { Button } from './Button.tsx'
import { ErrorSummary } from './ErrorSummary.tsx'
import { TextInput, type TextInputProps } from './TextInput.tsx'

type Props<Code> = Pick<TextInputProps, 'label' | 'labelSize' | 'width' | 'inputMode'> & {
  readonly id: string
  readonly description: ComponentChildren
  readonly errorTitle: string
  readonly emptyWords: string
  readonly openLabel: string
  readonly openingLabel: string
  /** Reads what was typed before anything is derived or asked. */
  readonly parse: (typed: string) => Result<Code, string>
  /** Opens what the code is for; a refusal is shown and what was typed stays. */
  readonly onCode: (code: Code) => Promise<Result<unknown, string>>
  readonly refusalWords: (code: string) => string
  /** Words at the field itself, for a refusal that is about what was typed there. */
  readonly fieldWords?: (refusal: Refused<string>) => string | undefined
}

/** One field for a code that opens something. Finds a slip here before it costs a request. */
export const CodeEntry = <Code,>({
  id,
  errorTitle,
  emptyWords,
  openLabel,
  openingLabel,
  parse,
  onCode,
  refusalWords,
  fieldWords,
  ...field
}: Props<Code>) => {
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
    const code = parse(typed)
    if (!code.ok) {
      refuseField(typed.trim() === '' ? emptyWords : refusalWords(code.code))
      return
    }
    setFieldError(undefined)
    setIsBusy(true)
    const opened = await onCode(code.value)
    setIsBusy(false)
    if (opened.ok) return
    const atField = fieldWords?.(opened)
    if (atField === undefined) setRefusal(opened.code)
    else refuseField(atField)
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
        title={errorTitle}
        errors={fieldError === undefined ? [] : [{ fieldId: id, message: fieldError }]}
        attempt={attempt}
      />
      {refusal !== undefined && (
        <Alert tone="warning" live="assertive">
          {refusalWords(refusal)}
        </Alert>
      )}
      <TextInput {...field} id={id} error={fieldError} dir="ltr" value={typed} onValue={setTyped} />
      <Button type="submit" busy={isBusy}>
        {openLabel}
      </Button>
      <Busy busy={isBusy} label={openingLabel} />
    </form>
  )
}
