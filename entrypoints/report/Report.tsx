import { useEffect, useState } from 'preact/hooks'

import type { Draft } from '../../components/form/form-host.ts'
import { SignalForm } from '../../components/form/SignalForm.tsx'
import { Alert } from '../../components/ui/Alert.tsx'
import { Busy } from '../../components/ui/Busy.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import { draftIdOf } from '../../extension/draft-address.ts'
import { loadSettings } from '../../extension/settings.ts'
import type { Store } from '../../extension/store.ts'
import { browser } from '#imports'
import { FacePage } from '../face/FacePage.tsx'
import { leaveQuickly } from '../face/leave-quickly.ts'
import { WithStore } from '../face/WithStore.tsx'
import { createReportHost, type ReportHost } from './report-host.ts'

type Opened = {
  readonly host: ReportHost
  readonly draft: Draft | undefined
  /** Why the draft of the address is not the one that opens. */
  readonly problem: 'damaged' | 'gone' | undefined
}

/** The report page: the shared form, on what is kept on this device. */
export const Report = () => {
  const [host, setHost] = useState<ReportHost>()
  const leave = () => void leaveQuickly(host?.flush ?? (() => Promise.resolve()))
  return (
    <FacePage onExit={leave}>
      <WithStore>{(store) => <OpenReport store={store} onHost={setHost} />}</WithStore>
    </FacePage>
  )
}

const OpenReport = ({
  store,
  onHost,
}: {
  readonly store: Store
  readonly onHost: (host: ReportHost) => void
}) => {
  const { t } = useWords()
  const [opened, setOpened] = useState<Opened>()
  const [refusal, setRefusal] = useState<string>()

  useEffect(() => {
    void openReport(store, setRefusal).then((report) => {
      setOpened(report)
      onHost(report.host)
    })
  }, [store, onHost])

  useEffect(() => {
    const openOther = () => {
      location.reload()
    }
    window.addEventListener('hashchange', openOther)
    return () => {
      window.removeEventListener('hashchange', openOther)
    }
  }, [])

  if (!opened) return <Busy busy label={t('settings:shared.loading')} />
  const { host, draft, problem } = opened
  return (
    <div class="sw-flow-large">
      {problem && (
        <Alert tone="warning" title={t(`settings:report.${problem}.title`)}>
          {t(`settings:report.${problem}.text`)}
        </Alert>
      )}
      {refusal !== undefined && (
        <Alert tone="warning" live="assertive" title={t('settings:report.notKept')}>
          {t(`errors:${refusal}`)}
        </Alert>
      )}
      <SignalForm host={host} draft={draft} />
    </div>
  )
}

const openReport = async (
  store: Store,
  onNotKept: (code: string | undefined) => void,
): Promise<Opened> => {
  const settings = await loadSettings(browser.storage.local)
  const id = draftIdOf(location.hash)
  const loaded = id === undefined ? undefined : await store.drafts.load(id)
  const host = createReportHost({ store, draftId: loaded?.ok ? id : undefined, onNotKept })
  if (loaded?.ok) return { host, draft: loaded.value, problem: undefined }

  history.replaceState(null, '', location.pathname)
  const { sector, region } = settings
  const answers = {
    ...(sector !== null && { sector }),
    ...(region !== 'unknown' && { region }),
  }
  const draft = Object.keys(answers).length > 0 ? ({ answers, step: 'start' } as const) : undefined
  if (!loaded) return { host, draft, problem: undefined }
  return { host, draft, problem: loaded.code === 'draft-damaged' ? 'damaged' : 'gone' }
}
