import { useState } from 'preact/hooks'

import { ArrowBackIcon } from '../../components/icons/icons.tsx'
import { LinkButton } from '../../components/ui/LinkButton.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import type { Receipt } from '../../domain/thread/receipt.ts'
import type { Store } from '../../extension/store.ts'
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
export const Answers = () => (
  <FacePage onExit={() => void leaveQuickly(() => Promise.resolve())}>
    <WithStore>{(store) => <Views store={store} />}</WithStore>
  </FacePage>
)

const Views = ({ store }: { readonly store: Store }) => {
  const { t } = useWords()
  const [view, setView] = useState<View>({ is: 'overview' })
  const goBack = () => {
    setView({ is: 'overview' })
  }

  if (view.is === 'overview') {
    return (
      <Overview
        store={store}
        onOpen={(id) => {
          setView({ is: 'sent', id })
        }}
        onReceipt={(receipt) => {
          setView({ is: 'typed', receipt })
        }}
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
      {view.is === 'sent' ? (
        <SentSignal store={store} id={view.id} onRemoved={goBack} />
      ) : (
        <TypedReceipt store={store} receipt={view.receipt} />
      )}
    </div>
  )
}
