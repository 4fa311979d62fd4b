import { useCallback, useEffect } from 'preact/hooks'

import { Panel } from '../../components/ui/Panel.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import { useAnswer } from '../desk/use-answer.ts'
import { useDesk } from '../shell/desk-context.ts'
import { RefusalAlert } from '../shell/RefusalAlert.tsx'
import { HandOverList } from './HandOverList.tsx'

type Props = {
  readonly signalId: string
  /** Raised by every change of the signal. */
  readonly version: number
  readonly onChanged: () => void
  readonly onAnotherWay: () => void
}

/** The hand-overs of one signal, newest first; nothing where there are none. */
export const HandOversOfSignal = ({ signalId, version, onChanged, onAnotherWay }: Props) => {
  const { t } = useWords()
  const { client } = useDesk()
  const loaded = useAnswer(
    useCallback(() => client.handOvers({ richting: 'uit', signaal: signalId }), [client, signalId]),
  )
  const { value, refusal, reload } = loaded
  useEffect(() => {
    reload()
  }, [version, reload])

  if (refusal !== undefined) return <RefusalAlert code={refusal} />
  if (value === undefined || value.handOvers.length === 0) return null
  return (
    <Panel title={t('handover:ofSignal')} look="plain">
      <HandOverList
        label={t('handover:ofSignal')}
        handOvers={value.handOvers}
        onChanged={() => {
          reload()
          onChanged()
        }}
        onSignal={undefined}
        onAnotherWay={onAnotherWay}
      />
    </Panel>
  )
}
