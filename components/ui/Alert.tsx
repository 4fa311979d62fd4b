import type { ComponentChildren, FunctionComponent } from 'preact'
import type { IconProps } from '../icons/Icon.tsx'
import { CheckIcon, DangerIcon, InfoIcon, WarningIcon } from '../icons/icons.tsx'
import { Heading, type HeadingLevel } from './Heading.tsx'
import { VisuallyHidden } from './VisuallyHidden.tsx'

export type AlertTone = 'info' | 'ok' | 'warning' | 'danger'

export interface AlertProps {
  tone?: AlertTone | undefined
  title?: string | undefined
  titleLevel?: HeadingLevel | undefined
  /** Word for the tone, read before the message where the icon alone would carry meaning. */
  toneLabel?: string | undefined
  /** 'polite' announces when it appears, 'assertive' interrupts: only for danger. */
  live?: 'polite' | 'assertive' | undefined
  id?: string | undefined
  actions?: ComponentChildren
  children?: ComponentChildren
}

const ICON: Record<AlertTone, FunctionComponent<IconProps>> = {
  info: InfoIcon,
  ok: CheckIcon,
  warning: WarningIcon,
  danger: DangerIcon,
}

const ROLE = { polite: 'status', assertive: 'alert' } as const

export function Alert({ tone = 'info', live, titleLevel = 2, ...props }: AlertProps) {
  const ToneIcon = ICON[tone]
  const modifier = tone === 'danger' ? 'error' : tone
  return (
    <div
      class={`utrecht-alert utrecht-alert--${modifier} sw-alert`}
      role={live === undefined ? undefined : ROLE[live]}
      id={props.id}
    >
      <div class="utrecht-alert__icon sw-alert__icon">
        <ToneIcon />
      </div>
      <div class="utrecht-alert__content">
        <div class="utrecht-alert__message sw-flow-small">
          {props.toneLabel !== undefined && <VisuallyHidden>{props.toneLabel}</VisuallyHidden>}
          {props.title !== undefined && (
            <Heading level={titleLevel} size="small">
              {props.title}
            </Heading>
          )}
          {props.children !== undefined && <div>{props.children}</div>}
        </div>
        {props.actions !== undefined && <div class="sw-button-row">{props.actions}</div>}
      </div>
    </div>
  )
}
