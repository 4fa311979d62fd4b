import { useEffect, useState } from 'preact/hooks'

import { AskOnce } from '../../components/after/AskOnce.tsx'
import { OpenDraftFile } from '../../components/draft-file/OpenDraftFile.tsx'
import { SaveDraftFile } from '../../components/draft-file/SaveDraftFile.tsx'
import { errorWords } from '../../components/form/error-words.ts'
import { Alert } from '../../components/ui/Alert.tsx'
import { Disclosure } from '../../components/ui/Disclosure.tsx'
import { Heading } from '../../components/ui/Heading.tsx'
import { Panel } from '../../components/ui/Panel.tsx'
import { Text } from '../../components/ui/Text.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import { randomUuid } from '../../domain/random.ts'
import type { Draft } from '../../domain/signal/draft.ts'
import { draftHash } from '../../extension/draft-address.ts'
import type { DraftLine, Drafts } from '../../extension/drafts.ts'
import { DEFAULT_DRAFT_DAYS } from '../../extension/settings-area.ts'
import { loadSettings } from '../../extension/settings.ts'
import { browser } from '#imports'
import { DraftRow } from './DraftRow.tsx'

type Props = {
  readonly lines: readonly DraftLine[]
  readonly drafts: Drafts
  readonly onChanged: () => Promise<void>
}

/** Unfinished signals: go on, take along, discard one or all, and open one from another computer. */
export const DraftList = ({ lines, drafts, onChanged }: Props) => {
  const words = useWords()
  const { t } = words
  const [taken, setTaken] = useState<{ readonly id: string; readonly draft: Draft }>()
  const [refusal, setRefusal] = useState<string>()
  const days = useDraftDays()

  const discard = async (id: string) => {
    await drafts.discard(id)
    if (taken?.id === id) setTaken(undefined)
    await onChanged()
  }
  const take = async (id: string) => {
    const loaded = await drafts.load(id)
    setRefusal(loaded.ok ? undefined : loaded.code)
    if (loaded.ok) setTaken({ id, draft: { origin: id, ...loaded.value } })
  }
  const openTaken = async (draft: Draft) => {
    const id = randomUuid()
    const kept = await drafts.keep(id, draft)
    if (kept.ok) location.assign(`/report.html${draftHash(id)}`)
    else setRefusal(kept.code)
  }

  return (
    <Panel title={t('settings:answers.drafts.title')}>
      <Text soft>
        {lines.length === 0 ? t('lock:drafts.none') : t('lock:drafts.kept', { count: days })}
      </Text>
      {refusal !== undefined && (
        <Alert tone="warning" live="assertive" title={t('lock:drafts.takeFailed')}>
          {errorWords(words, refusal)}
        </Alert>
      )}
      {lines.length > 0 && (
        <ul class="sw-plain-list sw-drafts">
          {lines.map((draft) => (
            <DraftRow
              key={draft.id}
              draft={draft}
              onDiscard={() => void discard(draft.id)}
              onTake={() => void take(draft.id)}
            />
          ))}
        </ul>
      )}
      {taken && (
        <section class="sw-box sw-box--sunken sw-flow">
          <Heading level={3} focusKey={taken.id}>
            {t('draft-file:save.title')}
          </Heading>
          <SaveDraftFile key={taken.id} draft={taken.draft} />
        </section>
      )}
      {lines.length > 1 && (
        <DiscardAll
          onDiscard={async () => {
            await drafts.discardAll()
            setTaken(undefined)
            await onChanged()
          }}
        />
      )}
      <Disclosure summary={t('draft-file:open.title')}>
        <OpenDraftFile onDraft={(draft) => void openTaken(draft)} />
      </Disclosure>
    </Panel>
  )
}

const DiscardAll = ({ onDiscard }: { readonly onDiscard: () => Promise<void> }) => {
  const { t } = useWords()
  return (
    <AskOnce
      button={t('lock:drafts.all')}
      yes={t('lock:drafts.allYes')}
      no={t('lock:drafts.allNo')}
      onYes={() => void onDiscard()}
    >
      {t('lock:drafts.allSure')}
    </AskOnce>
  )
}

const useDraftDays = (): number => {
  const [days, setDays] = useState(DEFAULT_DRAFT_DAYS)
  useEffect(() => {
    void loadSettings(browser.storage.local).then(({ draftDays }) => {
      setDays(draftDays)
    })
  }, [])
  return days
}
