import type { Card } from '../../domain/content/card-schema.ts'
import { Button } from '../ui/Button.tsx'
import { Heading } from '../ui/Heading.tsx'
import { Text } from '../ui/Text.tsx'
import { useWords } from '../words/WordsProvider.tsx'
import { useGuide } from './GuideContext.tsx'
import { GuideLink } from './GuideLink.tsx'
import type { GuideRoute } from './guide-route.ts'
import { ServiceLine } from './ServiceLine.tsx'
import { sectorForCard, whoToCall } from './who-to-call.ts'

type Props = { readonly card: Card; readonly id: string }

const COLLEAGUE: GuideRoute = { at: 'service', id: 'aandachtsf' }
const PROTOCOL: GuideRoute = { at: 'page', id: 'house-protocol' }

/** What one can do now: talk it over, ask advice, start a signal. Never says which is needed. */
export const WaysOn = ({ card, id }: Props) => {
  const { t } = useWords()
  const { sector, region, services, ticked, keepsTicked, startSignal } = useGuide()
  const inSector = sectorForCard(card, sector)
  const onCard = new Set(card.groups.flatMap(({ indicators }) => indicators))
  const elsewhere = ticked.filter((line) => !onCard.has(line)).length
  const chosen = whoToCall({ sector: inSector, region, services, card })
  const isHotel = inSector === 'hotel'

  return (
    <section id={id} class="sw-box sw-box--accent sw-flow sw-ways" aria-labelledby={`${id}-title`}>
      <Heading level={2} id={`${id}-title`}>
        {t('guide:card.nowWhat')}
      </Heading>
      <div class="sw-flow-small">
        <Heading level={3}>{t('guide:card.talk.title')}</Heading>
        {inSector !== null && <Text>{t(`guide:card.talk.with.${inSector}`)}</Text>}
        <GuideLink to={isHotel ? PROTOCOL : COLLEAGUE}>
          {t(isHotel ? 'guide:card.talk.more.hotel' : 'guide:card.talk.more.colleague')}
        </GuideLink>
      </div>
      <div class="sw-flow-small">
        <Heading level={3}>{t('guide:card.advice.title')}</Heading>
        {chosen.map(({ service }) => (
          <ServiceLine key={service.id} service={service} />
        ))}
        <GuideLink to={{ at: 'services' }}>{t('guide:card.advice.all')}</GuideLink>
      </div>
      <div class="sw-flow-small">
        <Heading level={3}>{t('guide:card.signal.title')}</Heading>
        <Text>{t('guide:card.signal.text')}</Text>
        <Button onClick={startSignal}>
          {ticked.length === 0
            ? t('guide:card.signal.start')
            : t('guide:card.signal.startWith', { count: ticked.length })}
        </Button>
        {elsewhere > 0 && (
          <Text look="small" soft>
            {t('guide:card.elsewhere', { count: elsewhere })}
          </Text>
        )}
        {keepsTicked && ticked.length > 0 && (
          <Text look="small" soft>
            {t('guide:card.kept')}
          </Text>
        )}
      </div>
    </section>
  )
}
