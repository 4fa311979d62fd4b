export interface MarkProps {
  size?: number | undefined
}

/** The product mark: a signpost with a light. Keep in step with `mark.svg`. */
export function Mark({ size = 32 }: MarkProps) {
  return (
    <svg
      class="sw-mark"
      viewBox="0 0 32 32"
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
    >
      <rect class="sw-mark__ground" width="32" height="32" rx="8" />
      <circle class="sw-mark__light" cx="13.5" cy="6.75" r="2.75" />
      <path
        class="sw-mark__sign"
        d="M6 12.5A1.5 1.5 0 0 1 7.5 11h13.3a2 2 0 0 1 1.5.7l3.200 3.600a1.800 1.800 0 0 1 0 2.400l-3.200 3.600a2 2 0 0 1-1.5.7H7.5A1.5 1.5 0 0 1 6 20.5Z"
      />
      <path class="sw-mark__sign" d="M12 23.5h3v3a1.5 1.5 0 0 1-3 0Z" />
    </svg>
  )
}
