import { useEffect, useRef, useState } from 'preact/hooks'

import { errorWords } from '../../components/form/error-words.ts'
import { SignalForm } from '../../components/form/SignalForm.tsx'
import { Alert } from '../../components/ui/Alert.tsx'
import { Busy } from '../../components/ui/Busy.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import type { Store } from '../../extension/store.ts'
import { FacePage } from '../face/FacePage.tsx'
import { leaveQuickly } from '../face/leave-quickly.ts'
import { WithStore } from '../face/WithStore.tsx'
import { CannotOpen } from './CannotOpen.tsx'
import { openReport, type OpenedReport } from './open-report.ts'
import type { ReportHost, Split } from './report-host.ts'
import { TabNotice } from './TabNotice.tsx'

type HostRef = { current: ReportHost | undefined }

/** The report page: the shared form, on what is kept on this device. */
export const Report = () => {
  const host = useRef<ReportHost>(undefined)
  const leave = () => void leaveQuickly(async () => host.current?.flush())
  return (
    <FacePage onExit={leave}>
      <WithStore>{(store) => <OpenReport store={store} hostRef={host} />}</WithStore>
    </FacePage>
  )
}

/** Opens what the address names, or says that it cannot be read now; never waits without an end. */
export const OpenReport = ({
  store,
  hostRef,
}: {
  readonly store: Store
  readonly hostRef: HostRef
}) => {
  const words = useWords()
  const { t } = words
  const [opened, setOpened] = useState<OpenedReport>()
  const [hasFailed, setHasFailed] = useState(false)
  const [refusal, setRefusal] = useState<string>()
  const [split, setSplit] = useState<Split>()

  useEffect(() => {
    const before = hostRef.current
    if (before?.hasSent()) {
      // The page was locked after sending: how far the signal is, and its code, are there.
      location.replace('/answers.html')
      return
    }
    openReport({ store, before, onNotKept: setRefusal, onSplit: setSplit }).then(
      (report) => {
        hostRef.current = report.host
        setOpened(report)
      },
      () => {
        setHasFailed(true)
      },
    )
  }, [store, hostRef])

  useEffect(() => {
    const openOther = () => {
      location.reload()
    }
    window.addEventListener('hashchange', openOther)
    return () => {
      window.removeEventListener('hashchange', openOther)
    }
  }, [])

  if (hasFailed) return <CannotOpen />
  if (!opened) return <Busy busy label={t('settings:shared.loading')} />
  const { host, draft, problem } = opened
  return (
    <div class="sw-flow-large">
      {problem !== undefined && (
        <Alert tone="warning" title={t(`settings:report.${problem}.title`)}>
          {t(`settings:report.${problem}.text`)}
        </Alert>
      )}
      <TabNotice
        host={host}
        drafts={store.drafts}
        split={split}
        onSettled={() => {
          setSplit(undefined)
        }}
      />
      {refusal !== undefined && (
        <Alert tone="warning" live="assertive" title={t('settings:report.notKept')}>
          {errorWords(words, refusal)}
        </Alert>
      )}
      <SignalForm host={host} draft={draft} />
    </div>
  )
}
