import type { Sector } from '../../../domain/signal/vocabulary.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Text } from '../../ui/Text.tsx'
import { useWords } from '../../words/WordsProvider.tsx'
import { dutiesOf, type Duty } from './duty-of-sector.ts'
import { WordList } from './WordList.tsx'

type Props = {
  readonly sector: Sector | undefined
  /** Whether this face comes with the guide: then there is more to read. */
  readonly hasGuide: boolean
}

const PAGE: Record<Duty, string> = { meldcode: 'meldcode', house: 'house-protocol' }

/** The steps that the work asks for, signal or not: the Meldcode, or the rules of the hotel. */
export const DutyPanels = ({ sector, hasGuide }: Props) => {
  const { t } = useWords()
  return (
    <>
      {dutiesOf(sector).map((duty) => (
        <Panel key={duty} look="sunken" title={t(`form:lane.duty.${duty}.title`)}>
          <Text>{t(`form:lane.duty.${duty}.who`)}</Text>
          {duty === 'meldcode' ? (
            <MeldcodeSteps />
          ) : (
            <WordList words="form:lane.duty.house" lines={['tell', 'alone', 'log']} />
          )}
          {hasGuide && (
            <Text>
              <a
                href={`guide.html#/pagina/${PAGE[duty]}`}
                target="_blank"
                rel="noreferrer noopener"
              >
                {t(`form:lane.duty.${duty}.more`)}
              </a>
            </Text>
          )}
        </Panel>
      ))}
    </>
  )
}

const MeldcodeSteps = () => {
  const { t } = useWords()
  return (
    <Disclosure summary={t('form:lane.duty.meldcode.steps')}>
      <ol class="sw-list">
        {['step1', 'step2', 'step3', 'step4', 'step5'].map((step) => (
          <li key={step}>{t(`form:lane.duty.meldcode.${step}`)}</li>
        ))}
      </ol>
      <Text>{t('form:lane.duty.meldcode.careful')}</Text>
    </Disclosure>
  )
}
