import { allCards, cardsForSector, departmentsOf } from '../../domain/content/all-cards.ts'
import { allPages, pagesForSector } from '../../domain/content/all-pages.ts'
import type { Card } from '../../domain/content/card-schema.ts'
import { cardForSector } from '../../domain/content/sector-cards.ts'
import { SECTORS } from '../../domain/signal/vocabulary.ts'
import { ChatIcon, PhoneIcon } from '../icons/icons.tsx'
import { ActionRow } from '../ui/ActionRow.tsx'
import { Alert } from '../ui/Alert.tsx'
import { Heading } from '../ui/Heading.tsx'
import { SelectInput } from '../ui/SelectInput.tsx'
import { useWords } from '../words/WordsProvider.tsx'
import { iconOfCard } from './card-icons.tsx'
import { useGuide } from './GuideContext.tsx'
import { GuideLink } from './GuideLink.tsx'
import { hrefOf } from './guide-route.ts'
import { SearchBox } from './SearchBox.tsx'
import { SeasonTips } from './SeasonTips.tsx'

type Props = {
  readonly isNotThere: boolean
  readonly isFirst: boolean
  /** The panel shows the card of a sector as soon as it is chosen. */
  readonly opensCard: boolean
}

/** Everything at a glance: search, my sector's card, whom to call, subjects, information. */
export const GuideHome = ({ isNotThere, isFirst, opensCard }: Props) => {
  const { t, language } = useWords()
  const { sector, chooseSector } = useGuide()
  const mine = sector === null ? allCards : cardsForSector(sector)
  const own = mine.filter(({ kind }) => kind === 'sector')
  const departments = own.flatMap(({ id }) => departmentsOf(id))
  const pages = sector === null ? allPages : pagesForSector(sector)

  return (
    <>
      <Heading level={1} focusKey={isFirst ? undefined : 'home'}>
        {t('guide:home.title')}
      </Heading>
      {isNotThere && (
        <Alert tone="info" live="polite">
          {t('guide:home.notThere')}
        </Alert>
      )}
      <SearchBox
        failedText={t('guide:search.failed')}
        label={t('guide:search.label')}
        language={language}
        sector={sector}
      />
      <SeasonTips />
      <section class="sw-flow" aria-labelledby="mine">
        <Heading level={2} id="mine">
          {t('guide:home.mine')}
        </Heading>
        <SelectInput
          label={t('guide:home.sector')}
          emptyLabel={t('guide:home.chooseSector')}
          options={SECTORS.map((value) => ({
            value,
            label: t(`cards:cards.${value}.title`),
          }))}
          value={sector ?? undefined}
          onValue={(chosen) => {
            chooseSector(chosen)
            if (opensCard) location.assign(hrefOf({ at: 'card', id: cardForSector(chosen).id }))
          }}
        />
        <CardRows cards={own} />
        {sector !== null && departments.length > 0 && (
          <>
            <Heading level={3}>{t('guide:home.departments')}</Heading>
            <CardLinks cards={departments} />
          </>
        )}
      </section>
      <section class="sw-flow" aria-labelledby="help">
        <Heading level={2} id="help">
          {t('guide:home.help')}
        </Heading>
        <div class="sw-guide-rows">
          <ActionRow
            title={t('guide:home.services.title')}
            note={t('guide:home.services.note')}
            icon={<PhoneIcon />}
            href={hrefOf({ at: 'services' })}
          />
          <ActionRow
            title={t('phrases:general.title')}
            note={t('guide:home.phrases.note')}
            icon={<ChatIcon />}
            href={hrefOf({ at: 'phrases' })}
          />
        </div>
      </section>
      <section class="sw-flow" aria-labelledby="themes">
        <Heading level={2} id="themes">
          {t('guide:home.themes')}
        </Heading>
        <CardLinks cards={mine.filter(({ kind }) => kind === 'theme')} />
      </section>
      <section class="sw-flow" aria-labelledby="pages">
        <Heading level={2} id="pages">
          {t('guide:home.pages')}
        </Heading>
        <ul class="sw-plain-list sw-guide-links">
          {pages.map(({ id }) => (
            <li key={id}>
              <GuideLink to={{ at: 'page', id }}>{t(`pages:pages.${id}.title`)}</GuideLink>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

const CardRows = ({ cards }: { readonly cards: readonly Card[] }) => {
  const { t } = useWords()
  return (
    <div class="sw-guide-rows">
      {cards.map(({ id }) => {
        const CardPictogram = iconOfCard(id)
        return (
          <ActionRow
            key={id}
            title={t(`cards:cards.${id}.title`)}
            note={t(`cards:cards.${id}.intro`)}
            icon={<CardPictogram />}
            href={hrefOf({ at: 'card', id })}
          />
        )
      })}
    </div>
  )
}

const CardLinks = ({ cards }: { readonly cards: readonly Card[] }) => {
  const { t } = useWords()
  return (
    <div class="sw-guide-rows sw-guide-rows--small">
      {cards.map(({ id }) => {
        const CardPictogram = iconOfCard(id)
        return (
          <ActionRow
            key={id}
            title={t(`cards:cards.${id}.title`)}
            icon={<CardPictogram />}
            href={hrefOf({ at: 'card', id })}
          />
        )
      })}
    </div>
  )
}
