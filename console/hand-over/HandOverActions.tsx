import { useState } from 'preact/hooks'

import { Button } from '../../components/ui/Button.tsx'
import { ButtonRow } from '../../components/ui/ButtonRow.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import type { HandOverView } from '../../domain/api/hand-over.ts'
import { isEnded, nextHandOverStates, type HandOverState } from '../../domain/hand-over/states.ts'
import { useDesk } from '../shell/desk-context.ts'
import { RefusalAlert } from '../shell/RefusalAlert.tsx'
import { draftOfAgain } from './hand-over-drafts.ts'
import { StepForm } from './StepForm.tsx'

export type ActionsProps = {
  readonly handOver: HandOverView
  readonly onChanged: () => void
  /** Opens the signal; undefined where it is open already. */
  readonly onSignal: ((signalId: string) => void) | undefined
  /** Opens the pages by which it is sent another way. */
  readonly onAnotherWay: (signalId: string) => void
}

/** Whether the very same bundle can go out once more: not one that is locked, lost or lies at a desk. */
export const canTryAgain = ({ way, state, isLocked, stuck }: HandOverView): boolean =>
  !isEnded(state) && !isLocked && stuck !== 'lost' && (way === 'webhook' || way === 'mail')

/** What this desk can do with a hand-over now, by the one table of steps. */
export const HandOverActions = (props: ActionsProps) => {
  const { handOver, onChanged, onSignal, onAnotherWay } = props
  const { t } = useWords()
  const { client, handOverDrafts, announce } = useDesk()
  const { id, version, direction, way, state, signalId } = handOver
  const [asked, setAsked] = useState<HandOverState>()
  const [refusal, setRefusal] = useState<string>()
  const [isBusy, setIsBusy] = useState(false)
  const isOut = direction === 'out'
  const steps = nextHandOverStates(state, isOut ? 'sender' : 'receiver', way)

  const tryAgain = async () => {
    setIsBusy(true)
    const sent = await client.sendHandOverAgain(id, { version, way })
    setIsBusy(false)
    setRefusal(sent.ok ? undefined : sent.code)
    if (sent.ok) announce(t('handover:triedAgain'))
    if (sent.ok || sent.code === 'state-changed-meanwhile') onChanged()
  }

  const byAnotherWay = () => {
    if (signalId === null) return
    handOverDrafts.keep(signalId, draftOfAgain(handOver, handOverDrafts.get(signalId)))
    onAnotherWay(signalId)
  }

  return (
    <>
      <ButtonRow>
        {steps
          .filter((to) => to !== 'revoked')
          .map((to) => (
            <Button
              key={to}
              variant="secondary"
              expanded={asked === to}
              onClick={() => {
                setAsked(asked === to ? undefined : to)
              }}
            >
              {t(`handover:stepTo.${direction}.${to}.button`)}
            </Button>
          ))}
        {isOut && canTryAgain(handOver) && (
          <Button variant="secondary" busy={isBusy} onClick={() => void tryAgain()}>
            {t('handover:tryAgain')}
          </Button>
        )}
        {isOut && !isEnded(state) && (
          <Button variant="secondary" onClick={byAnotherWay}>
            {t(handOver.isLocked ? 'handover:newCode' : 'handover:anotherWay')}
          </Button>
        )}
        {steps.includes('revoked') && (
          <Button
            variant="secondary"
            expanded={asked === 'revoked'}
            onClick={() => {
              setAsked(asked === 'revoked' ? undefined : 'revoked')
            }}
          >
            {t('handover:stepTo.out.revoked.button')}
          </Button>
        )}
        {isOut && signalId !== null && onSignal !== undefined && (
          <Button
            variant="quiet"
            onClick={() => {
              onSignal(signalId)
            }}
          >
            {t('handover:toSignal')}
          </Button>
        )}
      </ButtonRow>
      <RefusalAlert code={refusal} />
      {asked !== undefined && steps.includes(asked) && (
        <StepForm
          key={asked}
          handOver={handOver}
          to={asked}
          onStepped={() => {
            setAsked(undefined)
            onChanged()
          }}
          onCancel={() => {
            setAsked(undefined)
          }}
        />
      )}
    </>
  )
}
