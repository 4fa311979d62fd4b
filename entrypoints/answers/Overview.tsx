import { Heading } from '../../components/ui/Heading.tsx'
import { Busy } from '../../components/ui/Busy.tsx'
import { Panel } from '../../components/ui/Panel.tsx'
import { Text } from '../../components/ui/Text.tsx'
import { ReceiptEntry } from '../../components/thread/ReceiptEntry.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import { ok } from '../../domain/result.ts'
import type { Receipt } from '../../domain/thread/receipt.ts'
import type { Store } from '../../extension/store.ts'
import { DraftList } from './DraftList.tsx'
import { SentList } from './SentList.tsx'
import { useKept } from './use-kept.ts'

type Props = {
  readonly store: Store
  readonly onOpen: (id: string) => void
  readonly onReceipt: (receipt: Receipt) => Promise<void>
}

/** The lists of what was sent and what is unfinished, and the field for another computer's code. */
export const Overview = ({ store, onOpen, onReceipt }: Props) => {
  const { t } = useWords()
  const { kept, readAgain } = useKept(store)
  return (
    <div class="sw-flow-large">
      <div class="sw-flow-small">
        <Heading level={1}>{t('settings:answers.title')}</Heading>
        <Text soft>{t('settings:answers.kept')}</Text>
      </div>
      {kept ? (
        <>
          <SentList sent={kept.sent} onOpen={onOpen} onChecked={readAgain} />
          <DraftList lines={kept.drafts} drafts={store.drafts} onChanged={readAgain} />
        </>
      ) : (
        <Busy busy label={t('settings:shared.loading')} />
      )}
      <Panel title={t('settings:answers.other.title')} look="sunken">
        <ReceiptEntry
          onReceipt={async (receipt) => {
            await onReceipt(receipt)
            return ok(undefined)
          }}
        />
      </Panel>
    </div>
  )
}
