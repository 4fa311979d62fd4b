import { cardForSector } from '../../../domain/content/sector-cards.ts'
import { CardLines } from '../../cards/CardLines.tsx'
import { Text } from '../../ui/Text.tsx'
import { useWords } from '../../words/WordsProvider.tsx'
import { fieldIdOf, type StepProps } from './step-props.ts'

export const IndicatorsStep = ({ answers, onAnswer }: StepProps) => {
  const { t } = useWords()
  if (answers.sector === undefined) return null
  return (
    <div id={fieldIdOf('indicators')} class="sw-flow-large">
      <CardLines
        card={cardForSector(answers.sector)}
        ticked={answers.indicators ?? []}
        onTicked={(indicators) => {
          onAnswer({ indicators })
        }}
      />
      <Text look="small" soft>
        {t('cards:general.noProof')}
      </Text>
    </div>
  )
}
