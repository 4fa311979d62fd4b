import { useMemo, useState } from 'preact/hooks'

import { Disclosure } from '../../ui/Disclosure.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { Text } from '../../ui/Text.tsx'
import { useWords } from '../../words/WordsProvider.tsx'
import { linesOfJson } from './lines-of-json.ts'

/** Two columns fit from here (check-page.css): then the characters stand open beside the words. */
const WIDE = '(width >= 1000px)'

/** Some two thousand characters that say nothing to a person: folded, never left out. */
const isKey = (line: string): boolean => line.startsWith('"threadRecipient"')

/** The very characters that are sealed, each once and in order; only the lines are for the eye. */
export const ExactContents = ({
  contents,
  desk,
}: {
  readonly contents: string
  /** Who can answer. */
  readonly desk: string
}) => {
  const { t, locale } = useWords()
  const isWide = useMemo(() => window.matchMedia(WIDE).matches, [])
  const [isKeyWhole, setIsKeyWhole] = useState(false)
  const characters = new Intl.NumberFormat(locale).format(contents.length)
  const foldOf = (line: string) => (isKey(line) && !isKeyWhole ? ' sw-sealed__line--folded' : '')
  return (
    <div class="sw-box sw-box--raised sw-exactly">
      <Disclosure summary={t('form:check.exactly')} open={isWide}>
        <Text look="small">{t('form:check.exactlyText', { characters })}</Text>
        <pre class="sw-sealed" dir="ltr" translate={false}>
          {linesOfJson(contents).map(({ text, indent }, line) => (
            <span key={line} class={`sw-sealed__line sw-sealed__line--${indent}${foldOf(text)}`}>
              {text}
            </span>
          ))}
        </pre>
        <Text look="small">{t('form:check.key.why', { desk })}</Text>
        <LinkButton
          onClick={() => {
            setIsKeyWhole(!isKeyWhole)
          }}
        >
          {t(isKeyWhole ? 'form:check.key.less' : 'form:check.key.show')}
        </LinkButton>
      </Disclosure>
    </div>
  )
}
