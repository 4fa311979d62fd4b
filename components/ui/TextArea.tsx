import type { ComponentChildren, Ref } from 'preact'
import { useId } from 'preact/hooks'
import { Field, type FieldWords } from './Field.tsx'
import { useSettled } from './use-settled.ts'

export interface TextAreaProps extends FieldWords {
  value: string
  onValue: (value: string) => void
  rows?: number | undefined
  name?: string | undefined
  lang?: string | undefined
  /** Typing beyond it stays possible, so that nothing typed is lost; the count turns negative. */
  maxLength?: number | undefined
  /** Words for what is left, for instance "120 characters left". Needed with maxLength. */
  remainingText?: ((remaining: number) => string) | undefined
  spellCheck?: boolean | undefined
  labelSize?: 'normal' | 'question' | undefined
  textAreaRef?: Ref<HTMLTextAreaElement> | undefined
  /** Lies over the text, in the same box; sees no pointer and is not read out. */
  overlay?: ComponentChildren
}

export function TextArea({ value, onValue, maxLength, remainingText, ...props }: TextAreaProps) {
  const ownId = useId()
  const id = props.id ?? ownId
  const remaining = (maxLength ?? 0) - value.length
  const hasCount = maxLength !== undefined && remainingText !== undefined
  const count = hasCount ? remainingText(remaining) : ''
  const spoken = useSettled(count)

  return (
    <Field
      id={id}
      label={props.label}
      description={props.description}
      error={props.error}
      optionalMark={props.optionalMark}
      labelSize={props.labelSize}
    >
      {(control) => (
        <>
          <div class="sw-text-box">
            <textarea
              {...control}
              ref={props.textAreaRef ?? null}
              class="utrecht-textarea utrecht-textarea--html-textarea sw-input"
              rows={props.rows ?? 6}
              name={props.name}
              value={value}
              dir="auto"
              lang={props.lang}
              autoComplete="off"
              spellcheck={props.spellCheck ?? false}
              onInput={(event) => {
                onValue(event.currentTarget.value)
              }}
            />
            {props.overlay}
          </div>
          {hasCount && (
            <>
              <div class={`sw-count${remaining < 0 ? ' sw-count--over' : ''}`} aria-hidden="true">
                {count}
              </div>
              <div class="sw-visually-hidden" role="status">
                {spoken}
              </div>
            </>
          )}
        </>
      )}
    </Field>
  )
}
