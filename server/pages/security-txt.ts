const HALF_A_YEAR_MS = 182 * 24 * 60 * 60 * 1000

/** `/.well-known/security.txt` (RFC 9116): whom to tell about a weakness. */
export const securityTxt = ({
  contact,
  publicOrigin,
  now,
}: {
  /** A `mailto:` or `https:` address. */
  readonly contact: string
  readonly publicOrigin: string
  readonly now: Date
}): string => {
  const expires = new Date(now.getTime() + HALF_A_YEAR_MS)
  expires.setUTCHours(0, 0, 0, 0)
  return [
    `Contact: ${contact}`,
    `Expires: ${expires.toISOString()}`,
    'Preferred-Languages: nl, en',
    `Canonical: ${publicOrigin}/.well-known/security.txt`,
    'Policy: https://www.ncsc.nl/contact/kwetsbaarheid-melden',
    '',
  ].join('\n')
}
