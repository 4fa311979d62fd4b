import { useMemo } from 'preact/hooks'

import { Disclosure } from '../../ui/Disclosure.tsx'
import { Text } from '../../ui/Text.tsx'
import { useWords } from '../../words/WordsProvider.tsx'
import { linesOfJson } from './lines-of-json.ts'

/** Two columns fit from here (check.css): then the characters stand open beside the words. */
const WIDE = '(width >= 1000px)'

/** The very characters that are sealed, each once and in order; only the lines are for the eye. */
export const ExactContents = ({ contents }: { readonly contents: string }) => {
  const { t, locale } = useWords()
  const isWide = useMemo(() => window.matchMedia(WIDE).matches, [])
  const characters = new Intl.NumberFormat(locale).format(contents.length)
  return (
    <Disclosure summary={t('form:check.exactly')} open={isWide}>
      <Text look="small">{t('form:check.exactlyText', { characters })}</Text>
      <pre class="sw-sealed" dir="ltr" translate={false}>
        {linesOfJson(contents).map(({ text, indent }, line) => (
          <span key={line} class={`sw-sealed__line sw-sealed__line--${indent}`}>
            {text}
          </span>
        ))}
      </pre>
    </Disclosure>
  )
}
