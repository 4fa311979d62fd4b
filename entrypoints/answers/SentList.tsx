import { useEffect, useState } from 'preact/hooks'

import { errorWords } from '../../components/form/error-words.ts'
import { Alert } from '../../components/ui/Alert.tsx'
import { Busy } from '../../components/ui/Busy.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { ListRow } from '../../components/ui/ListRow.tsx'
import { Panel } from '../../components/ui/Panel.tsx'
import { StatusTag } from '../../components/ui/StatusTag.tsx'
import { Text } from '../../components/ui/Text.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import { askBackground, askToCheck } from '../../extension/ask-background.ts'
import { isOnItsWay } from '../../extension/outbox.ts'
import { unreadMessages } from '../../extension/receipts.ts'
import { loadSettings } from '../../extension/settings.ts'
import { browser } from '#imports'
import type { Sent } from './use-kept.ts'

type Props = {
  readonly sent: readonly Sent[]
  readonly onOpen: (id: string) => void
  readonly onChecked: () => Promise<void>
}

type Check = 'idle' | 'busy' | 'done' | { readonly code: string }

/** Sent signals by day and state, newest first. */
export const SentList = ({ sent, onOpen, onChecked }: Props) => {
  const words = useWords()
  const { t, locale } = words
  const [check, setCheck] = useState<Check>('idle')
  const isOn = useAnswersCheck()

  const checkNow = async () => {
    setCheck('busy')
    await askBackground(browser.runtime, { is: 'deliver-now' })
    const code = await askToCheck(browser.runtime)
    await onChecked()
    setCheck(code === undefined ? 'done' : { code })
  }

  const dayOf = (day: string) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))
  return (
    <Panel title={t('settings:answers.sent.title')}>
      {sent.length === 0 && <Text soft>{t('settings:answers.sent.none')}</Text>}
      {sent.length > 0 && (
        <>
          <ul class="sw-plain-list sw-sent">
            {sent.map((one) => (
              <li key={one.receipt.id}>
                <ListRow
                  title={t(
                    one.receipt.deskId === null
                      ? 'settings:answers.sent.other'
                      : 'settings:answers.sent.line',
                    { day: dayOf(one.receipt.addedOn) },
                  )}
                  tag={<SentTag {...one} />}
                  onClick={() => {
                    onOpen(one.receipt.id)
                  }}
                />
              </li>
            ))}
          </ul>
          <Button variant="secondary" busy={check === 'busy'} onClick={() => void checkNow()}>
            {t('settings:answers.check.button')}
          </Button>
          <Busy busy={check === 'busy'} label={t('settings:answers.check.busy')} />
          {check === 'done' && (
            <Alert tone="ok" live="polite">
              {t('settings:answers.check.done')}
            </Alert>
          )}
          {typeof check === 'object' && (
            <Alert tone="warning" live="polite">
              {errorWords(words, check.code)}
            </Alert>
          )}
          {!isOn && (
            <Text look="small" soft>
              {t('settings:answers.check.off')}
            </Text>
          )}
        </>
      )}
    </Panel>
  )
}

const SentTag = ({ receipt, entry, wish }: Sent) => {
  const { t } = useWords()
  if (wish) return <StatusTag tone="warning">{t('after:withdraw.tagWaiting')}</StatusTag>
  if (receipt.closeReason === 'withdrawn') {
    return <StatusTag>{t('after:withdraw.tag')}</StatusTag>
  }
  if (entry && isOnItsWay(entry)) {
    return <StatusTag tone="warning">{t('settings:answers.sent.waiting')}</StatusTag>
  }
  if (entry?.state === 'refused') {
    return <StatusTag tone="danger">{t('settings:answers.sent.refused')}</StatusTag>
  }
  if (unreadMessages(receipt) > 0) {
    return <StatusTag tone="info">{t('settings:answers.sent.unread')}</StatusTag>
  }
  const state = receipt.state ?? 'received'
  return <StatusTag>{t(`thread:state.${state}`)}</StatusTag>
}

const useAnswersCheck = (): boolean => {
  const [isOn, setIsOn] = useState(true)
  useEffect(() => {
    void loadSettings(browser.storage.local).then(({ answersCheck }) => {
      setIsOn(answersCheck)
    })
  }, [])
  return isOn
}
