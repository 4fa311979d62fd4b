import type { Sector } from '../../../domain/signal/vocabulary.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Text } from '../../ui/Text.tsx'
import { useWords } from '../../words/WordsProvider.tsx'
import { dutiesOf } from '../lane/duty-of-sector.ts'
import { WordList } from '../lane/WordList.tsx'

/** What this signal does not do, and the duty of the sector that it does not replace. */
export const SignalCannot = ({ sector }: { readonly sector: Sector | undefined }) => {
  const { t } = useWords()
  return (
    <>
      <Panel look="accent" title={t('form:check.cannot.title')}>
        <WordList words="form:check.cannot" lines={['help', 'registration']} />
      </Panel>
      <Panel look="sunken" title={t('form:check.duty.title')}>
        {dutiesOf(sector).map((duty) => (
          <Text key={duty}>{t(`form:check.duty.${duty}`)}</Text>
        ))}
      </Panel>
    </>
  )
}
