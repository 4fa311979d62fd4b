import { useEffect, useMemo, useReducer, useState } from 'preact/hooks'

import { EMPTY_CHECK } from '../components/check/check-state.ts'
import { loadWords, type Words } from '../components/words/create-words.ts'
import type { Language } from '../components/words/languages.ts'
import { WordsProvider } from '../components/words/WordsProvider.tsx'
import type { IntakeClient } from '../domain/intake/intake-client.ts'
import type { DirectoryState } from '../components/form/form-host.ts'
import { AnswersView } from './AnswersView.tsx'
import { CheckView } from './CheckView.tsx'
import { createWebHost } from './create-web-host.ts'
import { FormView } from './FormView.tsx'
import { HomeView } from './HomeView.tsx'
import { NAMESPACES } from './namespaces.ts'
import { waitOrOnline } from './wait-or-online.ts'
import { WebPage } from './WebPage.tsx'
import { createUnsentReplies } from './unsent-replies.ts'
import { createWebThread } from './web-thread.ts'
import { createWithdrawals } from './withdrawals.ts'

type View = 'home' | 'form' | 'answers' | 'check'

/** Addresses that lead straight to the page that checks a text. */
const CHECK_ADDRESSES: ReadonlySet<string> = new Set(['/controleren', '/check'])

const firstView = (): View => (CHECK_ADDRESSES.has(location.pathname) ? 'check' : 'home')

type Props = {
  readonly firstWords: Words
  readonly client: IntakeClient
  readonly directory: () => Promise<DirectoryState>
}

/** The public page: four views, one host in memory, a warning before something is lost. */
export const App = ({ firstWords, client, directory }: Props) => {
  const [words, setWords] = useState(firstWords)
  const [view, setView] = useState<View>(firstView)
  const [isReturning, setIsReturning] = useState(false)
  const [hasDraft, setHasDraft] = useState(false)
  const [isSent, setIsSent] = useState(false)
  const [checkState, setCheckState] = useState(EMPTY_CHECK)
  const unsent = useMemo(createUnsentReplies, [])
  const [, showAgain] = useReducer((count: number) => count + 1, 0)
  const withdrawals = useMemo(
    () =>
      createWithdrawals(waitOrOnline, () => {
        showAgain(undefined)
      }),
    [],
  )
  const guard = useMemo(() => ({ isOff: false }), [])

  const host = useMemo(
    () =>
      createWebHost({
        client,
        directory,
        wait: waitOrOnline,
        onDraft: setHasDraft,
        onSent: setIsSent,
        exitQuickly: () => {
          guard.isOff = true
          document.body.replaceChildren()
          location.replace('about:blank')
        },
      }),
    [client, directory, guard],
  )

  useEffect(() => {
    const isAnythingLost = () => host.wouldLose() || unsent.wouldLose() || withdrawals.wouldLose()
    const warn = (event: BeforeUnloadEvent) => {
      if (!guard.isOff && isAnythingLost()) event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    return () => {
      window.removeEventListener('beforeunload', warn)
    }
  }, [host, unsent, withdrawals, guard])

  const changeLanguage = (language: Language) => {
    void loadWords(language, NAMESPACES).then(setWords)
  }
  const goHome = () => {
    setIsReturning(true)
    setView('home')
  }

  return (
    <WordsProvider words={words} onChangeLanguage={changeLanguage}>
      <WebPage onExit={host.exitQuickly}>
        {view === 'home' && (
          <HomeView
            host={host}
            hasDraft={hasDraft}
            isSent={isSent}
            isReturning={isReturning}
            onSignal={() => {
              setView('form')
            }}
            onAnswers={() => {
              setView('answers')
            }}
            onCheck={() => {
              setView('check')
            }}
          />
        )}
        {(view === 'form' || isSent) && (
          <div hidden={view !== 'form'}>
            <FormView host={host} hasDraft={hasDraft} onHome={goHome} />
          </div>
        )}
        {view === 'check' && (
          <CheckView
            state={checkState}
            onState={setCheckState}
            isFromHome={firstView() !== 'check' || isReturning}
            onHome={goHome}
          />
        )}
        {view === 'answers' && (
          <AnswersView
            unsent={unsent}
            withdrawals={withdrawals}
            openThread={(receipt) => createWebThread(receipt, { client, directory })}
            onHome={goHome}
          />
        )}
      </WebPage>
    </WordsProvider>
  )
}
