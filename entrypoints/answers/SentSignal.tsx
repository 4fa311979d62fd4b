import { useCallback } from 'preact/hooks'

import { CodeGroups } from '../../components/ui/CodeGroups.tsx'
import { Disclosure } from '../../components/ui/Disclosure.tsx'
import { Heading } from '../../components/ui/Heading.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import { askBackground } from '../../extension/ask-background.ts'
import type { OpenedThread } from '../../extension/conversation.ts'
import { isOnItsWay } from '../../extension/outbox.ts'
import type { Store } from '../../extension/store.ts'
import type { UnsentReplies } from '../../extension/unsent-replies.ts'
import { browser } from '#imports'
import { NotArrived } from './NotArrived.tsx'
import { RemoveSignal } from './RemoveSignal.tsx'
import { ThreadView } from './ThreadView.tsx'
import { useKept } from './use-kept.ts'

type Props = {
  readonly store: Store
  readonly unsent: UnsentReplies
  readonly id: string
  readonly onRemoved: () => void
}

/** One sent signal: its conversation once it arrived, until then how far it is. */
export const SentSignal = ({ store, unsent, id, onRemoved }: Props) => {
  const { t } = useWords()
  const { receipts } = store
  const { kept, readAgain } = useKept(store)
  const one = kept?.sent.find(({ receipt }) => receipt.id === id)

  const markSeen = useCallback(
    ({ state, closeReason, deskMessages }: OpenedThread) => {
      const seen = { state, closeReason, deskMessages, seenMessages: deskMessages }
      void receipts
        .change(id, (record) => ({ ...record, ...seen }))
        .then(() => askBackground(browser.runtime, { is: 'receipts-changed' }))
    },
    [receipts, id],
  )

  if (!one) return null
  const { receipt, entry } = one
  const hasArrived = !entry || !(isOnItsWay(entry) || entry.state === 'refused')
  return (
    <>
      <Heading level={1} focusKey={id}>
        {t('thread:title')}
      </Heading>
      {hasArrived ? (
        <ThreadView
          store={store}
          unsent={unsent}
          receipt={receipt.receipt}
          keptId={id}
          deskId={receipt.deskId}
          onOpened={markSeen}
        />
      ) : (
        <NotArrived outbox={store.outbox} entry={entry} onTried={readAgain} />
      )}
      <Disclosure summary={t('settings:answers.receipt.show')}>
        <CodeGroups code={receipt.receipt} label={t('settings:answers.receipt.label')} />
      </Disclosure>
      <RemoveSignal
        hasArrived={hasArrived}
        onRemove={async () => {
          await unsent.wipe({ receipt: receipt.receipt, keptId: id })
          await receipts.remove(id)
          await askBackground(browser.runtime, { is: 'receipts-changed' })
          onRemoved()
        }}
      />
    </>
  )
}
