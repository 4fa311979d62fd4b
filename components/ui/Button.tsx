import type { ComponentChildren, Ref } from 'preact'
import { Spinner } from './Spinner.tsx'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'

export interface ButtonProps {
  children: ComponentChildren
  variant?: ButtonVariant | undefined
  /** With an address the button becomes a link that looks like a button. */
  href?: string | undefined
  target?: '_blank' | undefined
  type?: 'button' | 'submit' | undefined
  onClick?: ((event: MouseEvent) => void) | undefined
  /** Stays focusable and says so; clicks are ignored. */
  busy?: boolean | undefined
  disabled?: boolean | undefined
  wide?: boolean | undefined
  icon?: ComponentChildren
  iconEnd?: ComponentChildren
  id?: string | undefined
  label?: string | undefined
  describedBy?: string | undefined
  pressed?: boolean | undefined
  expanded?: boolean | undefined
  controls?: string | undefined
  buttonRef?: Ref<HTMLButtonElement> | undefined
}

const LOOK: Record<ButtonVariant, string> = {
  primary: 'utrecht-button--primary-action',
  secondary: 'utrecht-button--secondary-action',
  quiet: 'utrecht-button--subtle',
  danger: 'utrecht-button--primary-action sw-button--danger',
}

export function Button(props: ButtonProps) {
  const { children, variant = 'primary', busy = false, disabled = false, icon, iconEnd } = props
  const className = [
    'utrecht-button sw-button',
    LOOK[variant],
    props.wide === true ? 'sw-button--wide' : '',
    busy ? 'utrecht-button--busy' : '',
  ]
    .filter(Boolean)
    .join(' ')
  const content = (
    <>
      {busy ? <Spinner /> : icon}
      <span>{children}</span>
      {iconEnd}
    </>
  )

  if (props.href !== undefined) {
    return (
      <a
        class={className}
        href={props.href}
        target={props.target}
        rel={props.target === '_blank' ? 'noreferrer noopener' : undefined}
        id={props.id}
        aria-label={props.label}
        aria-describedby={props.describedBy}
        onClick={props.onClick}
      >
        {content}
      </a>
    )
  }

  const click = (event: MouseEvent) => {
    if (busy) {
      event.preventDefault()
      return
    }
    props.onClick?.(event)
  }

  return (
    <button
      class={className}
      type={props.type ?? 'button'}
      ref={props.buttonRef ?? null}
      id={props.id}
      disabled={disabled}
      aria-disabled={busy ? true : undefined}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      aria-pressed={props.pressed}
      aria-expanded={props.expanded}
      aria-controls={props.controls}
      onClick={click}
    >
      {content}
    </button>
  )
}
