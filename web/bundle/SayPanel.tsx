import { useEffect, useState } from 'preact/hooks'

import { Alert } from '../../components/ui/Alert.tsx'
import { Busy } from '../../components/ui/Busy.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { ButtonRow } from '../../components/ui/ButtonRow.tsx'
import { Panel } from '../../components/ui/Panel.tsx'
import { RadioGroup } from '../../components/ui/RadioGroup.tsx'
import { focusTarget } from '../../components/ui/focus-target.ts'
import { Text } from '../../components/ui/Text.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import {
  REJECT_REASONS,
  type HandOverState,
  type RejectReason,
} from '../../domain/hand-over/states.ts'
import type { BundleClient, Say } from './bundle-client.ts'
import { refusalWords } from './bundle-words.ts'

const PANEL_ID = 'say'

type Props = {
  readonly token: string
  readonly client: Pick<BundleClient, 'say'>
  /** `not-known`: opened at an earlier visit, so every answer is offered. */
  readonly standing: 'sent' | 'not-known'
}

/** Where a partner says: we take this, it is not for us, it is finished. */
export const SayPanel = ({ token, client, standing }: Props) => {
  const words = useWords()
  const { t } = words
  const [state, setState] = useState<HandOverState | undefined>(undefined)
  const [isRejecting, setIsRejecting] = useState(false)
  const [reason, setReason] = useState<RejectReason | undefined>(undefined)
  const [reasonError, setReasonError] = useState<string | undefined>(undefined)
  const [refusal, setRefusal] = useState<string | undefined>(undefined)
  const [isBusy, setIsBusy] = useState(false)

  useEffect(() => {
    // The button that was pressed is gone, and the focus of a keyboard with it.
    if (state !== undefined || isRejecting) focusTarget(PANEL_ID)
  }, [state, isRejecting])

  const isOver = state === 'done' || state === 'rejected' || state === 'revoked'
  const mayAccept = state === undefined
  const mayFinish = state === 'accepted' || (state === undefined && standing === 'not-known')

  const say = async (step: Say) => {
    if (isBusy) return
    setRefusal(undefined)
    setIsBusy(true)
    const said = await client.say(token, step)
    setIsBusy(false)
    if (!said.ok) {
      setRefusal(said.code)
      return
    }
    setState(said.value)
    setIsRejecting(false)
  }

  const reject = () => {
    if (reason === undefined) setReasonError(t('bundle:say.chooseReason'))
    else void say({ state: 'rejected', reason })
  }

  return (
    <div class="sw-bundle__say">
      <Panel id={PANEL_ID} title={t('bundle:say.title')} look="accent">
        {!isOver && <Text>{t('bundle:say.why')}</Text>}
        {refusal !== undefined && (
          <Alert tone="warning" live="assertive">
            {refusalWords(words, refusal)}
          </Alert>
        )}
        {state !== undefined && (
          <Alert tone="ok" live="polite">
            {t(`bundle:said.${state}`)}
          </Alert>
        )}
        {isRejecting && (
          <div class="sw-flow">
            <RadioGroup
              id="reason"
              legend={t('bundle:say.reason')}
              error={reasonError}
              options={REJECT_REASONS.map((value) => ({
                value,
                label: t(`bundle:reason.${value}`),
              }))}
              value={reason}
              onValue={(value) => {
                setReason(value)
                setReasonError(undefined)
              }}
            />
            <ButtonRow>
              <Button busy={isBusy} onClick={reject}>
                {t('bundle:say.confirmReject')}
              </Button>
              <Button
                variant="quiet"
                onClick={() => {
                  setIsRejecting(false)
                  setReasonError(undefined)
                }}
              >
                {t('bundle:say.back')}
              </Button>
            </ButtonRow>
          </div>
        )}
        {!isRejecting && !isOver && (
          <ButtonRow>
            {mayAccept && (
              <Button busy={isBusy} onClick={() => void say({ state: 'accepted' })}>
                {t('bundle:say.accept')}
              </Button>
            )}
            {mayFinish && (
              <Button
                variant={mayAccept ? 'secondary' : 'primary'}
                busy={isBusy}
                onClick={() => void say({ state: 'done' })}
              >
                {t('bundle:say.done')}
              </Button>
            )}
            <Button
              variant="secondary"
              onClick={() => {
                setIsRejecting(true)
              }}
            >
              {t('bundle:say.reject')}
            </Button>
          </ButtonRow>
        )}
        {state === 'accepted' && <Text soft>{t('bundle:say.later')}</Text>}
        <Busy busy={isBusy} label={t('bundle:say.busy')} />
      </Panel>
    </div>
  )
}
