import type { ComponentChildren } from 'preact'

/** One answer in a RadioGroup or CheckboxGroup. */
export interface ChoiceOption<Value extends string> {
  value: Value
  label: string
  description?: string | undefined
  icon?: ComponentChildren
}

export interface ChoiceProps {
  type: 'radio' | 'checkbox'
  id: string
  name: string
  value: string
  label: string
  description?: string | undefined
  icon?: ComponentChildren
  checked: boolean
  invalid?: boolean | undefined
  onChange: (checked: boolean) => void
}

const CLASS_OF_TYPE = {
  radio: 'utrecht-radio-button utrecht-radio-button--html-input',
  checkbox: 'utrecht-checkbox utrecht-checkbox--html-input',
} as const

export function Choice({ type, id, description, onChange, ...props }: ChoiceProps) {
  const descriptionId = `${id}-description`
  return (
    <div class="sw-choice">
      <input
        class={`${CLASS_OF_TYPE[type]} sw-choice__input`}
        type={type}
        id={id}
        name={props.name}
        value={props.value}
        checked={props.checked}
        aria-describedby={description === undefined ? undefined : descriptionId}
        aria-invalid={type === 'checkbox' && props.invalid === true ? true : undefined}
        onChange={(event) => {
          onChange(event.currentTarget.checked)
        }}
      />
      <label class={`utrecht-form-label utrecht-form-label--${type} sw-choice__label`} for={id}>
        {props.icon}
        <span>{props.label}</span>
      </label>
      {description !== undefined && (
        <div class="sw-choice__description" id={descriptionId}>
          {description}
        </div>
      )}
    </div>
  )
}
