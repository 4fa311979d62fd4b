import { useState } from 'preact/hooks'

import { errorWords } from '../../components/form/error-words.ts'
import { Busy } from '../../components/ui/Busy.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { ButtonRow } from '../../components/ui/ButtonRow.tsx'
import { TextInput } from '../../components/ui/TextInput.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import { refused, type Result } from '../../domain/result.ts'
import type { Lock } from '../../extension/lock/lock.ts'
import { PauseLeft } from '../face/PauseLeft.tsx'
import { usePause } from '../face/use-pause.ts'

export type PinAct = 'set' | 'change' | 'remove'
type PinField = 'now' | 'next' | 'again'

const FIELDS: Readonly<Record<PinAct, readonly PinField[]>> = {
  set: ['next', 'again'],
  change: ['now', 'next', 'again'],
  remove: ['now'],
}
const FIELD_OF_CODE: Readonly<Record<string, PinField>> = {
  'pin-weak': 'next',
  'pin-not-same': 'again',
}

type Props = {
  readonly act: PinAct
  readonly lock: Lock
  readonly onEnd: (isDone: boolean) => void
}

/** The fields to set, change or take away the PIN. A refusal stands beside the field it is about. */
export const PinForm = ({ act, lock, onEnd }: Props) => {
  const words = useWords()
  const { t } = words
  const [typed, setTyped] = useState({ now: '', next: '', again: '' })
  const [refusal, setRefusal] = useState<string>()
  const [isBusy, setIsBusy] = useState(false)
  const [attempt, setAttempt] = useState(0)
  // The pause after wrong attempts only passes where a page waits it out.
  const pauseMs = usePause(lock, attempt)
  const fields = FIELDS[act]
  const faulty = refusal === undefined ? undefined : (FIELD_OF_CODE[refusal] ?? fields[0])

  const apply = async () => {
    setIsBusy(true)
    const applied = await run(lock, act, typed)
    setIsBusy(false)
    setAttempt((count) => count + 1)
    if (applied.ok) {
      onEnd(true)
      return
    }
    setRefusal(applied.code)
    document.getElementById(`pin-${FIELD_OF_CODE[applied.code] ?? fields[0] ?? 'next'}`)?.focus()
  }

  return (
    <form
      class="sw-flow"
      noValidate
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBusy && pauseMs <= 0) void apply()
      }}
    >
      {fields.map((field) => (
        <TextInput
          key={field}
          id={`pin-${field}`}
          label={t(`lock:form.${field}`)}
          description={field === 'next' ? t('lock:form.rule') : undefined}
          error={refusal !== undefined && faulty === field ? errorWords(words, refusal) : undefined}
          type="password"
          width="medium"
          dir="ltr"
          maxLength={200}
          value={typed[field]}
          onValue={(value) => {
            setTyped({ ...typed, [field]: value })
          }}
        />
      ))}
      <ButtonRow>
        <Button type="submit" busy={isBusy} disabled={pauseMs > 0}>
          {t(`lock:form.${act}`)}
        </Button>
        <Button
          variant="secondary"
          onClick={() => {
            onEnd(false)
          }}
        >
          {t('lock:form.cancel')}
        </Button>
      </ButtonRow>
      <Busy busy={isBusy} label={t('lock:form.busy')} />
      <PauseLeft ms={pauseMs} />
    </form>
  )
}

const run = async (
  lock: Lock,
  act: PinAct,
  { now, next, again }: Readonly<Record<PinField, string>>,
): Promise<Result<undefined, string>> => {
  if (act === 'remove') return lock.removePin(now)
  if (next !== again) return refused('pin-not-same')
  return act === 'set' ? lock.setPin(next) : lock.changePin(now, next)
}
