import { useEffect, useRef, useState } from 'preact/hooks'

import { errorWords } from '../../components/form/error-words.ts'
import { ArrowBackIcon } from '../../components/icons/icons.tsx'
import { Alert } from '../../components/ui/Alert.tsx'
import { LinkButton } from '../../components/ui/LinkButton.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import type { Receipt } from '../../domain/thread/receipt.ts'
import { signalIdOf } from '../../extension/signal-address.ts'
import type { Store } from '../../extension/store.ts'
import { createUnsentReplies, type UnsentReplies } from '../../extension/unsent-replies.ts'
import { FacePage } from '../face/FacePage.tsx'
import { leaveQuickly } from '../face/leave-quickly.ts'
import { WithStore } from '../face/WithStore.tsx'
import { Overview } from './Overview.tsx'
import { SentSignal } from './SentSignal.tsx'
import { TypedReceipt } from './TypedReceipt.tsx'
import './answers.css'

type View =
  | { readonly is: 'overview' }
  | { readonly is: 'sent'; readonly id: string }
  | { readonly is: 'typed'; readonly receipt: Receipt }

/** What was sent, what came back, and what is unfinished. No address or title names a case. */
export const Answers = () => {
  const unsent = useRef<UnsentReplies>(null)
  const [notKept, setNotKept] = useState<string>()
  useNothingLost(unsent)
  return (
    <FacePage onExit={() => void leaveQuickly(async () => unsent.current?.flush())}>
      <WithStore>
        {(store) => {
          // Of the page, not of what it shows: a lock in between loses nothing that was typed.
          unsent.current ??= createUnsentReplies(store.replies, setNotKept)
          return <Views store={store} unsent={unsent.current} notKept={notKept} />
        }}
      </WithStore>
    </FacePage>
  )
}

type Props = {
  readonly store: Store
  readonly unsent: UnsentReplies
  /** Why what is typed cannot be kept now. */
  readonly notKept: string | undefined
}

const Views = ({ store, unsent, notKept }: Props) => {
  const words = useWords()
  const { t } = words
  const [view, setView] = useState<View>(viewOfAddress)

  const goBack = () => {
    setView({ is: 'overview' })
  }
  const openReceipt = async (receipt: Receipt) => {
    const known = (await store.receipts.list()).find((one) => one.receipt === receipt)
    setView(known ? { is: 'sent', id: known.id } : { is: 'typed', receipt })
  }

  if (view.is === 'overview') {
    return (
      <Overview
        store={store}
        onOpen={(id) => {
          setView({ is: 'sent', id })
        }}
        onReceipt={openReceipt}
      />
    )
  }
  return (
    <div class="sw-flow-large">
      <div>
        <LinkButton icon={<ArrowBackIcon size={20} />} onClick={goBack}>
          {t('settings:answers.back')}
        </LinkButton>
      </div>
      {notKept !== undefined && (
        <Alert tone="warning" live="assertive" title={t('settings:answers.replyNotKept')}>
          {errorWords(words, notKept)}
        </Alert>
      )}
      {view.is === 'sent' ? (
        <SentSignal store={store} unsent={unsent} id={view.id} onRemoved={goBack} />
      ) : (
        <TypedReceipt
          store={store}
          unsent={unsent}
          receipt={view.receipt}
          onKept={(id) => {
            setView({ is: 'sent', id })
          }}
        />
      )}
    </div>
  )
}

/** What an address of ours opens: a sent signal by its random id, which then leaves the address. */
const viewOfAddress = (): View => {
  const id = signalIdOf(location.hash)
  if (id === undefined) return { is: 'overview' }
  history.replaceState(null, '', location.pathname)
  return { is: 'sent', id }
}

/** Writes what waits when the page goes out of sight; warns before what cannot be written is lost. */
const useNothingLost = (unsent: { readonly current: UnsentReplies | null }): void => {
  useEffect(() => {
    const write = () => {
      if (document.visibilityState === 'hidden') void unsent.current?.flush()
    }
    const warn = (event: BeforeUnloadEvent) => {
      if (unsent.current?.wouldLose()) event.preventDefault()
    }
    document.addEventListener('visibilitychange', write)
    window.addEventListener('beforeunload', warn)
    return () => {
      document.removeEventListener('visibilitychange', write)
      window.removeEventListener('beforeunload', warn)
    }
  }, [unsent])
}
