import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { ErrorMessage } from './ErrorMessage.tsx'

/** Attributes that tie a control to its label, description and error. Spread them on the control. */
export interface FieldControl {
  id: string
  'aria-required': true | undefined
  'aria-invalid': true | undefined
  'aria-describedby': string | undefined
}

/** What every field with one control has in common. */
export interface FieldWords {
  id?: string | undefined
  label: string
  description?: ComponentChildren
  error?: string | undefined
  /** Word shown after the label, for instance "(optional)". Given: not required. */
  optionalMark?: string | undefined
}

export interface FieldProps extends FieldWords {
  /** Ids of further descriptions, such as a count. */
  describedBy?: string | undefined
  labelSize?: 'normal' | 'question' | undefined
  children: (control: FieldControl) => ComponentChildren
}

export function Field(props: FieldProps) {
  const { label, description, error, optionalMark, describedBy, labelSize = 'normal' } = props
  const ownId = useId()
  const id = props.id ?? ownId
  const descriptionId = `${id}-description`
  const errorId = `${id}-error`
  const described = [
    description === undefined ? undefined : descriptionId,
    error === undefined ? undefined : errorId,
    describedBy,
  ]
    .filter((part) => part !== undefined)
    .join(' ')

  const control: FieldControl = {
    id,
    'aria-required': optionalMark === undefined ? true : undefined,
    'aria-invalid': error === undefined ? undefined : true,
    'aria-describedby': described === '' ? undefined : described,
  }

  return (
    <div
      class={`utrecht-form-field sw-field${error === undefined ? '' : ' utrecht-form-field--invalid'}`}
    >
      <label class={`utrecht-form-label sw-label sw-label--${labelSize}`} for={id}>
        {label}
        {optionalMark !== undefined && <span class="sw-label__mark"> {optionalMark}</span>}
      </label>
      {description !== undefined && (
        <div class="utrecht-form-field-description" id={descriptionId}>
          {description}
        </div>
      )}
      {error !== undefined && <ErrorMessage id={errorId}>{error}</ErrorMessage>}
      {props.children(control)}
    </div>
  )
}
