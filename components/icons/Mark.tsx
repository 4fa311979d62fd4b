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
      <path
        class="sw-mark__sign"
        d="M6 8.500A1.500 1.500 0 0 1 7.500 7h12.700a2 2 0 0 1 1.500.7l4 4.600a1.800 1.800 0 0 1 0 2.400l-4 4.600a2 2 0 0 1-1.500.7H7.500A1.500 1.500 0 0 1 6 18.500Z"
      />
      <path class="sw-mark__sign" d="M13.500 21.500h4V25a2 2 0 0 1-4 0Z" />
      <circle class="sw-mark__light" cx="15.500" cy="13.500" r="3" />
    </svg>
  )
}
