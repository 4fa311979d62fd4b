import { focusTarget } from './focus-target.ts'

export interface SkipLinkProps {
  /** Id of the main part of the page. */
  targetId: string
  label: string
}

export function SkipLink({ targetId, label }: SkipLinkProps) {
  return (
    <a
      class="utrecht-skip-link utrecht-skip-link--visible-on-focus"
      href={`#${targetId}`}
      onClick={(event) => {
        event.preventDefault()
        focusTarget(targetId)
      }}
    >
      {label}
    </a>
  )
}
