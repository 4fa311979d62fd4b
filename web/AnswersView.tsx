import { useEffect, useState } from 'preact/hooks'

import { Withdraw } from '../components/after/Withdraw.tsx'
import { deskName } from '../components/form/other-desk.ts'
import { ArrowBackIcon } from '../components/icons/icons.tsx'
import { Conversation } from '../components/thread/Conversation.tsx'
import { ReceiptEntry } from '../components/thread/ReceiptEntry.tsx'
import { Heading } from '../components/ui/Heading.tsx'
import { LinkButton } from '../components/ui/LinkButton.tsx'
import { setPageTitle } from '../components/words/page-title.ts'
import { useWords } from '../components/words/WordsProvider.tsx'
import { ok, type Result } from '../domain/result.ts'
import type { Receipt } from '../domain/thread/receipt.ts'
import type { UnsentReplies } from './unsent-replies.ts'
import type { Withdrawals } from './withdrawals.ts'
import type { ShownThread, WebThread } from './web-thread.ts'

type Props = {
  readonly unsent: UnsentReplies
  readonly withdrawals: Withdrawals
  readonly openThread: (receipt: Receipt) => Promise<WebThread>
  readonly onHome: () => void
}

type Shown = {
  readonly receipt: Receipt
  readonly thread: WebThread
  readonly opened: ShownThread
}

/** Enter a receipt, see what became of the signal, write back. */
export const AnswersView = ({ unsent, withdrawals, openThread, onHome }: Props) => {
  const { t, language } = useWords()
  const [shown, setShown] = useState<Shown | undefined>(undefined)
  useEffect(() => {
    setPageTitle(t('form:product'))
  }, [t])

  const show = async (receipt: Receipt, thread: WebThread): Promise<Result<unknown, string>> => {
    const loaded = await thread.load()
    if (!loaded.ok) return loaded
    setShown({ receipt, thread, opened: loaded.value })
    return ok(undefined)
  }

  const wish = withdrawals.stateOf(shown?.receipt ?? '')
  const afterTry = async ({ receipt, thread }: Shown) => {
    if (withdrawals.stateOf(receipt).is !== 'withdrawn') return
    unsent.note(receipt, '')
    await show(receipt, thread)
  }

  return (
    <div class="sw-flow-large">
      <LinkButton icon={<ArrowBackIcon size={20} />} onClick={onHome}>
        {t('form:web.backHome')}
      </LinkButton>
      <Heading level={1} focusKey={shown ? 'thread' : 'entry'}>
        {t(shown ? 'thread:title' : 'thread:entry.title')}
      </Heading>
      {shown ? (
        <>
          <Conversation
            messages={shown.opened.messages}
            state={shown.opened.state}
            closeReason={shown.opened.closeReason}
            desk={shown.opened.desk && deskName(shown.opened.desk, language)}
            handedTo={shown.opened.handedTo}
            initialText={unsent.textOf(shown.receipt)}
            onText={(text) => {
              unsent.note(shown.receipt, text)
            }}
            onAnswer={async (text) => {
              const answered = await shown.thread.answer(text)
              // It has arrived: should reloading fail, the message shows at the next visit.
              if (answered.ok) await show(shown.receipt, shown.thread)
              return answered
            }}
          />
          {(shown.opened.closeReason !== 'withdrawn' || wish.is !== 'not-asked') && (
            <Withdraw
              state={wish}
              place="web"
              onWithdraw={async () => {
                await withdrawals.ask(shown.receipt, shown.thread.withdraw)
                await afterTry(shown)
              }}
              onTryNow={async () => {
                await withdrawals.tryNow(shown.receipt)
                await afterTry(shown)
              }}
            />
          )}
          <LinkButton
            onClick={() => {
              setShown(undefined)
            }}
          >
            {t('thread:entry.other')}
          </LinkButton>
        </>
      ) : (
        <ReceiptEntry onReceipt={async (receipt) => show(receipt, await openThread(receipt))} />
      )}
    </div>
  )
}
