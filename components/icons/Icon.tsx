import type { ComponentChildren } from 'preact'

export interface IconProps {
  size?: number | undefined
}

interface IconShapeProps extends IconProps {
  /** Points along the reading direction and turns round in right-to-left. */
  isDirectional?: boolean | undefined
  children: ComponentChildren
}

/** The frame all icons share: 24 units, stroke 1.75, colour of the text, silent for screen readers. */
export function Icon({ size = 24, isDirectional = false, children }: IconShapeProps) {
  return (
    <svg
      class={isDirectional ? 'sw-icon sw-icon--directional' : 'sw-icon'}
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      stroke-width="1.75"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  )
}
