import { useWords } from '../words/WordsProvider.tsx'
import type { CheckedText } from './check-text.ts'
import { foundOutcome } from './found-outcome.ts'

/**
 * How the check stands, in one line to see and in one to hear. "Nothing found" always says to look
 * once more, and says so when names were not looked for.
 */
export const useFoundWords = (
  checked: CheckedText,
): { readonly status: string; readonly spoken: string } => {
  const { t, locale } = useWords()
  const { findings, looks } = checked
  const outcome = foundOutcome(checked)
  if (outcome === 'empty') return { status: '', spoken: '' }
  if (outcome !== 'found') {
    const words = t(`form:findings.${outcome}`, { count: looks.length })
    return { status: words, spoken: words }
  }
  const number = findings.length
  const kinds = new Set(findings.map(({ kind }) => t(`form:findings.kinds.${kind}`)))
  return {
    status: t('form:findings.counted', { number }),
    spoken: t('form:findings.spoken', {
      number,
      kinds: new Intl.ListFormat(locale).format(kinds),
    }),
  }
}
