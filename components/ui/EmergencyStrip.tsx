import { PhoneIcon } from '../icons/icons.tsx'
import { telephoneHref } from './telephone-href.ts'

export interface EmergencyStripProps {
  /** For instance "Danger now?". */
  question: string
  /** For instance "Call 112". */
  action: string
  phone: string
}

export function EmergencyStrip({ question, action, phone }: EmergencyStripProps) {
  return (
    <div class="sw-emergency">
      <span class="sw-emergency__question">{question}</span>
      <a class="sw-emergency__call" href={telephoneHref(phone)}>
        <PhoneIcon size={20} />
        <span>{action}</span>
      </a>
    </div>
  )
}
