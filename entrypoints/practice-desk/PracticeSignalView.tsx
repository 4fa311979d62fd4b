import { useState } from 'preact/hooks'

import { SignalContentsView } from '../../components/desk/SignalContentsView.tsx'
import { StateSteps } from '../../components/desk/StateSteps.tsx'
import { errorWords } from '../../components/form/error-words.ts'
import { ArrowBackIcon } from '../../components/icons/icons.tsx'
import { DeskMessages } from '../../components/practice/DeskMessages.tsx'
import { DeskReply } from '../../components/practice/DeskReply.tsx'
import { Alert } from '../../components/ui/Alert.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { ButtonRow } from '../../components/ui/ButtonRow.tsx'
import { Heading } from '../../components/ui/Heading.tsx'
import { LinkButton } from '../../components/ui/LinkButton.tsx'
import { Panel } from '../../components/ui/Panel.tsx'
import { StatusTag } from '../../components/ui/StatusTag.tsx'
import { Text } from '../../components/ui/Text.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import { askBackground } from '../../extension/ask-background.ts'
import type { OpenedPractice, PracticeDesk } from '../../extension/practice/practice-desk.ts'
import { browser } from '#imports'

type Props = {
  readonly desk: PracticeDesk
  readonly opened: OpenedPractice
  readonly onChanged: () => Promise<void>
  readonly onBack: () => void
}

/** One practice signal as a desk reads it: contents, state, messages, and a way to write. */
export const PracticeSignalView = ({ desk, opened, onChanged, onBack }: Props) => {
  const words = useWords()
  const { t, locale } = words
  const { id, number, state, contents, messages, receivedOn } = opened
  const [said, setSaid] = useState('')
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })

  /** The professional's side hears of it at once; in real life that takes an hour or so. */
  const tell = async () => {
    await onChanged()
    await askBackground(browser.runtime, { is: 'check-answers' })
  }

  return (
    <div class="sw-flow-large">
      <div>
        <LinkButton icon={<ArrowBackIcon size={20} />} onClick={onBack}>
          {t('practice:desk.back')}
        </LinkButton>
      </div>
      <div class="sw-flow-small">
        <Heading level={1} focusKey={id}>
          {t('practice:desk.line', { number })}
        </Heading>
        <div class="sw-tags">
          <StatusTag tone={state === 'new' ? 'info' : 'neutral'}>
            {t(`console:states.${state}`)}
          </StatusTag>
        </div>
        <Text soft>{t('practice:desk.received', { day: day.format(new Date(receivedOn)) })}</Text>
        <Text look="small" soft>
          {t('practice:desk.intro')}
        </Text>
      </div>
      {contents === undefined ? (
        <Alert tone="info">{t('practice:desk.withdrawn')}</Alert>
      ) : (
        <>
          <StateSteps
            key={state}
            state={state}
            isBusy={false}
            onStep={(next, closeReason) =>
              void desk.step(id, next, closeReason ?? null).then(async (stepped) => {
                setSaid(
                  stepped.ok
                    ? t('practice:desk.changed', { state: t(`console:states.${next}`) })
                    : errorWords(words, stepped.code),
                )
                await tell()
              })
            }
          />
          <p class="sw-visually-hidden" role="status">
            {said}
          </p>
          {contents.ok ? (
            <SignalContentsView contents={contents.value} />
          ) : (
            <Alert tone="warning">{t('practice:desk.notOpened')}</Alert>
          )}
          <Panel title={t('practice:desk.messages')}>
            <DeskMessages messages={messages} />
            {state === 'closed' ? (
              <Text soft>{t('practice:desk.closed')}</Text>
            ) : (
              contents.ok && (
                <DeskReply
                  onSend={async (text, asks) => {
                    const sent = await desk.write(id, text, asks)
                    if (sent.ok) await tell()
                    return sent.ok ? undefined : sent.code
                  }}
                />
              )
            )}
          </Panel>
        </>
      )}
      <ButtonRow>
        <Button variant="secondary" href="/answers.html" target="_blank">
          {t('practice:desk.see')}
        </Button>
      </ButtonRow>
    </div>
  )
}
