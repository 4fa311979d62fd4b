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
  const { findings, looks, together } = checked
  const outcome = foundOutcome(checked)
  if (outcome === 'empty') return { status: '', spoken: '' }
  // The alert that comes with it says the rest.
  if (outcome === 'failed') return { status: t('form:findings.failed.status'), spoken: '' }
  if (outcome !== 'found') {
    const words = t(`form:findings.${outcome}`, { count: looks.length })
    return { status: words, spoken: words }
  }
  const number = findings.length
  const kinds = new Set(findings.map(({ kind }) => t(`form:findings.kinds.${kind}`)))
  const spoken = t('form:findings.spoken', {
    number,
    kinds: new Intl.ListFormat(locale).format(kinds),
  })
  return {
    status: t('form:findings.counted', { number }),
    spoken: together?.standsBy.length === 0 ? `${spoken} ${t('form:together.spoken')}` : spoken,
  }
}
