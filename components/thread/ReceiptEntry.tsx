import type { Result } from '../../domain/result.ts'
import { parseReceipt, type Receipt } from '../../domain/thread/receipt.ts'
import { errorWords } from '../form/error-words.ts'
import { CodeEntry } from '../ui/CodeEntry.tsx'
import { useWords } from '../words/WordsProvider.tsx'

type Props = {
  /** Opens the thread of this receipt; a refusal is shown and what was typed stays. */
  readonly onReceipt: (receipt: Receipt) => Promise<Result<unknown, string>>
}

/** The field for the 25 digits. Checks them here before anything is derived or asked. */
export const ReceiptEntry = ({ onReceipt }: Props) => {
  const words = useWords()
  const { t } = words
  return (
    <CodeEntry
      id="receipt"
      label={t('thread:entry.label')}
      description={t('thread:entry.description')}
      inputMode="numeric"
      errorTitle={t('form:errorsTitle')}
      emptyWords={t('thread:entry.empty')}
      openLabel={t('thread:entry.open')}
      openingLabel={t('thread:entry.opening')}
      parse={parseReceipt}
      onCode={onReceipt}
      refusalWords={(code) => errorWords(words, code)}
    />
  )
}
