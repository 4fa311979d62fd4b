import { cardForSector } from '../../../domain/content/sector-cards.ts'
import type { Sector } from '../../../domain/signal/vocabulary.ts'
import { CardLines } from '../../cards/CardLines.tsx'
import { OtherLines } from '../../cards/OtherLines.tsx'
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

type LinesProps = {
  readonly sector: Sector
  readonly ticked: readonly string[]
  readonly onTicked: (ticked: string[]) => void
}

const LinesOfSector = ({ sector, ticked, onTicked }: LinesProps) => {
  const { t } = useWords()
  const card = cardForSector(sector)
  return (
    <div id={fieldIdOf('indicators')} class="sw-flow-large">
      <CardLines card={card} ticked={ticked} onTicked={onTicked} />
      <OtherLines card={card} sector={sector} ticked={ticked} onTicked={onTicked} />
      <Text look="small" soft>
        {t('cards:general.noProof')}
      </Text>
    </div>
  )
}
