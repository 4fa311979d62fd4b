import { CodeEntry } from '../../components/ui/CodeEntry.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import { parseMailCode, type MailCode } from '../../domain/hand-over/mail-code.ts'
import type { Refused, Result } from '../../domain/result.ts'
import { triesLeft } from './bundle-client.ts'
import { refusalWords } from './bundle-words.ts'

type Props = {
  /** Opens the bundle; a refusal is shown here and what was typed stays. */
  readonly onCode: (code: MailCode) => Promise<Result<unknown, string>>
}

/** The field for the code that was told by phone. Finds a slip before it costs a try. */
export const CodeForm = ({ onCode }: Props) => {
  const words = useWords()
  const { t } = words

  const wrongCodeWords = ({ code, fields }: Refused<string>): string | undefined => {
    if (code !== 'bundle-code-wrong') return undefined
    const left = triesLeft(fields)
    return left === undefined ? refusalWords(words, code) : t('bundle:code.wrong', { count: left })
  }

  return (
    <CodeEntry
      id="code"
      label={t('bundle:code.label')}
      labelSize="question"
      description={t('bundle:code.description')}
      width="medium"
      errorTitle={t('bundle:code.errorTitle')}
      emptyWords={t('bundle:code.empty')}
      openLabel={t('bundle:code.open')}
      openingLabel={t('bundle:code.opening')}
      parse={parseMailCode}
      onCode={onCode}
      refusalWords={(code) => refusalWords(words, code)}
      fieldWords={wrongCodeWords}
    />
  )
}
