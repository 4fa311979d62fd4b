import { useState } from 'preact/hooks'

import { AskOnce } from '../components/after/AskOnce.tsx'
import { SignalForm } from '../components/form/SignalForm.tsx'
import { ArrowBackIcon } from '../components/icons/icons.tsx'
import { LinkButton } from '../components/ui/LinkButton.tsx'
import { useWords } from '../components/words/WordsProvider.tsx'
import type { WebHost } from './create-web-host.ts'
import { DraftFiles } from './DraftFiles.tsx'

type Props = {
  readonly host: WebHost
  readonly hasDraft: boolean
  readonly onHome: () => void
}

/** The shared form, with a way back to the start and a way to erase everything. */
export const FormView = ({ host, hasDraft, onHome }: Props) => {
  const { t } = useWords()
  const [opened, setOpened] = useState(() => ({ draft: host.draft(), times: 0 }))
  return (
    <div class="sw-flow-large">
      <LinkButton icon={<ArrowBackIcon size={20} />} onClick={onHome}>
        {t('form:web.backHome')}
      </LinkButton>
      <SignalForm key={opened.times} host={host} draft={opened.draft} />
      {hasDraft && (
        <DraftFiles
          host={host}
          onOpened={() => {
            setOpened(({ times }) => ({ draft: host.draft(), times: times + 1 }))
          }}
        />
      )}
      {hasDraft && (
        <AskOnce
          button={t('form:web.leave')}
          yes={t('form:web.leaveYes')}
          no={t('form:web.leaveNo')}
          onYes={() => {
            void host.discardDraft().then(onHome)
          }}
        >
          {t('form:web.leaveSure')}
        </AskOnce>
      )}
    </div>
  )
}
