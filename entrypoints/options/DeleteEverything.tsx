import { useState } from 'preact/hooks'

import { Alert } from '../../components/ui/Alert.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { ButtonRow } from '../../components/ui/ButtonRow.tsx'
import { Panel } from '../../components/ui/Panel.tsx'
import { Text } from '../../components/ui/Text.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import { ANSWERS_ALARM } from '../../extension/answers.ts'
import { DELIVERY_ALARM } from '../../extension/delivery.ts'
import { forgetEverything } from '../../extension/forget-everything.ts'
import type { Store } from '../../extension/store.ts'
import { WITHDRAWALS_ALARM } from '../../extension/withdrawals.ts'
import { browser } from '#imports'

/** Asks once more, then deletes all that is kept on this device. */
export const DeleteEverything = ({ store }: { readonly store: Store }) => {
  const { t } = useWords()
  const [step, setStep] = useState<'closed' | 'asked' | 'done'>('closed')

  const forget = async () => {
    await forgetEverything(store.database, {
      clearSettings: () => browser.storage.local.clear(),
      clearSession: () => browser.storage.session.clear(),
      clearQuickSettings: () => {
        localStorage.clear()
      },
      clearAlarms: () =>
        Promise.all(
          [DELIVERY_ALARM, WITHDRAWALS_ALARM, ANSWERS_ALARM].map((name) =>
            browser.alarms.clear(name),
          ),
        ),
      clearBadge: () => browser.action.setBadgeText({ text: '' }),
    })
    setStep('done')
  }

  return (
    <Panel title={t('settings:options.delete.title')}>
      <Text>{t('settings:options.delete.text')}</Text>
      {step === 'closed' && (
        <ButtonRow>
          <Button
            variant="secondary"
            onClick={() => {
              setStep('asked')
            }}
          >
            {t('settings:options.delete.button')}
          </Button>
        </ButtonRow>
      )}
      {step === 'asked' && (
        <Alert
          tone="warning"
          live="polite"
          actions={
            <>
              <Button variant="danger" onClick={() => void forget()}>
                {t('settings:options.delete.yes')}
              </Button>
              <Button
                variant="secondary"
                onClick={() => {
                  setStep('closed')
                }}
              >
                {t('settings:options.delete.no')}
              </Button>
            </>
          }
        >
          {t('settings:options.delete.sure')}
        </Alert>
      )}
      {step === 'done' && (
        <Alert tone="ok" live="polite">
          {t('settings:options.delete.done')}
        </Alert>
      )}
    </Panel>
  )
}
