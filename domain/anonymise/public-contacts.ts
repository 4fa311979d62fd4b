/** Numbers and sites of services and government. They identify no person and are never a finding. */
export type PublicContacts = {
  /** E.164, such as `+31334481186`. */
  readonly phones: ReadonlySet<string>
  /** Host names in lower case; their subdomains are meant too. */
  readonly hosts: ReadonlySet<string>
  /** Sites with pages of many people: the name of the site says nothing, a page on it does. */
  readonly platforms: ReadonlySet<string>
  /** Names of services in small letters, beside those that everybody knows. */
  readonly names?: ReadonlySet<string>
}

/**
 * What is public without a directory: the national services and government. The directory is not
 * imported here, because it is data of the moment: pass its numbers and sites with `withDirectory`.
 */
export const PUBLIC_CONTACTS: PublicContacts = {
  phones: new Set([
    '+31207600809',
    '+31247247247',
    '+31334481186',
    '+31343578844',
    '+31682387796',
    '+31703334444',
    '+31703454319',
    '+31882220500',
    '+31889581814',
  ]),
  hosts: new Set([
    'autoriteitpersoonsgegevens.nl',
    'belastingdienst.nl',
    'cbs.nl',
    'chatmetfier.nl',
    'cjib.nl',
    'coa.nl',
    'comensha.nl',
    'digid.nl',
    'duo.nl',
    'eerstekamer.nl',
    'europa.eu',
    'fairwork.nu',
    'fier.nl',
    'ggd.nl',
    'helpwanted.nl',
    'hetccv.nl',
    'hetckm.nl',
    'huwelijksdwangenachterlating.nl',
    'ind.nl',
    'juridischloket.nl',
    'kadaster.nl',
    'keerpunt.chat',
    'kijkopmensenhandel.nl',
    'kinderbescherming.nl',
    'kindertelefoon.nl',
    'kvk.nl',
    'meldmisdaadanoniem.nl',
    'meldpunt-kinderporno.nl',
    'mensenrechten.nl',
    'nationaleombudsman.nl',
    'nederlandwereldwijd.nl',
    'nlarbeidsinspectie.nl',
    'nllabourauthority.nl',
    'offlimits.nl',
    'officielebekendmakingen.nl',
    'om.nl',
    'overheid.nl',
    'politie.nl',
    'raadvanstate.nl',
    'rdw.nl',
    'rechtspraak.nl',
    'rijksoverheid.nl',
    'rivm.nl',
    'slachtofferhulp.nl',
    'sluitmensenhandeluit.nl',
    'svb.nl',
    'toeslagen.nl',
    'trouwentegenjewil.nl',
    'tweedekamer.nl',
    'uwv.nl',
    'veiligthuis.nl',
    'vng.nl',
    'wegwijzermensenhandel.nl',
    'workinnl.nl',
  ]),
  platforms: new Set([
    'airbnb.com',
    'booking.com',
    'facebook.com',
    'google.com',
    'instagram.com',
    'kinky.nl',
    'marktplaats.nl',
    'onlyfans.com',
    'sexjobs.nl',
    'snapchat.com',
    'telegram.org',
    'tiktok.com',
    'whatsapp.com',
    'youtube.com',
  ]),
}

/** Gives the public contacts with the numbers (E.164), host names and names of a directory added. */
export const withDirectory = (
  phones: readonly string[],
  hosts: readonly string[],
  names: readonly string[] = [],
): PublicContacts => ({
  ...PUBLIC_CONTACTS,
  phones: new Set([...PUBLIC_CONTACTS.phones, ...phones]),
  hosts: new Set([...PUBLIC_CONTACTS.hosts, ...hosts.map((host) => host.toLowerCase())]),
  names: new Set([...(PUBLIC_CONTACTS.names ?? []), ...names.map((name) => name.toLowerCase())]),
})

/** Source: RFC 1035. What is longer is no host, and would cost time to cut into labels. */
const LONGEST_HOST = 253

const isWithin = (host: string, hosts: ReadonlySet<string>): boolean => {
  if (host.length > LONGEST_HOST) return false
  const labels = host.toLowerCase().split('.')
  return labels.some((_, index) => hosts.has(labels.slice(index).join('.')))
}

/** True for a host of a service or of the government, or a subdomain of one. */
export const isPublicHost = (host: string, contacts: PublicContacts): boolean =>
  isWithin(host, contacts.hosts)

/** True for a site whose bare name identifies nobody; a subdomain other than www may be a person. */
export const isPlatform = (host: string, contacts: PublicContacts): boolean =>
  contacts.platforms.has(host.toLowerCase().replace(/^www\./, ''))
