import type { FunctionComponent } from 'preact'

import type { Area } from '../../domain/content/shared-schema.ts'
import type { Sector } from '../../domain/signal/vocabulary.ts'
import type { IconProps } from '../icons/Icon.tsx'
import {
  CardIcon,
  ControlIcon,
  HomeTeamIcon,
  HotelIcon,
  KeyIcon,
  MoneyIcon,
  OnlineIcon,
  PeopleIcon,
  PersonIcon,
  PlaceIcon,
  SchoolIcon,
  ShieldIcon,
  WorkIcon,
} from '../icons/pictograms.tsx'

export const ICON_OF_AREA: Record<Area, FunctionComponent<IconProps>> = {
  place: PlaceIcon,
  person: PersonIcon,
  work: WorkIcon,
  'money-papers': MoneyIcon,
  control: ControlIcon,
  online: OnlineIcon,
}

const ICON_OF_SECTOR: Record<Sector, FunctionComponent<IconProps>> = {
  'social-team': HomeTeamIcon,
  school: SchoolIcon,
  hotel: HotelIcon,
}

const ICON_OF_CARD: Readonly<Record<string, FunctionComponent<IconProps>>> = {
  ...ICON_OF_SECTOR,
  'hotel-front-desk': KeyIcon,
  'hotel-hr-agency': WorkIcon,
  'hotel-technical-security': ShieldIcon,
  minors: PeopleIcon,
  'unaccompanied-minors': PeopleIcon,
  online: OnlineIcon,
  labour: WorkIcon,
  'domestic-work': HomeTeamIcon,
  begging: MoneyIcon,
  boys: PersonIcon,
}

/** The pictogram of a card; a card without its own gets that of cards. */
export const iconOfCard = (id: string): FunctionComponent<IconProps> => ICON_OF_CARD[id] ?? CardIcon
