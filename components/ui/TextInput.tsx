import type { Ref } from 'preact'
import { Field, type FieldWords } from './Field.tsx'

export interface TextInputProps extends FieldWords {
  value: string
  onValue: (value: string) => void
  type?: 'text' | 'tel' | 'email' | 'password' | 'search' | undefined
  name?: string | undefined
  inputMode?: 'text' | 'numeric' | 'tel' | 'email' | undefined
  autoComplete?: string | undefined
  maxLength?: number | undefined
  width?: 'short' | 'medium' | 'full' | undefined
  /** Use 'ltr' for codes, numbers and addresses in every language. */
  dir?: 'ltr' | 'rtl' | 'auto' | undefined
  lang?: string | undefined
  spellCheck?: boolean | undefined
  disabled?: boolean | undefined
  labelSize?: 'normal' | 'question' | undefined
  inputRef?: Ref<HTMLInputElement> | undefined
}

export function TextInput({
  value,
  onValue,
  type = 'text',
  width = 'full',
  ...props
}: TextInputProps) {
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
        <input
          {...control}
          ref={props.inputRef ?? null}
          class={`utrecht-textbox utrecht-textbox--html-input sw-input sw-input--${width}`}
          // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-assertion -- tsc refuses the union: Preact types each kind of input apart
          type={type as 'text'}
          name={props.name}
          value={value}
          inputMode={props.inputMode}
          autoComplete={props.autoComplete ?? 'off'}
          maxLength={props.maxLength}
          dir={props.dir ?? 'auto'}
          lang={props.lang}
          spellcheck={props.spellCheck ?? false}
          disabled={props.disabled}
          onInput={(event) => {
            onValue(event.currentTarget.value)
          }}
        />
      )}
    </Field>
  )
}
