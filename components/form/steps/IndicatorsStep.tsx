import { useState } from 'preact/hooks'

import { tickableForSector } from '../../../domain/content/all-cards.ts'
import { cardForSector } from '../../../domain/content/sector-cards.ts'
import type { Sector } from '../../../domain/signal/vocabulary.ts'
import { CardLines } from '../../cards/CardLines.tsx'
import { CheckboxGroup } from '../../ui/CheckboxGroup.tsx'
import { Text } from '../../ui/Text.tsx'
import { useWords } from '../../words/WordsProvider.tsx'
import { fieldIdOf, type StepProps } from './step-props.ts'

/** Lines that were ticked on another card of this sector: shown too, so that they can be unticked. */
const tickedElsewhere = (sector: Sector, ticked: readonly string[]): readonly string[] => {
  const here = new Set(cardForSector(sector).groups.flatMap(({ indicators }) => indicators))
  const allowed = tickableForSector(sector)
  return ticked.filter((id) => allowed.has(id) && !here.has(id))
}

export const IndicatorsStep = ({ answers, onAnswer }: StepProps) => {
  const { t } = useWords()
  const { sector, indicators = [] } = answers
  const [elsewhere] = useState(() => (sector ? tickedElsewhere(sector, indicators) : []))
  if (sector === undefined) return null
  const onTicked = (ticked: string[]) => {
    onAnswer({ indicators: ticked })
  }
  return (
    <div id={fieldIdOf('indicators')} class="sw-flow-large">
      <CardLines card={cardForSector(sector)} ticked={indicators} onTicked={onTicked} />
      {elsewhere.length > 0 && (
        <CheckboxGroup
          legend={t('form:card.elsewhere')}
          options={elsewhere.map((id) => ({ value: id, label: t(`cards:indicators.${id}`) }))}
          values={[...indicators]}
          onValues={onTicked}
        />
      )}
      <Text look="small" soft>
        {t('cards:general.noProof')}
      </Text>
    </div>
  )
}
