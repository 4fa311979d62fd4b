import { Icon, type IconProps } from './Icon.tsx'

export function ArrowBackIcon({ size }: IconProps) {
  return (
    <Icon size={size} isDirectional>
      <path d="M19 12H5M11 6l-6 6 6 6" />
    </Icon>
  )
}

export function ArrowForwardIcon({ size }: IconProps) {
  return (
    <Icon size={size} isDirectional>
      <path d="M5 12h14M13 6l6 6-6 6" />
    </Icon>
  )
}

export function ChatIcon({ size }: IconProps) {
  return (
    <Icon size={size}>
      <path d="M4 6.5A2.5 2.5 0 0 1 6.5 4h11A2.5 2.5 0 0 1 20 6.5v7a2.5 2.5 0 0 1-2.5 2.5H11l-4.5 4v-4A2.5 2.5 0 0 1 4 13.5Z" />
      <path d="M8 8.5h8M8 11.8h5" />
    </Icon>
  )
}

export function CheckIcon({ size }: IconProps) {
  return (
    <Icon size={size}>
      <circle cx="12" cy="12" r="8.5" />
      <path d="m8.3 12.3 2.5 2.5 5-5.3" />
    </Icon>
  )
}

export function ChevronIcon({ size }: IconProps) {
  return (
    <Icon size={size} isDirectional>
      <path d="m9.5 6 6 6-6 6" />
    </Icon>
  )
}

export function ClockIcon({ size }: IconProps) {
  return (
    <Icon size={size}>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M12 7.2V12l3.2 2" />
    </Icon>
  )
}

export function CloseIcon({ size }: IconProps) {
  return (
    <Icon size={size}>
      <path d="m6 6 12 12M18 6 6 18" />
    </Icon>
  )
}

export function CopyIcon({ size }: IconProps) {
  return (
    <Icon size={size}>
      <rect x="8.5" y="8.5" width="11.5" height="11.5" rx="2" />
      <path d="M15.5 8.5V6a2 2 0 0 0-2-2H6a2 2 0 0 0-2 2v7.5a2 2 0 0 0 2 2h2.5" />
    </Icon>
  )
}

export function DangerIcon({ size }: IconProps) {
  return (
    <Icon size={size}>
      <path d="M8.5 3.5h7l5 5v7l-5 5h-7l-5-5v-7Z" />
      <path d="M12 7.8v5M12 16.2v.01" />
    </Icon>
  )
}

export function ExitIcon({ size }: IconProps) {
  return (
    <Icon size={size} isDirectional>
      <path d="M10 4H6.5A1.5 1.5 0 0 0 5 5.5v13A1.5 1.5 0 0 0 6.5 20H10" />
      <path d="M10 12h10M16.2 8.2 20 12l-3.8 3.8" />
    </Icon>
  )
}

export function HelpIcon({ size }: IconProps) {
  return (
    <Icon size={size}>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M9.5 9.7a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8M12 16.6v.01" />
    </Icon>
  )
}

export function InfoIcon({ size }: IconProps) {
  return (
    <Icon size={size}>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M12 11v5.3M12 7.7v.01" />
    </Icon>
  )
}

export function LanguageIcon({ size }: IconProps) {
  return (
    <Icon size={size}>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M3.5 12h17M12 3.5c2.5 2.4 3.7 5.3 3.7 8.5s-1.2 6.1-3.7 8.5c-2.5-2.4-3.7-5.3-3.7-8.5s1.2-6.1 3.7-8.5Z" />
    </Icon>
  )
}

export function LockIcon({ size }: IconProps) {
  return (
    <Icon size={size}>
      <rect x="5" y="10.5" width="14" height="9.5" rx="2" />
      <path d="M8 10.5V8a4 4 0 0 1 8 0v2.5M12 14.3v2" />
    </Icon>
  )
}

export function PhoneIcon({ size }: IconProps) {
  return (
    <Icon size={size}>
      <path d="M7.2 3.8 9.6 4l1.2 4-2 1.7a12 12 0 0 0 5.5 5.5l1.7-2 4 1.2.2 2.4a3 3 0 0 1-3 3.2C9.8 20 4 14.2 4 6.8a3 3 0 0 1 3.2-3Z" />
    </Icon>
  )
}

export function PlusIcon({ size }: IconProps) {
  return (
    <Icon size={size}>
      <path d="M12 5v14M5 12h14" />
    </Icon>
  )
}

export function PrintIcon({ size }: IconProps) {
  return (
    <Icon size={size}>
      <path d="M7 8.5V4h10v4.5M7 17H5.5A1.5 1.5 0 0 1 4 15.5V10a1.5 1.5 0 0 1 1.5-1.5h13A1.5 1.5 0 0 1 20 10v5.5a1.5 1.5 0 0 1-1.5 1.5H17" />
      <path d="M7 14h10v6H7Z" />
    </Icon>
  )
}

export function SearchIcon({ size }: IconProps) {
  return (
    <Icon size={size}>
      <circle cx="10.5" cy="10.5" r="6.5" />
      <path d="m15.3 15.3 5 5" />
    </Icon>
  )
}

export function SendIcon({ size }: IconProps) {
  return (
    <Icon size={size} isDirectional>
      <path d="M20.3 3.7 10.8 13.2M20.3 3.7l-6 16.6-3.5-7.1-7.1-3.5Z" />
    </Icon>
  )
}

export function SettingsIcon({ size }: IconProps) {
  return (
    <Icon size={size}>
      <path d="M4 7.5h8M18.5 7.5H20M4 16.5h1.5M12 16.5h8" />
      <circle cx="15.2" cy="7.5" r="2.7" />
      <circle cx="8.7" cy="16.5" r="2.7" />
    </Icon>
  )
}

export function TickIcon({ size }: IconProps) {
  return (
    <Icon size={size}>
      <path d="m5 12.8 4.5 4.5L19 7.3" />
    </Icon>
  )
}

export function WarningIcon({ size }: IconProps) {
  return (
    <Icon size={size}>
      <path d="M10.5 4.7a1.7 1.7 0 0 1 3 0l7 12.7a1.7 1.7 0 0 1-1.5 2.6H5a1.7 1.7 0 0 1-1.5-2.6Z" />
      <path d="M12 9.5v4M12 16.7v.01" />
    </Icon>
  )
}
