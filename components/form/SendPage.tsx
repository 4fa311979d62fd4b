import type { ComponentProps } from 'preact'
import { useMemo } from 'preact/hooks'

import { serviceById } from '../../domain/content/dutch-directory.ts'
import { withoutCopy } from '../../domain/routing/routed-signal.ts'
import { LockIcon } from '../icons/icons.tsx'
import { Alert } from '../ui/Alert.tsx'
import { Busy } from '../ui/Busy.tsx'
import { Button } from '../ui/Button.tsx'
import { useWords } from '../words/WordsProvider.tsx'
import { errorWords } from './error-words.ts'
import type { PreparedSignal } from './prepare-signal.ts'
import { ServiceAdvice } from './ServiceAdvice.tsx'
import { StepFrame } from './StepFrame.tsx'
import { CheckStep } from './steps/CheckStep.tsx'
import type { StepProps } from './steps/step-props.ts'
import { usePreparedSignal } from './use-prepared-signal.ts'
import type { Sending } from './use-sending.ts'

type Props = {
  readonly frame: Omit<
    ComponentProps<typeof StepFrame>,
    'errors' | 'onNext' | 'nextButton' | 'children'
  >
  readonly stepProps: StepProps
  readonly sending: Sending
  /** Asks for the directory again: it may have been missing or expired. */
  readonly onFetchDirectory: () => void
  /** Whether a second desk reads a copy, where there is one. */
  readonly isCopyWished: boolean
  readonly onWishCopy: (isWished: boolean) => void
  readonly onSend: (prepared: PreparedSignal) => void
}

/** The last page before anything leaves: look once more, then one button. */
export const SendPage = ({ frame, stepProps, sending, ...props }: Props) => {
  const { t, language } = useWords()
  const { answers, lifted, directory } = stepProps
  const { preparation, prepareAgain } = usePreparedSignal(answers, lifted, language, directory)
  const { isCopyWished, onWishCopy } = props
  const prepared = preparation?.ok === true ? preparation.value : undefined
  // The same object as long as nothing changed: trying again then sends the same envelope.
  const toSend = useMemo(
    () =>
      prepared && !isCopyWished ? { ...prepared, routed: withoutCopy(prepared.routed) } : prepared,
    [prepared, isCopyWished],
  )
  const refusal =
    preparation?.ok === false
      ? preparation.code
      : sending.is === 'failed'
        ? sending.code
        : undefined
  const isSealing = sending.is === 'sealing'
  const isBusy = isSealing || preparation === undefined

  const go = () => {
    if (isBusy) return
    if (toSend) {
      props.onSend(toSend)
      return
    }
    props.onFetchDirectory()
    prepareAgain()
  }

  return (
    <StepFrame
      {...frame}
      errors={[]}
      onNext={go}
      onBack={isSealing ? undefined : frame.onBack}
      nextButton={
        <Button type="submit" busy={isBusy} icon={<LockIcon size={20} />}>
          {t(refusal === undefined ? 'form:buttons.send' : 'form:buttons.tryAgain')}
        </Button>
      }
    >
      <CheckStep
        {...stepProps}
        prepared={prepared}
        isPreparing={preparation === undefined}
        isCopyWished={isCopyWished}
        onWishCopy={onWishCopy}
      />
      {refusal !== undefined && <Refusal code={refusal} />}
      <Busy busy={isBusy} label={t(isSealing ? 'form:check.sending' : 'form:check.preparing')} />
    </StepFrame>
  )
}

const Refusal = ({ code }: { readonly code: string }) => {
  const words = useWords()
  const desk = serviceById('comensha')
  return (
    <Alert tone="warning" live="assertive" title={words.t('form:check.refusedTitle')}>
      <div class="sw-flow-small">
        <p>{errorWords(words, code)}</p>
        <p>{words.t('form:check.refusedCall')}</p>
        {desk && <ServiceAdvice service={desk} />}
      </div>
    </Alert>
  )
}
