import type { FunctionComponent } from 'preact'

import { tickableIndicatorIds } from '../../domain/content/all-indicators.ts'
import type { Card } from '../../domain/content/card-schema.ts'
import type { Area } from '../../domain/content/shared-schema.ts'
import type { IconProps } from '../icons/Icon.tsx'
import {
  ControlIcon,
  MoneyIcon,
  OnlineIcon,
  PersonIcon,
  PlaceIcon,
  WorkIcon,
} from '../icons/pictograms.tsx'
import { CheckboxGroup } from '../ui/CheckboxGroup.tsx'
import { useWords } from '../words/WordsProvider.tsx'
import './cards.css'

const ICON_OF_AREA: Record<Area, FunctionComponent<IconProps>> = {
  place: PlaceIcon,
  person: PersonIcon,
  work: WorkIcon,
  'money-papers': MoneyIcon,
  control: ControlIcon,
  online: OnlineIcon,
}

type Props = {
  readonly card: Card
  readonly ticked: readonly string[]
  readonly onTicked: (ticked: string[]) => void
}

/** The lines of a card to tick, grouped by what is seen or heard. Notes are only read. */
export const CardLines = ({ card, ticked, onTicked }: Props) => {
  const { t } = useWords()
  return (
    <div class="sw-areas">
      {card.groups.map(({ area, indicators }) => {
        const AreaIcon = ICON_OF_AREA[area]
        const signs = indicators.filter((id) => tickableIndicatorIds.has(id))
        const notes = indicators.filter((id) => !tickableIndicatorIds.has(id))
        return (
          <div class="sw-area" key={area}>
            <span class="sw-pictogram sw-area__icon">
              <AreaIcon />
            </span>
            <CheckboxGroup
              id={`area-${card.id}-${area}`}
              legend={t(`cards:areas.${area}`)}
              options={signs.map((id) => ({ value: id, label: t(`cards:indicators.${id}`) }))}
              values={ticked}
              onValues={onTicked}
            />
            {notes.length > 0 && (
              <ul class="sw-area__notes">
                {notes.map((id) => (
                  <li key={id}>{t(`cards:indicators.${id}`)}</li>
                ))}
              </ul>
            )}
          </div>
        )
      })}
    </div>
  )
}
