import type { ComponentChildren } from 'preact'
import { WarningIcon } from '../icons/icons.tsx'

export interface ErrorMessageProps {
  id: string
  children: ComponentChildren
}

export function ErrorMessage({ id, children }: ErrorMessageProps) {
  return (
    <div class="utrecht-form-field-error-message sw-error" id={id}>
      <WarningIcon size={20} />
      <span>{children}</span>
    </div>
  )
}
