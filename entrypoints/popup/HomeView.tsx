import { useEffect, useState } from 'preact/hooks'

import { SendIcon } from '../../components/icons/icons.tsx'
import { CardIcon, InboxIcon } from '../../components/icons/pictograms.tsx'
import { ActionRow } from '../../components/ui/ActionRow.tsx'
import { LinkButton } from '../../components/ui/LinkButton.tsx'
import { SearchBox } from '../../components/guide/SearchBox.tsx'
import { ServiceContact } from '../../components/ui/ServiceContact.tsx'
import { StatusTag } from '../../components/ui/StatusTag.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import { serviceById } from '../../domain/content/dutch-directory.ts'
import { isOpen } from '../../domain/content/opening-hours.ts'
import { askCounts, type Counts } from '../../extension/ask-background.ts'
import { isPractice } from '../../extension/practice/practice-mode.ts'
import { quickSettings } from '../../extension/quick-settings.ts'
import { browser } from '#imports'
import { openCard } from './open-card.ts'
import { openPage } from './open-page.ts'
import { openWords } from './open-words.ts'
import { NewestDrafts } from './NewestDrafts.tsx'

type Props = { readonly onChooseSector: () => void; readonly onAskNames: () => void }

export const HomeView = ({ onChooseSector, onAskNames }: Props) => {
  const { t, language } = useWords()
  const [counts, setCounts] = useState<Counts>()
  const [typed, setTyped] = useState('')
  const { sector } = quickSettings()
  const keptNote = useKeptNote(counts)

  useEffect(() => {
    void askCounts(browser.runtime).then(setCounts)
  }, [])

  return (
    <>
      <SearchBox
        label={t('popup:search.label')}
        failedText={t('popup:search.failed')}
        language={language}
        sector={sector}
        base="/guide.html"
        onTyped={setTyped}
        onOpen={(href) => {
          openPage(`/guide.html${href}`)
        }}
      />
      {typed.trim() === '' && (
        <>
          <ActionRow
            look="primary"
            title={t('popup:handOver.title')}
            note={t('popup:handOver.note')}
            icon={<SendIcon />}
            onClick={() => {
              openPage('/report.html')
            }}
          />
          <ActionRow
            title={t('popup:cards.title')}
            note={sector === null ? t('popup:cards.note') : t(`popup:cards.sector.${sector}`)}
            icon={<CardIcon />}
            onClick={sector === null ? onChooseSector : openCard}
          />
          <ActionRow
            title={t('popup:keptHere.title')}
            note={keptNote}
            icon={<InboxIcon />}
            tag={
              counts && counts.unread > 0 ? (
                <StatusTag tone="info">
                  {t('popup:keptHere.unread', { count: counts.unread })}
                </StatusTag>
              ) : undefined
            }
            onClick={() => {
              openPage('/answers.html')
            }}
          />
          <NewestDrafts drafts={counts?.newest ?? []} />
          <Advice onAskNames={onAskNames} />
        </>
      )}
    </>
  )
}

const useKeptNote = (counts: Counts | undefined): string => {
  const { t } = useWords()
  if (!counts || counts.drafts + counts.onTheirWay === 0) return t('popup:keptHere.note')
  const { drafts, onTheirWay } = counts
  return [
    ...(drafts > 0 ? [t('popup:keptHere.drafts', { count: drafts })] : []),
    ...(onTheirWay > 0 ? [t('popup:keptHere.onTheirWay', { count: onTheirWay })] : []),
  ].join(' · ')
}

const Advice = ({ onAskNames }: Pick<Props, 'onAskNames'>) => {
  const { t, locale } = useWords()
  const service = serviceById('comensha')
  if (!service?.phone) return null
  const now = new Date()
  const { key, values } = openWords(service.hours, now, locale)
  return (
    <section class="sw-popup__advice" aria-labelledby="advice">
      <h2 id="advice" class="sw-visually-hidden">
        {t('popup:advice.service')}
      </h2>
      <ServiceContact
        name={t('popup:advice.title')}
        phone={service.phone.display}
        callLabel={t('popup:advice.call', { phone: service.phone.display })}
        isOpen={isOpen(service.hours, now) === 'open'}
        openText={t(`popup:advice.${key}`, values)}
        compact
      />
      {/* The band needs the room; who practises does not call. */}
      {!isPractice() && <LinkButton onClick={onAskNames}>{t('popup:advice.names')}</LinkButton>}
    </section>
  )
}
