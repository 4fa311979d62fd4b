import { Icon, type IconProps } from './Icon.tsx'

export function CardIcon({ size }: IconProps) {
  return (
    <Icon size={size}>
      <rect x="5" y="3.5" width="14" height="17" rx="2" />
      <path d="m8 8.2 1 1 1.8-1.9M8 13.7l1 1 1.8-1.9M13.5 8.5H16M13.5 14H16" />
    </Icon>
  )
}

export function ControlIcon({ size }: IconProps) {
  return (
    <Icon size={size}>
      <path d="M10 8H7.5a4 4 0 0 0 0 8H10M14 8h2.5a4 4 0 0 1 0 8H14M9 12h6" />
    </Icon>
  )
}

export function DraftIcon({ size }: IconProps) {
  return (
    <Icon size={size}>
      <path d="M4.5 19.5 5.4 15 15.6 4.8a1.6 1.6 0 0 1 2.3 0l1.3 1.3a1.6 1.6 0 0 1 0 2.3L9 18.6Z" />
      <path d="m13.5 7 3.5 3.5" />
    </Icon>
  )
}

export function HomeTeamIcon({ size }: IconProps) {
  return (
    <Icon size={size}>
      <path d="m3.5 11.5 8.5-7.5 8.5 7.5M5.5 10v8.5A1.5 1.5 0 0 0 7 20h10a1.5 1.5 0 0 0 1.5-1.5V10" />
      <path d="M12 17.2c-2-1.3-3-2.4-3-3.7a1.6 1.6 0 0 1 3-.8 1.6 1.6 0 0 1 3 .8c0 1.3-1 2.4-3 3.7Z" />
    </Icon>
  )
}

export function HotelIcon({ size }: IconProps) {
  return (
    <Icon size={size}>
      <path d="M3.5 5v14.5M20.5 19.5V14a3 3 0 0 0-3-3H11v5M3.5 16h17" />
      <circle cx="7.2" cy="11.8" r="1.9" />
    </Icon>
  )
}

export function InboxIcon({ size }: IconProps) {
  return (
    <Icon size={size}>
      <path d="M4 13.5 6.3 5.6A1.5 1.5 0 0 1 7.7 4.5h8.6a1.5 1.5 0 0 1 1.4 1.1L20 13.5v4.3a1.7 1.7 0 0 1-1.7 1.7H5.7A1.7 1.7 0 0 1 4 17.8Z" />
      <path d="M4 13.5h4.5l1.3 2.5h4.4l1.3-2.5H20" />
    </Icon>
  )
}

export function KeyIcon({ size }: IconProps) {
  return (
    <Icon size={size}>
      <circle cx="8" cy="15.5" r="4" />
      <path d="m11 12.5 8-8M15.5 8l3 3" />
    </Icon>
  )
}

export function MoneyIcon({ size }: IconProps) {
  return (
    <Icon size={size}>
      <rect x="3" y="6" width="18" height="12" rx="2" />
      <circle cx="12" cy="12" r="2.7" />
      <path d="M6.5 9.5v.01M17.5 14.5v.01" />
    </Icon>
  )
}

export function OnlineIcon({ size }: IconProps) {
  return (
    <Icon size={size}>
      <rect x="3.5" y="4.5" width="17" height="11.5" rx="2" />
      <path d="M9 20h6M12 16v4" />
    </Icon>
  )
}

export function PeopleIcon({ size }: IconProps) {
  return (
    <Icon size={size}>
      <circle cx="9" cy="8.5" r="3.5" />
      <path d="M2.8 19.5c.6-3.5 2.9-5.5 6.2-5.5s5.6 2 6.2 5.5M15.5 5.3a3.5 3.5 0 0 1 0 6.4M17.8 14.5c1.9.8 3 2.5 3.4 5" />
    </Icon>
  )
}

export function PersonIcon({ size }: IconProps) {
  return (
    <Icon size={size}>
      <circle cx="12" cy="8" r="4" />
      <path d="M4.5 20c.8-3.9 3.7-6 7.5-6s6.7 2.1 7.5 6" />
    </Icon>
  )
}

export function PlaceIcon({ size }: IconProps) {
  return (
    <Icon size={size}>
      <path d="M12 20.8c4.3-4.2 6.5-7.6 6.5-10.6a6.5 6.5 0 0 0-13 0c0 3 2.2 6.4 6.5 10.6Z" />
      <circle cx="12" cy="10.2" r="2.3" />
    </Icon>
  )
}

export function SchoolIcon({ size }: IconProps) {
  return (
    <Icon size={size}>
      <path d="m2.5 9.5 9.5-5 9.5 5-9.5 5Z" />
      <path d="M6.5 12v4.7c3.3 2.4 7.7 2.4 11 0V12M21.5 9.5v5.3" />
    </Icon>
  )
}

export function ShieldIcon({ size }: IconProps) {
  return (
    <Icon size={size}>
      <path d="M12 3.5 19 6v5.5c0 4.3-2.9 7.6-7 9-4.1-1.4-7-4.7-7-9V6Z" />
      <path d="m9 12 2.2 2.2L15.2 10" />
    </Icon>
  )
}

export function WorkIcon({ size }: IconProps) {
  return (
    <Icon size={size}>
      <rect x="3.5" y="8" width="17" height="11.5" rx="2" />
      <path d="M8.5 8V6.2A1.7 1.7 0 0 1 10.2 4.5h3.6a1.7 1.7 0 0 1 1.7 1.7V8M3.5 12.8c5.3 2.2 11.7 2.2 17 0" />
    </Icon>
  )
}
