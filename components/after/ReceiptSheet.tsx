import { receiptGroups, type Receipt } from '../../domain/thread/receipt.ts'
import type { FormHost } from '../form/form-host.ts'
import { dayInWords } from '../guide/day-in-words.ts'
import { useWords } from '../words/WordsProvider.tsx'
import { PaperSheet } from './PaperSheet.tsx'

type Props = {
  readonly receipt: Receipt
  /** The day it was handed over, `2026-11-22`. */
  readonly day: string
  readonly answersPlace: FormHost['answersPlace']
}

/** The receipt on paper: name, digits, day, how to use them. Whoever finds it reads no case in it. */
export const ReceiptSheet = ({ receipt, day, answersPlace }: Props) => {
  const { t, locale } = useWords()
  return (
    <PaperSheet>
      <p class="sw-slip__name">{t('form:product')}</p>
      <p>{t('after:paper.receipt.title', { day: dayInWords(day, locale) })}</p>
      <p class="sw-slip__digits" dir="ltr" translate={false}>
        {receiptGroups(receipt).join(' ')}
      </p>
      <p>
        {answersPlace === 'web'
          ? t('after:paper.receipt.useWeb', { site: location.host })
          : t('after:paper.receipt.useExtension')}
      </p>
      <p>{t('after:paper.receipt.keep')}</p>
    </PaperSheet>
  )
}
