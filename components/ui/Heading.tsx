import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

export type HeadingLevel = 1 | 2 | 3 | 4
export type HeadingSize = 'large' | 'medium' | 'small'

export interface HeadingProps {
  level: HeadingLevel
  /** Looks follow the level unless told otherwise. */
  size?: HeadingSize | undefined
  id?: string | undefined
  /** Takes focus when it appears or when this value changes: a new step, a confirmation. */
  focusKey?: string | number | undefined
  children: ComponentChildren
}

const SIZE_OF_LEVEL: Record<HeadingLevel, HeadingSize> = {
  1: 'large',
  2: 'medium',
  3: 'small',
  4: 'small',
}

const CLASS_OF_SIZE: Record<HeadingSize, string> = {
  large: 'utrecht-heading-1',
  medium: 'utrecht-heading-2',
  small: 'utrecht-heading-3',
}

export function Heading({
  level,
  size = SIZE_OF_LEVEL[level],
  id,
  focusKey,
  children,
}: HeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const Tag = `h${level}` as const

  useEffect(() => {
    if (focusKey !== undefined) heading.current?.focus()
  }, [focusKey])

  return (
    <Tag
      ref={heading}
      id={id}
      class={`${CLASS_OF_SIZE[size]} sw-heading`}
      tabIndex={focusKey === undefined ? undefined : -1}
    >
      {children}
    </Tag>
  )
}
