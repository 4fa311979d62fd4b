import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { Choice, type ChoiceOption } from './Choice.tsx'
import { Fieldset } from './Fieldset.tsx'
import { toggledValues } from './toggled-values.ts'

export interface CheckboxGroupProps<Value extends string> {
  id?: string | undefined
  name?: string | undefined
  legend: string
  legendIsHeading?: boolean | undefined
  description?: ComponentChildren
  error?: string | undefined
  optionalMark?: string | undefined
  options: readonly ChoiceOption<Value>[]
  values: readonly Value[]
  onValues: (values: Value[]) => void
  /** Answers that stand alone, such as "none of these" or "not sure". */
  exclusive?: readonly Value[] | undefined
}

export function CheckboxGroup<Value extends string>(props: CheckboxGroupProps<Value>) {
  const ownId = useId()
  const id = props.id ?? ownId
  return (
    <Fieldset
      id={id}
      legend={props.legend}
      legendIsHeading={props.legendIsHeading}
      description={props.description}
      error={props.error}
      optionalMark={props.optionalMark}
    >
      {props.options.map((option) => (
        <Choice
          key={option.value}
          type="checkbox"
          id={`${id}-${option.value}`}
          name={props.name ?? id}
          value={option.value}
          label={option.label}
          description={option.description}
          icon={option.icon}
          checked={props.values.includes(option.value)}
          invalid={props.error !== undefined}
          onChange={(checked) => {
            props.onValues(toggledValues(props.values, option.value, checked, props.exclusive))
          }}
        />
      ))}
    </Fieldset>
  )
}
