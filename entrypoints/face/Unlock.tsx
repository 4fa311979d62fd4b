import { useState } from 'preact/hooks'

import { errorWords } from '../../components/form/error-words.ts'
import { Busy } from '../../components/ui/Busy.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { Heading, type HeadingLevel } from '../../components/ui/Heading.tsx'
import { Text } from '../../components/ui/Text.tsx'
import { TextInput } from '../../components/ui/TextInput.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import type { Lock } from '../../extension/lock/lock.ts'
import { ForgottenPin } from './ForgottenPin.tsx'
import { PauseLeft } from './PauseLeft.tsx'
import { usePause } from './use-pause.ts'

const FIELD_ID = 'pin'

type Props = { readonly lock: Lock; readonly level: HeadingLevel }

/** Asks for the PIN. Shows nothing of what is kept, not even whether there is anything. */
export const Unlock = ({ lock, level }: Props) => {
  const words = useWords()
  const { t } = words
  const [pin, setPin] = useState('')
  const [refusal, setRefusal] = useState<string>()
  const [isBusy, setIsBusy] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const pauseMs = usePause(lock, attempt)

  const unlock = async () => {
    setIsBusy(true)
    const unlocked = await lock.unlock(pin)
    setIsBusy(false)
    setPin('')
    setAttempt((count) => count + 1)
    setRefusal(unlocked.ok ? undefined : unlocked.code)
    if (!unlocked.ok) document.getElementById(FIELD_ID)?.focus()
  }

  return (
    <div class="sw-flow-large">
      <form
        class="sw-flow"
        noValidate
        autocomplete="off"
        onSubmit={(event) => {
          event.preventDefault()
          if (!isBusy && pauseMs <= 0) void unlock()
        }}
      >
        <Heading level={level}>{t('lock:unlock.title')}</Heading>
        <Text>{t('lock:unlock.text')}</Text>
        <TextInput
          id={FIELD_ID}
          label={t('lock:unlock.pin')}
          labelSize="question"
          type="password"
          width="medium"
          dir="ltr"
          error={refusal === undefined ? undefined : errorWords(words, refusal)}
          value={pin}
          maxLength={200}
          onValue={setPin}
        />
        <Button type="submit" busy={isBusy} disabled={pauseMs > 0}>
          {t('lock:unlock.button')}
        </Button>
        <Busy busy={isBusy} label={t('lock:unlock.busy')} />
        <PauseLeft ms={pauseMs} />
      </form>
      <ForgottenPin lock={lock} />
    </div>
  )
}
