import type { Card } from '../../domain/content/card-schema.ts'
import { departmentsOf } from '../../domain/content/all-cards.ts'
import { CardAdvice } from '../cards/CardAdvice.tsx'
import { Heading } from '../ui/Heading.tsx'
import { Text } from '../ui/Text.tsx'
import { useWords } from '../words/WordsProvider.tsx'
import { CardGroups } from './CardGroups.tsx'
import { useGuide } from './GuideContext.tsx'
import { GuideLink } from './GuideLink.tsx'
import { PrintCard } from './PrintCard.tsx'
import { Sources } from './Sources.tsx'
import { TickedBar } from './TickedBar.tsx'
import { WaysOn } from './WaysOn.tsx'
import '../cards/cards.css'

type Props = {
  readonly card: Card
  /** The line someone searched for. */
  readonly line?: string | undefined
}

/** One card: lines to tick, what it can also be, what to do, and the ways on. No score. */
export const CardView = ({ card, line }: Props) => {
  const { t } = useWords()
  const { ticked, tick } = useGuide()
  const waysId = `ways-${card.id}`
  const departments = departmentsOf(card.id)
  return (
    <div class="sw-flow-large sw-card-view">
      <div class="sw-flow-small">
        <Heading level={1} focusKey={line === undefined ? card.id : undefined}>
          {t(`cards:cards.${card.id}.title`)}
        </Heading>
        <Text>{t(`cards:cards.${card.id}.intro`)}</Text>
        <Text look="small" soft>
          {t('cards:general.combination')}
        </Text>
      </div>
      <CardGroups card={card} ticked={ticked} onTicked={tick} marked={line} />
      <Text look="small" soft>
        {t('cards:general.noProof')}
      </Text>
      <WaysOn card={card} id={waysId} />
      <CardAdvice card={card} />
      {departments.length > 0 && (
        <nav class="sw-flow-small" aria-labelledby="departments">
          <Heading level={2} id="departments">
            {t('guide:home.departments')}
          </Heading>
          <ul class="sw-plain-list sw-guide-links">
            {departments.map(({ id }) => (
              <li key={id}>
                <GuideLink to={{ at: 'card', id }}>{t(`cards:cards.${id}.title`)}</GuideLink>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <PrintCard card={card} />
      <Sources of={card} />
      <TickedBar leadsTo={waysId} />
    </div>
  )
}
