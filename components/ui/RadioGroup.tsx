import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { Choice, type ChoiceOption } from './Choice.tsx'
import { Fieldset } from './Fieldset.tsx'

export interface RadioGroupProps<Value extends string> {
  id?: string | undefined
  name?: string | undefined
  legend: string
  legendIsHeading?: boolean | undefined
  description?: ComponentChildren
  error?: string | undefined
  optionalMark?: string | undefined
  options: readonly ChoiceOption<Value>[]
  value: Value | undefined
  onValue: (value: Value) => void
}

export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const ownId = useId()
  const id = props.id ?? ownId
  return (
    <Fieldset
      id={id}
      role="radiogroup"
      legend={props.legend}
      legendIsHeading={props.legendIsHeading}
      description={props.description}
      error={props.error}
      optionalMark={props.optionalMark}
    >
      {props.options.map((option) => (
        <Choice
          key={option.value}
          type="radio"
          id={`${id}-${option.value}`}
          name={props.name ?? id}
          value={option.value}
          label={option.label}
          description={option.description}
          icon={option.icon}
          checked={props.value === option.value}
          onChange={() => {
            props.onValue(option.value)
          }}
        />
      ))}
    </Fieldset>
  )
}
