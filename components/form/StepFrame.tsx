import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

import type { StepId } from '../../domain/signal/steps.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { ErrorSummary, type FieldError } from '../ui/ErrorSummary.tsx'
import { Heading } from '../ui/Heading.tsx'
import { ProgressText } from '../ui/ProgressText.tsx'
import { Text } from '../ui/Text.tsx'
import { setPageTitle } from '../words/page-title.ts'
import { useWords } from '../words/WordsProvider.tsx'

type Props = {
  readonly step: StepId
  readonly current: number
  readonly total: number
  readonly title: string
  readonly intro: string | undefined
  readonly notice: string | undefined
  readonly errors: readonly FieldError[]
  readonly attempt: number
  readonly onBack: (() => void) | undefined
  readonly onNext: () => void
  /** The last button; left out at the end of a road. */
  readonly nextButton: ComponentChildren
  readonly children: ComponentChildren
}

/** What all pages of the form share: progress, heading with focus, errors, back and next. */
export const StepFrame = ({ step, current, total, errors, ...props }: Props) => {
  const { t } = useWords()
  const frame = useRef<HTMLFormElement>(null)

  useEffect(() => {
    const heading = frame.current?.querySelector('h1')
    if (!heading) return
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [step])

  const progress = t('form:progress', { current, total })
  useEffect(() => {
    const product = t('form:product')
    setPageTitle(
      errors.length === 0
        ? t('form:pageTitle', { step: progress, product })
        : t('form:pageTitleWithErrors', { number: errors.length, step: progress, product }),
    )
  }, [t, progress, errors.length])

  return (
    <form
      ref={frame}
      class="sw-form"
      noValidate
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        props.onNext()
      }}
    >
      <ProgressText text={progress} current={current} total={total} />
      <ErrorSummary title={t('form:errorsTitle')} errors={errors} attempt={props.attempt} />
      {props.notice !== undefined && (
        <Alert tone="info" live="polite" title={t('form:dropped.title')}>
          {props.notice}
        </Alert>
      )}
      <div class="sw-flow-small">
        <Heading level={1}>{props.title}</Heading>
        {props.intro !== undefined && <Text>{props.intro}</Text>}
      </div>
      {props.children}
      <div class="sw-button-row">
        {props.nextButton}
        {props.onBack && (
          <Button variant="secondary" onClick={props.onBack}>
            {t('form:buttons.back')}
          </Button>
        )}
      </div>
    </form>
  )
}
