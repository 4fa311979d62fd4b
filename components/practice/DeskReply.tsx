import { useState } from 'preact/hooks'

import { MAX_TEXT_LENGTH } from '../../domain/signal/vocabulary.ts'
import { errorWords } from '../form/error-words.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { CheckboxGroup } from '../ui/CheckboxGroup.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { useWords } from '../words/WordsProvider.tsx'

type Props = {
  /** Gives the code of a refusal, or `undefined` when the message is with the professional. */
  readonly onSend: (text: string, asks: boolean) => Promise<string | undefined>
}

/** What the practice desk writes: a question or an answer. Keeps the text until it is sent. */
export const DeskReply = ({ onSend }: Props) => {
  const words = useWords()
  const { t } = words
  const [text, setText] = useState('')
  const [asks, setAsks] = useState(true)
  const [error, setError] = useState<string>()
  const [step, setStep] = useState<'idle' | 'busy' | 'sent'>('idle')

  const send = async () => {
    if (step === 'busy') return
    if (text.trim() === '') {
      setError(t('practice:desk.empty'))
      return
    }
    setError(undefined)
    setStep('busy')
    const code = await onSend(text, asks)
    setStep(code === undefined ? 'sent' : 'idle')
    if (code === undefined) setText('')
    else setError(errorWords(words, code))
  }

  return (
    <div class="sw-flow">
      <TextArea
        label={t('practice:desk.reply')}
        description={t('practice:desk.replyNote')}
        error={error}
        rows={4}
        maxLength={MAX_TEXT_LENGTH}
        remainingText={(remaining) =>
          remaining < 0
            ? t('form:remainingOver', { over: -remaining })
            : t('form:remaining', { remaining })
        }
        value={text}
        onValue={(typed) => {
          setText(typed)
          setStep('idle')
        }}
      />
      <CheckboxGroup
        legend={t('practice:desk.asksLegend')}
        options={[{ value: 'asks', label: t('practice:desk.asks') }]}
        values={asks ? ['asks'] : []}
        onValues={(values) => {
          setAsks(values.includes('asks'))
        }}
      />
      <div>
        <Button busy={step === 'busy'} onClick={() => void send()}>
          {t('practice:desk.send')}
        </Button>
      </div>
      <div role="status">
        {step === 'sent' && <Alert tone="ok">{t('practice:desk.sent')}</Alert>}
      </div>
    </div>
  )
}
