import { ArrowBackIcon } from '../../components/icons/icons.tsx'
import { HotelIcon, SchoolIcon, HomeTeamIcon } from '../../components/icons/pictograms.tsx'
import { ActionRow } from '../../components/ui/ActionRow.tsx'
import { Heading } from '../../components/ui/Heading.tsx'
import { LinkButton } from '../../components/ui/LinkButton.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import { SECTORS } from '../../domain/signal/vocabulary.ts'
import { saveQuickSettings } from '../../extension/quick-settings.ts'
import { browser } from '#imports'
import { openCard } from './open-card.ts'

const ICONS = {
  'social-team': <HomeTeamIcon />,
  school: <SchoolIcon />,
  hotel: <HotelIcon />,
} as const

/** Asked once: where someone works. The card opens in the same click. */
export const SectorView = ({ onBack }: { readonly onBack: () => void }) => {
  const { t } = useWords()
  return (
    <>
      <div class="sw-popup__back">
        <LinkButton icon={<ArrowBackIcon size={20} />} onClick={onBack}>
          {t('popup:back')}
        </LinkButton>
      </div>
      <Heading level={2} focusKey="sector">
        {t('popup:chooseSector.title')}
      </Heading>
      <p class="sw-soft">{t('popup:chooseSector.intro')}</p>
      <div class="sw-popup__choices">
        {SECTORS.map((sector) => (
          <ActionRow
            key={sector}
            title={t(`popup:cards.sector.${sector}`)}
            icon={ICONS[sector]}
            onClick={() => {
              void saveQuickSettings({ sector }, browser.storage.local)
              openCard()
            }}
          />
        ))}
      </div>
    </>
  )
}
