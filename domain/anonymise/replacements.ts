import type { FindingKind } from './finding.ts'

/**
 * The words that take the place of a finding. They are data of the domain and not words of the screen:
 * once chosen they are part of the signal itself, are sealed with it, and must be the same wherever
 * the signal is read. Square brackets keep them apart from what a person wrote: a detector must never
 * take `[kenteken]` for a cue, see `cue.ts`.
 */
const REPLACEMENTS: Readonly<Record<'nl' | 'en', Readonly<Record<FindingKind, string>>>> = {
  nl: {
    person: '[naam]',
    bsn: '[bsn]',
    vnumber: '[v-nummer]',
    document: '[documentnummer]',
    nationalid: '[persoonsnummer]',
    phone: '[telefoonnummer]',
    email: '[e-mailadres]',
    iban: '[rekeningnummer]',
    card: '[kaartnummer]',
    plate: '[kenteken]',
    postcode: '[postcode]',
    address: '[adres]',
    birthdate: '[geboortedatum]',
    date: '[datum]',
    age: '[leeftijd]',
    room: '[kamer]',
    organisation: '[organisatie]',
    place: '[plaats]',
    handle: '[accountnaam]',
    url: '[webadres]',
    ip: '[ip-adres]',
    kvk: '[kvk-nummer]',
    id: '[nummer]',
    combination: '[kenmerk]',
  },
  en: {
    person: '[name]',
    bsn: '[citizen service number]',
    vnumber: '[v-number]',
    document: '[document number]',
    nationalid: '[national number]',
    phone: '[phone number]',
    email: '[e-mail address]',
    iban: '[bank account]',
    card: '[card number]',
    plate: '[number plate]',
    postcode: '[postcode]',
    address: '[address]',
    birthdate: '[date of birth]',
    date: '[date]',
    age: '[age]',
    room: '[room]',
    organisation: '[organisation]',
    place: '[place]',
    handle: '[account name]',
    url: '[web address]',
    ip: '[IP address]',
    kvk: '[company number]',
    id: '[number]',
    combination: '[detail]',
  },
}

/**
 * Gives the words for a kind in a language tag such as `nl` or `en-GB`.
 * A language without own words gets Dutch, the language of the desk. Never throws.
 */
export const replacementFor = (kind: FindingKind, language: string): string =>
  REPLACEMENTS[/^en(?:$|[-_])/i.test(language) ? 'en' : 'nl'][kind]
