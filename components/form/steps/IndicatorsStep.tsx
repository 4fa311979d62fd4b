import { useState } from 'preact/hooks'

import { tickableForSector } from '../../../domain/content/all-cards.ts'
import { cardForSector } from '../../../domain/content/sector-cards.ts'
import type { Sector } from '../../../domain/signal/vocabulary.ts'
import { CardLines } from '../../cards/CardLines.tsx'
import { CheckboxGroup } from '../../ui/CheckboxGroup.tsx'
import { Text } from '../../ui/Text.tsx'
import { useWords } from '../../words/WordsProvider.tsx'
import { SectorChoice } from '../SectorChoice.tsx'
import { fieldIdOf, type StepProps } from './step-props.ts'

export const IndicatorsStep = ({ answers, onAnswer, errorOf }: StepProps) => {
  const { sector, indicators = [] } = answers
  return (
    <>
      <SectorChoice
        sector={sector}
        error={errorOf('sector')}
        onSector={(chosen) => {
          onAnswer({ sector: chosen })
        }}
      />
      {sector !== undefined && (
        <LinesOfSector
          key={sector}
          sector={sector}
          ticked={indicators}
          onTicked={(ticked) => {
            onAnswer({ indicators: ticked })
          }}
        />
      )}
    </>
  )
}

/** Lines that were ticked on another card of this sector: shown too, so that they can be unticked. */
const tickedElsewhere = (sector: Sector, ticked: readonly string[]): readonly string[] => {
  const here = new Set(cardForSector(sector).groups.flatMap(({ indicators }) => indicators))
  const allowed = tickableForSector(sector)
  return ticked.filter((id) => allowed.has(id) && !here.has(id))
}

type LinesProps = {
  readonly sector: Sector
  readonly ticked: readonly string[]
  readonly onTicked: (ticked: string[]) => void
}

const LinesOfSector = ({ sector, ticked, onTicked }: LinesProps) => {
  const { t } = useWords()
  const [elsewhere] = useState(() => tickedElsewhere(sector, ticked))
  return (
    <div id={fieldIdOf('indicators')} class="sw-flow-large">
      <CardLines card={cardForSector(sector)} ticked={ticked} onTicked={onTicked} />
      {elsewhere.length > 0 && (
        <CheckboxGroup
          legend={t('form:card.elsewhere')}
          options={elsewhere.map((id) => ({ value: id, label: t(`cards:indicators.${id}`) }))}
          values={[...ticked]}
          onValues={onTicked}
        />
      )}
      <Text look="small" soft>
        {t('cards:general.noProof')}
      </Text>
    </div>
  )
}
