import type { ComponentChildren } from 'preact'

export interface TextProps {
  children: ComponentChildren
  look?: 'body' | 'lead' | 'small' | undefined
  /** Softer colour, still readable at 4.5:1. */
  soft?: boolean | undefined
  id?: string | undefined
  lang?: string | undefined
  dir?: 'ltr' | 'rtl' | 'auto' | undefined
}

const CLASS_OF_LOOK = {
  body: 'utrecht-paragraph',
  lead: 'utrecht-paragraph utrecht-paragraph--lead',
  small: 'utrecht-paragraph utrecht-paragraph--small',
} as const

export function Text({ children, look = 'body', soft = false, id, lang, dir }: TextProps) {
  return (
    <p id={id} lang={lang} dir={dir} class={`${CLASS_OF_LOOK[look]}${soft ? ' sw-soft' : ''}`}>
      {children}
    </p>
  )
}
