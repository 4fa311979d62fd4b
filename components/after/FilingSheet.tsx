import { QrCode } from '../guide/QrCode.tsx'
import { useWords } from '../words/WordsProvider.tsx'
import type { CheckedFiling } from './check-filing.ts'
import { filingLines } from './filing-words.ts'
import { PaperSheet } from './PaperSheet.tsx'

/** A proof of filing on paper; the square holds the signature, so that nobody types it over. */
export const FilingSheet = ({ checked }: { readonly checked: CheckedFiling }) => {
  const words = useWords()
  const { t } = words
  return (
    <PaperSheet>
      <p class="sw-slip__name">
        {t('form:product')} · {t('after:filing.title')}
      </p>
      <dl>
        {filingLines(checked, words).flatMap(({ id, key, value }) => [
          <dt key={`${id}-key`}>{key}</dt>,
          <dd key={id} dir={id === 'hash' ? 'ltr' : undefined}>
            {value}
          </dd>,
        ])}
      </dl>
      <p>{t('after:filing.proves')}</p>
      <p>{t('after:filing.provesNot')}</p>
      <p>{t('after:filing.check')}</p>
      <div>
        <p>{t('after:filing.signature')}</p>
        <p class="sw-slip__signature" dir="ltr" translate={false}>
          {checked.jws}
        </p>
      </div>
      <QrCode address={checked.jws} label={t('after:filing.signature')} />
    </PaperSheet>
  )
}
