import { WarningIcon } from '../icons/icons.tsx'
import { focusTarget } from './focus-target.ts'
import { Heading } from './Heading.tsx'

export interface FieldError {
  /** Id of the control or of the fieldset. */
  fieldId: string
  message: string
}

export interface ErrorSummaryProps {
  title: string
  errors: readonly FieldError[]
  /** Raise it with each faulty submit: the heading takes focus again. */
  attempt: number
}

export function ErrorSummary({ title, errors, attempt }: ErrorSummaryProps) {
  if (errors.length === 0) return null
  return (
    <div class="utrecht-alert utrecht-alert--error sw-alert">
      <div class="utrecht-alert__icon sw-alert__icon">
        <WarningIcon />
      </div>
      <div class="utrecht-alert__content">
        <div class="utrecht-alert__message sw-flow-small">
          <Heading level={2} size="small" focusKey={attempt}>
            {title}
          </Heading>
          <ul class="sw-plain-list sw-error-links">
            {errors.map(({ fieldId, message }) => (
              <li key={fieldId}>
                <a
                  class="utrecht-link utrecht-link--html-a"
                  href={`#${fieldId}`}
                  onClick={(event) => {
                    event.preventDefault()
                    focusTarget(fieldId)
                  }}
                >
                  {message}
                </a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  )
}
