import { useState } from 'preact/hooks'

import { Alert } from '../../components/ui/Alert.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { ButtonRow } from '../../components/ui/ButtonRow.tsx'
import { Panel } from '../../components/ui/Panel.tsx'
import { SelectInput } from '../../components/ui/SelectInput.tsx'
import { Text } from '../../components/ui/Text.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import type { Lock } from '../../extension/lock/lock.ts'
import { LOCK_MINUTES, type Settings } from '../../extension/settings-area.ts'
import { useLockState } from '../face/use-lock-state.ts'
import { PinForm, type PinAct } from './PinForm.tsx'

type Props = {
  readonly lock: Lock
  readonly minutes: number
  readonly onChange: (changed: Partial<Settings>) => void
}

/** The optional PIN: set, change, take away, lock now, and after how long it locks itself. */
export const PinSettings = ({ lock, minutes, onChange }: Props) => {
  const { t } = useWords()
  const [changes, setChanges] = useState(0)
  const state = useLockState(lock, changes)
  const [act, setAct] = useState<PinAct>()
  const [done, setDone] = useState<PinAct>()
  if (!state) return null

  const acts: readonly PinAct[] = state === 'no-pin' ? ['set'] : ['change', 'remove']
  return (
    <Panel title={t('lock:settings.title')}>
      <Text>{t(state === 'no-pin' ? 'lock:settings.off' : 'lock:settings.on')}</Text>
      <Text soft>{t('lock:settings.limits')}</Text>
      {done && (
        <Alert tone="ok" live="polite">
          {t(`lock:settings.done.${done}`)}
        </Alert>
      )}
      {state !== 'no-pin' && (
        <SelectInput
          label={t('lock:settings.after')}
          width="medium"
          options={LOCK_MINUTES.map((value) => ({
            value: String(value),
            label: t('lock:settings.minutes', { count: value }),
          }))}
          value={String(minutes)}
          onValue={(value) => {
            onChange({ lockMinutes: Number(value) })
          }}
        />
      )}
      {act ? (
        <PinForm
          key={act}
          act={act}
          lock={lock}
          onEnd={(isDone) => {
            setDone(isDone ? act : undefined)
            setAct(undefined)
            setChanges((count) => count + 1)
          }}
        />
      ) : (
        <ButtonRow>
          {state !== 'no-pin' && (
            <Button variant="primary" onClick={() => void lock.lockNow()}>
              {t('lock:settings.lockNow')}
            </Button>
          )}
          {acts.map((one) => (
            <Button
              key={one}
              variant="secondary"
              onClick={() => {
                setDone(undefined)
                setAct(one)
              }}
            >
              {t(`lock:settings.${one}`)}
            </Button>
          ))}
        </ButtonRow>
      )}
    </Panel>
  )
}
