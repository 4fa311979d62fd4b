import type { Lane } from '../../../domain/signal/vocabulary.ts'
import { Heading } from '../../ui/Heading.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Text } from '../../ui/Text.tsx'
import { useWords } from '../../words/WordsProvider.tsx'
import { WordList } from './WordList.tsx'

/** What an anonymised signal can do and cannot do, before anybody fills one in. */
export const SignalLimits = ({ lane }: { readonly lane: Lane }) => {
  const { t } = useWords()
  const isPlace = lane === 'place-only'
  return (
    <Panel look="accent" title={t('form:lane.can.title')}>
      <WordList words="form:lane.can" lines={['read', 'add']} />
      <Heading level={3}>{t('form:lane.cannot.title')}</Heading>
      <WordList
        words="form:lane.cannot"
        lines={['help', 'registration', ...(isPlace ? ['place'] : [])]}
      />
      {lane !== 'identifiable-consent' && <Text>{t('form:lane.goOn')}</Text>}
    </Panel>
  )
}
