import { useState } from 'preact/hooks'

import { Alert } from '../../components/ui/Alert.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { Disclosure } from '../../components/ui/Disclosure.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import { askBackground } from '../../extension/ask-background.ts'
import type { Lock } from '../../extension/lock/lock.ts'
import { browser } from '#imports'

const LOST = ['drafts', 'receipts', 'replies', 'wishes'] as const

/** The only way on without the PIN: wipe what it protects. Says first what is lost and what is not. */
export const ForgottenPin = ({ lock }: { readonly lock: Lock }) => {
  const { t } = useWords()
  const [isAsked, setIsAsked] = useState(false)

  const forget = async () => {
    await lock.forget()
    await askBackground(browser.runtime, { is: 'receipts-changed' })
    location.reload()
  }

  return (
    <Disclosure summary={t('lock:forgotten.title')}>
      <p>{t('lock:forgotten.text')}</p>
      <ul>
        {LOST.map((what) => (
          <li key={what}>{t(`lock:forgotten.lost.${what}`)}</li>
        ))}
      </ul>
      <p>{t('lock:forgotten.stays')}</p>
      {isAsked ? (
        <Alert
          tone="warning"
          live="polite"
          actions={
            <>
              <Button variant="danger" onClick={() => void forget()}>
                {t('lock:forgotten.yes')}
              </Button>
              <Button
                variant="secondary"
                onClick={() => {
                  setIsAsked(false)
                }}
              >
                {t('lock:forgotten.no')}
              </Button>
            </>
          }
        >
          {t('lock:forgotten.sure')}
        </Alert>
      ) : (
        <Button
          variant="secondary"
          onClick={() => {
            setIsAsked(true)
          }}
        >
          {t('lock:forgotten.button')}
        </Button>
      )}
    </Disclosure>
  )
}
