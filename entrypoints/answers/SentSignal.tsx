import { useCallback, useState } from 'preact/hooks'

import { FilingProof } from '../../components/after/FilingProof.tsx'
import { Withdraw, type WithdrawState } from '../../components/after/Withdraw.tsx'
import type { DirectoryState } from '../../components/form/form-host.ts'
import { ReceiptPanel } from '../../components/form/ReceiptPanel.tsx'
import { Disclosure } from '../../components/ui/Disclosure.tsx'
import { Heading } from '../../components/ui/Heading.tsx'
import { Text } from '../../components/ui/Text.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import { parseReceipt } from '../../domain/thread/receipt.ts'
import { askBackground } from '../../extension/ask-background.ts'
import type { OpenedThread } from '../../domain/thread/conversation.ts'
import { isOnItsWay } from '../../extension/outbox.ts'
import type { KeptReceipt } from '../../extension/receipts.ts'
import type { Store } from '../../extension/store.ts'
import { withdrawSignal } from '../../extension/take-back.ts'
import type { UnsentReplies } from '../../extension/unsent-replies.ts'
import { browser } from '#imports'
import { NotArrived } from './NotArrived.tsx'
import { RemoveSignal } from './RemoveSignal.tsx'
import { ThreadView } from './ThreadView.tsx'
import { useKept, type Sent } from './use-kept.ts'

type Props = {
  readonly store: Store
  readonly unsent: UnsentReplies
  readonly id: string
  readonly onRemoved: () => void
}

/** One sent signal: its conversation once it arrived, until then how far it is; its proof. */
export const SentSignal = ({ store, unsent, id, onRemoved }: Props) => {
  const { t } = useWords()
  const { receipts } = store
  const { kept, readAgain } = useKept(store)
  const [hasStopped, setHasStopped] = useState(false)
  const [notAsked, setNotAsked] = useState<string>()
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

  if (!kept) return null
  if (!one) {
    return (
      <>
        <Heading level={1} focusKey={hasStopped ? 'stopped' : 'gone'}>
          {t(hasStopped ? 'after:cancelled.title' : 'thread:title')}
        </Heading>
        <Text>{t(hasStopped ? 'after:cancelled.surely' : 'after:gone')}</Text>
      </>
    )
  }
  const { receipt, entry } = one
  const taken = takenBack(one)
  const isLeaving = entry !== undefined && isOnItsWay(entry)
  const hasArrived = !isLeaving && entry?.state !== 'refused'
  const wipeReply = () => unsent.wipe({ receipt: receipt.receipt, keptId: id })
  return (
    <>
      <Heading level={1} focusKey={id}>
        {t('thread:title')}
      </Heading>
      {taken.is === 'not-asked' &&
        (hasArrived ? (
          <ThreadView
            store={store}
            unsent={unsent}
            receipt={receipt.receipt}
            keptId={id}
            deskId={receipt.deskId}
            onOpened={markSeen}
          />
        ) : (
          <NotArrived
            outbox={store.outbox}
            entry={entry}
            onTried={readAgain}
            onStopped={() => {
              setHasStopped(true)
            }}
          />
        ))}
      {hasArrived && (
        <Withdraw
          state={taken.is === 'not-asked' ? { is: 'not-asked', code: notAsked } : taken}
          place="extension"
          onWithdraw={async () => {
            const asked = await withdrawSignal(store.withdrawals, browser.runtime, id, wipeReply)
            setNotAsked(asked.ok ? undefined : asked.code)
            await readAgain()
          }}
          onTryNow={async () => {
            await askBackground(browser.runtime, { is: 'deliver-now' })
            await readAgain()
          }}
        />
      )}
      <Proof store={store} receipt={receipt} />
      <ReceiptShown receipt={receipt} />
      {!isLeaving && taken.is !== 'waiting' && (
        <RemoveSignal
          hasArrived={hasArrived}
          onRemove={async () => {
            await wipeReply()
            await receipts.remove(id)
            await askBackground(browser.runtime, { is: 'receipts-changed' })
            onRemoved()
          }}
        />
      )}
    </>
  )
}

/** How far the wish to take it back is; what the desk closed as withdrawn is withdrawn too. */
const takenBack = ({ receipt, wish }: Sent): WithdrawState => {
  if (wish) return { is: 'waiting', ...(wish.code !== null && { code: wish.code }) }
  if (receipt.closeReason !== 'withdrawn') return { is: 'not-asked' }
  const { withdrawnOn } = receipt
  if (withdrawnOn === undefined) return { is: 'withdrawn' }
  return { is: 'withdrawn', withdrawnOn: withdrawnOn ?? 'never-there' }
}

const Proof = ({ store, receipt }: { readonly store: Store; readonly receipt: KeptReceipt }) => {
  const directory = useCallback(async (): Promise<DirectoryState> => {
    const known = await store.directory.lastGood()
    return known ? { is: 'ready', directory: known } : { is: 'missing', code: 'directory-missing' }
  }, [store])
  const { filing = null, deskId, envelopeHash } = receipt
  if (filing === null) return null
  return (
    <FilingProof
      jws={filing}
      directory={directory}
      deskId={deskId ?? undefined}
      envelopeHash={envelopeHash}
    />
  )
}

const ReceiptShown = ({ receipt: { receipt, addedOn } }: { readonly receipt: KeptReceipt }) => {
  const { t } = useWords()
  const parsed = parseReceipt(receipt)
  if (!parsed.ok) return null
  return (
    <Disclosure summary={t('settings:answers.receipt.show')}>
      <ReceiptPanel receipt={parsed.value} day={addedOn} answersPlace="extension" />
    </Disclosure>
  )
}
