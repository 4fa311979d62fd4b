import { useState } from 'preact/hooks'

import { OpenDraftFile } from '../components/draft-file/OpenDraftFile.tsx'
import { SaveDraftFile } from '../components/draft-file/SaveDraftFile.tsx'
import { Disclosure } from '../components/ui/Disclosure.tsx'
import { Text } from '../components/ui/Text.tsx'
import { useWords } from '../components/words/WordsProvider.tsx'
import type { Draft } from '../domain/signal/draft.ts'
import type { WebHost } from './create-web-host.ts'

type Props = {
  readonly host: WebHost
  /** Called when the draft of a file has become the one this page works on. */
  readonly onOpened: () => void
}

/** The only way a draft outlives this page: an encrypted file that the person asks for. */
export const DraftFiles = ({ host, onOpened }: Props) => {
  const { t } = useWords()
  // Read when the person turns to this part: the form changes its draft without telling.
  const [draft, setDraft] = useState<Draft | undefined>(() => host.draft())
  const lookAgain = () => {
    setDraft(host.draft())
  }
  return (
    <div class="sw-flow-small" onFocusIn={lookAgain}>
      {draft && (
        <Disclosure summary={t('after:file.title')} onToggle={lookAgain}>
          <SaveDraftFile
            draft={draft}
            onSaved={() => {
              host.noteSaved(draft)
            }}
          />
        </Disclosure>
      )}
      <Disclosure summary={t('draft-file:open.title')}>
        {draft && <Text>{t('after:file.replaces')}</Text>}
        <OpenDraftFile
          onDraft={(opened) => {
            host.openDraft(opened)
            onOpened()
          }}
        />
      </Disclosure>
    </div>
  )
}
