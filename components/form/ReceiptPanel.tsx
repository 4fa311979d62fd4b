import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'

import { receiptGroups, type Receipt } from '../../domain/thread/receipt.ts'
import { ReceiptSheet } from '../after/ReceiptSheet.tsx'
import { usePaper } from '../after/use-paper.ts'
import { CopyIcon, PrintIcon } from '../icons/icons.tsx'
import { Button } from '../ui/Button.tsx'
import { ButtonRow } from '../ui/ButtonRow.tsx'
import { CodeGroups } from '../ui/CodeGroups.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Text } from '../ui/Text.tsx'
import { useWords } from '../words/WordsProvider.tsx'
import type { FormHost } from './form-host.ts'

type Props = {
  readonly receipt: Receipt
  /** The day on the printed receipt, `2026-11-22`. */
  readonly day: string
  readonly answersPlace: FormHost['answersPlace']
  /** Told when the person copied or printed it. */
  readonly onKept?: (() => void) | undefined
  /** What belongs with the code, below it. */
  readonly children?: ComponentChildren
}

/** The receipt to keep, to copy and to print. */
export const ReceiptPanel = ({ receipt, day, answersPlace, onKept, children }: Props) => {
  const { t } = useWords()
  const { isPrinting, print } = usePaper()
  const [copied, setCopied] = useState<'copied' | 'copyFailed' | undefined>(undefined)

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(receiptGroups(receipt).join(' '))
      setCopied('copied')
      onKept?.()
    } catch {
      setCopied('copyFailed')
    }
  }

  return (
    <Panel title={t('form:sent.receipt.title')} look="accent">
      {isPrinting && <ReceiptSheet receipt={receipt} day={day} answersPlace={answersPlace} />}
      <CodeGroups code={receipt} label={t('form:sent.receipt.label')} />
      <ButtonRow>
        <Button
          variant="secondary"
          icon={<CopyIcon size={20} />}
          onClick={() => {
            void copy()
          }}
        >
          {t('form:buttons.copy')}
        </Button>
        <Button
          variant="secondary"
          icon={<PrintIcon size={20} />}
          onClick={() => {
            print()
            onKept?.()
          }}
        >
          {t('form:buttons.print')}
        </Button>
      </ButtonRow>
      <div role="status">{copied && t(`form:sent.receipt.${copied}`)}</div>
      <Text>{t('form:sent.receipt.text')}</Text>
      <Text>
        {t(answersPlace === 'extension' ? 'form:sent.receipt.extension' : 'form:sent.receipt.keep')}
      </Text>
      {children}
    </Panel>
  )
}
