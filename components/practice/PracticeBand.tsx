import { useState } from 'preact/hooks'

import { useWords } from '../words/WordsProvider.tsx'

type Props = {
  /** In the popup there is room for the words and one button. */
  readonly look?: 'page' | 'popup'
  readonly onStop: () => Promise<void>
}

/** Says on every screen, also on paper, that this is practice; ends it after one more question. */
export const PracticeBand = ({ look = 'page', onStop }: Props) => {
  const { t } = useWords()
  const [step, setStep] = useState<'idle' | 'asked' | 'busy'>('idle')
  const ask = (asked: boolean) => () => {
    setStep(asked ? 'asked' : 'idle')
  }
  const sure = look === 'popup' ? 'sureShort' : 'sure'
  return (
    <aside class="sw-practice" aria-label={t('practice-mode:band.label')}>
      <div class="sw-practice__inside">
        <strong class="sw-practice__text" role="status">
          {t(`practice-mode:band.${step === 'idle' ? 'text' : sure}`)}
        </strong>
        <span class="sw-practice__tools">
          {step === 'idle' ? (
            <>
              {look === 'page' && <a href="/practice.html">{t('practice-mode:band.cases')}</a>}
              {look === 'page' && <a href="/practice-desk.html">{t('practice-mode:band.desk')}</a>}
              <button
                type="button"
                aria-label={t('practice-mode:band.stopLabel')}
                onClick={ask(true)}
              >
                {t('practice-mode:band.stop')}
              </button>
            </>
          ) : (
            <>
              <button
                type="button"
                aria-disabled={step === 'busy'}
                onClick={() => {
                  if (step === 'busy') return
                  setStep('busy')
                  void onStop()
                }}
              >
                {t('practice-mode:band.yes')}
              </button>
              <button type="button" onClick={ask(false)}>
                {t('practice-mode:band.no')}
              </button>
            </>
          )}
        </span>
      </div>
    </aside>
  )
}
