import { useState } from 'preact/hooks'

import { Alert } from '../../components/ui/Alert.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { Heading } from '../../components/ui/Heading.tsx'
import { errorWords } from '../../components/form/error-words.ts'
import { useWords } from '../../components/words/WordsProvider.tsx'
import { randomUuid } from '../../domain/random.ts'
import type { Receipt } from '../../domain/thread/receipt.ts'
import { askBackground } from '../../extension/ask-background.ts'
import { newReceipt } from '../../extension/new-receipt.ts'
import type { Store } from '../../extension/store.ts'
import { browser } from '#imports'
import { ThreadView } from './ThreadView.tsx'

type Props = { readonly store: Store; readonly receipt: Receipt }

/** A conversation by a typed receipt: in memory only, unless the person wants it kept here. */
export const TypedReceipt = ({ store, receipt }: Props) => {
  const words = useWords()
  const { t } = words
  const [kept, setKept] = useState<'no' | 'yes' | { readonly code: string }>('no')

  const keep = async () => {
    const record = newReceipt({ receipt, deskId: null, sector: undefined, now: new Date() })
    const known = (await store.receipts.list()).some((one) => one.receipt === receipt)
    const added = known ? { ok: true as const } : await store.receipts.add(randomUuid(), record)
    setKept(added.ok ? 'yes' : { code: added.code })
    await askBackground(browser.runtime, { is: 'receipts-changed' })
  }

  return (
    <>
      <Heading level={1} focusKey="typed">
        {t('thread:title')}
      </Heading>
      <ThreadView store={store} receipt={receipt} deskId={null} />
      {kept === 'yes' ? (
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
          {typeof kept === 'object'
            ? errorWords(words, kept.code)
            : t('settings:answers.other.notKept')}
        </Alert>
      )}
    </>
  )
}
