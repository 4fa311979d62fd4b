import { useState } from 'preact/hooks'

import { receiptGroups, type Receipt } from '../../domain/thread/receipt.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { useWords } from '../words/WordsProvider.tsx'

type Props = {
  readonly receipt: Receipt
  /** Told when the last group was typed right. */
  readonly onKept?: (() => void) | undefined
}

/** Asks once for the last group, so that the person knows the receipt is really kept. */
export const LastGroupCheck = ({ receipt, onKept }: Props) => {
  const { t } = useWords()
  const [typed, setTyped] = useState('')
  const [result, setResult] = useState<'right' | 'wrong' | undefined>(undefined)
  const check = () => {
    const digits = typed.normalize('NFKC').replace(/\D/gu, '')
    const isRight = digits === receiptGroups(receipt).at(-1)
    setResult(isRight ? 'right' : 'wrong')
    if (isRight) onKept?.()
  }

  if (result === 'right') {
    return (
      <Alert tone="ok" live="polite">
        {t('form:sent.receipt.lastGroupRight')}
      </Alert>
    )
  }
  return (
    <form
      class="sw-flow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        check()
      }}
    >
      <TextInput
        label={t('form:sent.receipt.lastGroup')}
        description={t('form:sent.receipt.lastGroupText')}
        optionalMark={t('form:optional')}
        error={result === 'wrong' ? t('form:sent.receipt.lastGroupWrong') : undefined}
        inputMode="numeric"
        width="short"
        dir="ltr"
        value={typed}
        onValue={(value) => {
          setTyped(value)
          setResult(undefined)
        }}
      />
      <Button type="submit" variant="secondary">
        {t('form:sent.receipt.lastGroupCheck')}
      </Button>
    </form>
  )
}
