import sourcesFile from '../../content/sources.json' with { type: 'json' }
import type { Confidence } from '../../domain/content/shared-schema.ts'
import { Disclosure } from '../ui/Disclosure.tsx'
import { StatusTag } from '../ui/StatusTag.tsx'
import { Text } from '../ui/Text.tsx'
import { useWords } from '../words/WordsProvider.tsx'
import { dayInWords } from './day-in-words.ts'

type Props = {
  readonly of: {
    readonly source: readonly string[]
    readonly reviewedOn: string
    readonly confidence: Confidence
  }
}

const titleOf = (code: string): string =>
  sourcesFile.sources.find(({ id }) => id === code)?.title ?? code

/** When something was reviewed, whether it still has to be confirmed, and where it comes from. */
export const Sources = ({ of: { source, reviewedOn, confidence } }: Props) => {
  const { t, locale } = useWords()
  return (
    <div class="sw-flow-small sw-guide-sources">
      <Text look="small" soft>
        {t('pages:headings.reviewedOn', { date: dayInWords(reviewedOn, locale) })}
      </Text>
      {confidence === 'C' && <StatusTag tone="warning">{t('pages:headings.toConfirm')}</StatusTag>}
      <Disclosure summary={t('guide:card.sources')}>
        <ul class="sw-card-list" lang="en">
          {source.map((code) => (
            <li key={code}>{titleOf(code)}</li>
          ))}
        </ul>
      </Disclosure>
    </div>
  )
}
