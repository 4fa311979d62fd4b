import { useMemo, useRef, useState } from 'preact/hooks'

import { SignalCard } from '../../components/cards/SignalCard.tsx'
import { Heading } from '../../components/ui/Heading.tsx'
import { SelectInput } from '../../components/ui/SelectInput.tsx'
import { Text } from '../../components/ui/Text.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import { cardForSector } from '../../domain/content/sector-cards.ts'
import { SECTORS, type Sector } from '../../domain/signal/vocabulary.ts'
import { draftHash } from '../../extension/draft-address.ts'
import { quickSettings, saveQuickSettings } from '../../extension/quick-settings.ts'
import type { Store } from '../../extension/store.ts'
import { browser } from '#imports'
import { FacePage } from '../face/FacePage.tsx'
import { leaveQuickly } from '../face/leave-quickly.ts'
import { WithStore } from '../face/WithStore.tsx'
import { createTickedDraft, type TickedDraft } from '../face/ticked-draft.ts'

/** The signal card of the person's sector, beside the page they work in. */
export const SidePanel = () => {
  const draft = useRef<TickedDraft>(null)
  return (
    <FacePage
      look="panel"
      onExit={() => {
        void leaveQuickly(async () => draft.current?.flush()).then(() => {
          window.close()
        })
      }}
    >
      <WithStore>{(store) => <SectorCard store={store} draftRef={draft} />}</WithStore>
    </FacePage>
  )
}

type Props = {
  readonly store: Store
  readonly draftRef: { current: TickedDraft | null }
}

const SectorCard = ({ store, draftRef }: Props) => {
  const { t } = useWords()
  const [sector, setSector] = useState<Sector | undefined>(quickSettings().sector ?? undefined)
  const [ticked, setTicked] = useState<readonly string[]>([])
  const draft = useMemo(() => createTickedDraft(store.drafts), [store])
  draftRef.current = draft

  const change = (to: Sector, lines: readonly string[]) => {
    setSector(to)
    setTicked(lines)
    draft.keep(to, lines)
  }

  return (
    <div class="sw-flow-large">
      <SelectInput
        label={t('settings:panel.sector')}
        emptyLabel={t('settings:panel.choose')}
        options={SECTORS.map((value) => ({ value, label: t(`popup:cards.sector.${value}`) }))}
        value={sector}
        onValue={(value) => {
          void saveQuickSettings({ sector: value }, browser.storage.local)
          change(value, [])
        }}
      />
      {sector === undefined ? (
        <Heading level={1}>{t('popup:cards.title')}</Heading>
      ) : (
        <SignalCard
          card={cardForSector(sector)}
          ticked={ticked}
          onTicked={(lines) => {
            change(sector, lines)
          }}
          onStart={(lines) => {
            void draft.handOver(sector, lines).then((id) => {
              setTicked([])
              return browser.tabs.create({ url: `/report.html${draftHash(id)}` })
            })
          }}
        />
      )}
      {ticked.length > 0 && (
        <Text look="small" soft>
          {t('settings:panel.kept')}
        </Text>
      )}
    </div>
  )
}
