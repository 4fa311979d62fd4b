import { Field, type FieldWords } from './Field.tsx'

export interface SelectOption<Value extends string> {
  value: Value
  label: string
  lang?: string | undefined
}

export interface SelectInputProps<Value extends string> extends FieldWords {
  options: readonly SelectOption<Value>[]
  value: Value | undefined
  onValue: (value: Value) => void
  /** Words of the first, empty line while nothing is chosen, for instance "Choose a region". */
  emptyLabel?: string | undefined
  name?: string | undefined
  width?: 'medium' | 'full' | undefined
  labelSize?: 'normal' | 'question' | undefined
}

export function SelectInput<Value extends string>({
  options,
  value,
  onValue,
  emptyLabel,
  width = 'full',
  ...props
}: SelectInputProps<Value>) {
  return (
    <Field
      id={props.id}
      label={props.label}
      description={props.description}
      error={props.error}
      optionalMark={props.optionalMark}
      labelSize={props.labelSize}
    >
      {(control) => (
        <select
          {...control}
          class={`utrecht-select${props.error === undefined ? '' : ' utrecht-select--invalid'} sw-input sw-input--${width}`}
          name={props.name}
          value={value ?? ''}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.currentTarget.value)
            if (chosen !== undefined) onValue(chosen.value)
          }}
        >
          {emptyLabel !== undefined && (
            <option value="" disabled={value !== undefined}>
              {emptyLabel}
            </option>
          )}
          {options.map((option) => (
            <option key={option.value} value={option.value} lang={option.lang}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
