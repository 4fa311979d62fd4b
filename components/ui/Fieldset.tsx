import type { ComponentChildren } from 'preact'
import { ErrorMessage } from './ErrorMessage.tsx'

export interface FieldsetProps {
  id: string
  legend: string
  /** The question is the heading of the page: legend becomes h1 and large. */
  legendIsHeading?: boolean | undefined
  description?: ComponentChildren
  error?: string | undefined
  optionalMark?: string | undefined
  role?: 'radiogroup' | 'group' | undefined
  children: ComponentChildren
}

export function Fieldset({
  id,
  legend,
  description,
  error,
  optionalMark,
  ...props
}: FieldsetProps) {
  const { role = 'group' } = props
  const descriptionId = `${id}-description`
  const errorId = `${id}-error`
  const described = [
    description === undefined ? '' : descriptionId,
    error === undefined ? '' : errorId,
  ]
    .filter(Boolean)
    .join(' ')
  const words = (
    <>
      {legend}
      {optionalMark !== undefined && <span class="sw-label__mark"> {optionalMark}</span>}
    </>
  )

  return (
    <fieldset
      id={id}
      role={role}
      class={`utrecht-form-fieldset utrecht-form-fieldset--html-fieldset sw-fieldset${error === undefined ? '' : ' utrecht-form-fieldset--invalid'}`}
      aria-describedby={described === '' ? undefined : described}
      aria-required={role === 'radiogroup' && optionalMark === undefined ? true : undefined}
      aria-invalid={role === 'radiogroup' && error !== undefined ? true : undefined}
    >
      <legend class="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">
        {props.legendIsHeading === true ? (
          <h1 class="utrecht-heading-1 sw-heading">{words}</h1>
        ) : (
          words
        )}
      </legend>
      {description !== undefined && (
        <div class="utrecht-form-field-description" id={descriptionId}>
          {description}
        </div>
      )}
      {error !== undefined && <ErrorMessage id={errorId}>{error}</ErrorMessage>}
      <div class="sw-choices">{props.children}</div>
    </fieldset>
  )
}
