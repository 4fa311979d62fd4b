import { useId, useState } from 'preact/hooks'

import { tickableIndicatorIds } from '../../domain/content/all-indicators.ts'
import type { Card } from '../../domain/content/card-schema.ts'
import { HelpIcon } from '../icons/icons.tsx'
import { Choice } from '../ui/Choice.tsx'
import { Fieldset } from '../ui/Fieldset.tsx'
import { toggledValues } from '../ui/toggled-values.ts'
import { useWords } from '../words/WordsProvider.tsx'
import { ICON_OF_AREA } from './card-icons.tsx'

type Props = {
  readonly card: Card
  readonly ticked: readonly string[]
  readonly onTicked: (ticked: string[]) => void
  /** The line someone searched for: marked, in view and with focus. */
  readonly marked?: string | undefined
}

/** The lines of a card to tick, per area with its pictogram; why each matters is one tap away. */
export const CardGroups = ({ card, ticked, onTicked, marked }: Props) => {
  const { t } = useWords()
  return (
    <div class="sw-areas">
      {card.groups.map(({ area, indicators }) => {
        const AreaIcon = ICON_OF_AREA[area]
        const notes = indicators.filter((id) => !tickableIndicatorIds.has(id))
        return (
          <div class="sw-area" key={area}>
            <span class="sw-pictogram sw-area__icon">
              <AreaIcon />
            </span>
            <Fieldset id={`area-${card.id}-${area}`} legend={t(`cards:areas.${area}`)}>
              {indicators
                .filter((id) => tickableIndicatorIds.has(id))
                .map((id) => (
                  <Line
                    key={id}
                    id={id}
                    isTicked={ticked.includes(id)}
                    isMarked={id === marked}
                    onTick={(isTicked) => {
                      onTicked(toggledValues(ticked, id, isTicked))
                    }}
                  />
                ))}
            </Fieldset>
            {notes.length > 0 && (
              <ul class="sw-area__notes">
                {notes.map((id) => (
                  <li key={id} class={id === marked ? 'sw-line--marked' : undefined}>
                    {t(`cards:indicators.${id}`)}
                  </li>
                ))}
              </ul>
            )}
          </div>
        )
      })}
    </div>
  )
}

type LineProps = {
  readonly id: string
  readonly isTicked: boolean
  readonly isMarked: boolean
  readonly onTick: (isTicked: boolean) => void
}

const Line = ({ id, isTicked, isMarked, onTick }: LineProps) => {
  const { t, has } = useWords()
  const [isOpen, setIsOpen] = useState(false)
  const whyId = useId()
  const words = t(`cards:indicators.${id}`)
  const why = `cards:why.${id}`

  return (
    <div class={isMarked ? 'sw-line sw-line--marked' : 'sw-line'} ref={isMarked ? showLine : null}>
      <Choice
        type="checkbox"
        id={`line-${id}`}
        name={`line-${id}`}
        value={id}
        label={words}
        checked={isTicked}
        onChange={onTick}
      />
      {has(why) && (
        <>
          <button
            type="button"
            class="sw-line__why"
            aria-expanded={isOpen}
            aria-controls={whyId}
            aria-label={t('guide:card.whyOf', { line: words })}
            onClick={() => {
              setIsOpen(!isOpen)
            }}
          >
            <HelpIcon size={20} />
          </button>
          <p id={whyId} class="sw-line__reason" hidden={!isOpen}>
            {t(why)}
          </p>
        </>
      )}
    </div>
  )
}

const shown = new WeakSet<Element>()

/** Once per line on screen: later ticks must not move the page. */
const showLine = (line: HTMLDivElement | null): void => {
  if (line === null || shown.has(line)) return
  shown.add(line)
  requestAnimationFrame(() => {
    line.scrollIntoView({ block: 'center' })
    line.querySelector('input')?.focus({ preventScroll: true })
  })
}
