import type { ComponentChildren } from 'preact'
import { ClockIcon, PhoneIcon } from '../icons/icons.tsx'
import { telephoneHref } from './telephone-href.ts'

export interface ServiceContactProps {
  name: string
  /** As people write it; the tel: link is made from it. */
  phone?: string | undefined
  /** Name of the link for screen readers, for instance "Call CoMensha, 033 448 11 86". */
  callLabel?: string | undefined
  isOpen?: boolean | undefined
  /** Whole words, for instance "Open now, until 17:00". */
  openText?: string | undefined
  /** What they do, or what they do with names. */
  note?: ComponentChildren
  /** One line for the popup. */
  compact?: boolean | undefined
}

export function ServiceContact({
  name,
  phone,
  note,
  compact = false,
  ...props
}: ServiceContactProps) {
  const { isOpen, openText } = props
  const tone = isOpen === true ? 'is-open' : 'is-closed'
  return (
    <div class={compact ? 'sw-contact sw-contact--compact' : 'sw-contact'}>
      <div class="sw-contact__who">
        <span class="sw-contact__name">{name}</span>
        {openText !== undefined && (
          <span class={`sw-contact__open ${isOpen === undefined ? '' : tone}`}>
            <ClockIcon size={16} />
            <span>{openText}</span>
          </span>
        )}
        {note !== undefined && <div class="sw-contact__note">{note}</div>}
      </div>
      {phone !== undefined && (
        <a class="sw-contact__phone" href={telephoneHref(phone)} aria-label={props.callLabel}>
          <PhoneIcon size={20} />
          <bdi dir="ltr">{phone}</bdi>
        </a>
      )}
    </div>
  )
}
