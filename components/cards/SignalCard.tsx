import type { Card } from '../../domain/content/card-schema.ts'
import { Button } from '../ui/Button.tsx'
import { ButtonRow } from '../ui/ButtonRow.tsx'
import { Heading, type HeadingLevel } from '../ui/Heading.tsx'
import { Text } from '../ui/Text.tsx'
import { useWords } from '../words/WordsProvider.tsx'
import { CardAdvice } from './CardAdvice.tsx'
import { CardLines } from './CardLines.tsx'

type Props = {
  readonly card: Card
  readonly ticked: readonly string[]
  readonly onTicked: (ticked: string[]) => void
  /** Begins a signal with the ticked lines. Without it the card is only read and ticked. */
  readonly onStart?: (ticked: readonly string[]) => void
  readonly titleLevel?: HeadingLevel
}

/** The signal card of a sector: lines to tick, then what it can also be and what to do. No score. */
export const SignalCard = ({ card, ticked, onTicked, onStart, titleLevel = 1 }: Props) => {
  const { t, locale } = useWords()
  const reviewedOn = new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(
    new Date(`${card.reviewedOn}T12:00:00`),
  )
  return (
    <div class="sw-flow-large">
      <div class="sw-flow-small">
        <Heading level={titleLevel}>{t(`cards:cards.${card.id}.title`)}</Heading>
        <Text>{t(`cards:cards.${card.id}.intro`)}</Text>
        <Text look="small" soft>
          {t('cards:general.combination')}
        </Text>
      </div>
      <CardLines card={card} ticked={ticked} onTicked={onTicked} />
      {onStart !== undefined && (
        <ButtonRow>
          <Button
            onClick={() => {
              onStart(ticked)
            }}
          >
            {t('form:card.start')}
          </Button>
        </ButtonRow>
      )}
      <Text look="small" soft>
        {t('cards:general.noProof')}
      </Text>
      <CardAdvice card={card} />
      <Text look="small" soft>
        {t('cards:headings.reviewedOn', { date: reviewedOn })}
      </Text>
    </div>
  )
}
