import { useCallback, useState } from 'preact/hooks'

import { Withdraw } from '../../components/after/Withdraw.tsx'
import { Alert } from '../../components/ui/Alert.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { Heading } from '../../components/ui/Heading.tsx'
import { errorWords } from '../../components/form/error-words.ts'
import { useWords } from '../../components/words/WordsProvider.tsx'
import { randomUuid } from '../../domain/random.ts'
import type { Receipt } from '../../domain/thread/receipt.ts'
import { askBackground } from '../../extension/ask-background.ts'
import type { OpenedThread } from '../../domain/thread/conversation.ts'
import { newReceipt } from '../../extension/new-receipt.ts'
import type { Store } from '../../extension/store.ts'
import type { UnsentReplies } from '../../extension/unsent-replies.ts'
import { withdrawTyped } from '../../extension/withdraw-typed.ts'
import { browser } from '#imports'
import { ThreadView } from './ThreadView.tsx'

type Props = {
  readonly store: Store
  readonly unsent: UnsentReplies
  readonly receipt: Receipt
  /** The receipt is kept now, because a wish to withdraw needs it. */
  readonly onKept: (id: string) => void
}

type Kept =
  | { readonly is: 'not' }
  | { readonly is: 'kept'; readonly id: string }
  | { readonly is: 'refused'; readonly code: string }

/** A conversation by a typed receipt: in memory only, unless the person wants it kept here. */
export const TypedReceipt = ({ store, unsent, receipt, onKept }: Props) => {
  const words = useWords()
  const { t } = words
  const [kept, setKept] = useState<Kept>({ is: 'not' })

  const [isWithdrawn, setIsWithdrawn] = useState(false)
  const [notAsked, setNotAsked] = useState<string>()
  const look = useCallback(({ closeReason }: OpenedThread) => {
    setIsWithdrawn(closeReason === 'withdrawn')
  }, [])

  const keep = async () => {
    const record = newReceipt({ receipt, deskId: null, sector: undefined, now: new Date() })
    const id = randomUuid()
    const added = await store.receipts.add(id, record)
    setKept(added.ok ? { is: 'kept', id } : { is: 'refused', code: added.code })
    await askBackground(browser.runtime, { is: 'receipts-changed' })
  }

  return (
    <>
      <Heading level={1} focusKey="typed">
        {t('thread:title')}
      </Heading>
      <ThreadView
        store={store}
        unsent={unsent}
        receipt={receipt}
        keptId={kept.is === 'kept' ? kept.id : undefined}
        deskId={null}
        onOpened={look}
      />
      {!isWithdrawn && (
        <Withdraw
          state={{ is: 'not-asked', code: notAsked }}
          place="extension"
          onWithdraw={async () => {
            const keptId = kept.is === 'kept' ? kept.id : undefined
            const asked = await withdrawTyped(store, receipt, new Date())
            if (!asked.ok) {
              setNotAsked(asked.code)
              return
            }
            await unsent.wipe({ receipt, keptId })
            void askBackground(browser.runtime, { is: 'deliver-now' })
            onKept(asked.value)
          }}
        />
      )}
      {kept.is === 'kept' ? (
        <Alert tone="ok" live="polite">
          {t('settings:answers.other.kept')}
        </Alert>
      ) : (
        <Alert
          actions={
            <Button variant="secondary" onClick={() => void keep()}>
              {t('settings:answers.other.keep')}
            </Button>
          }
        >
          {kept.is === 'refused'
            ? errorWords(words, kept.code)
            : t('settings:answers.other.notKept')}
        </Alert>
      )}
    </>
  )
}
