const LINK = /^#inschrijven=(.*)$/su

type Page = {
  readonly location: Pick<Location, 'hash' | 'pathname'>
  readonly history: Pick<History, 'replaceState'>
}

/**
 * The secret of an enrolment link, taken out of the address bar and the browser's history at once.
 * `undefined` when the page was opened without one.
 */
export const takeEnrolmentSecret = ({ location, history }: Page): string | undefined => {
  const secret = LINK.exec(location.hash)?.[1]
  if (secret !== undefined) history.replaceState(null, '', location.pathname)
  return secret
}

/** The link to give to a new colleague; the secret stands after the `#`, which no server sees. */
export const enrolmentLink = (origin: string, secret: string): string =>
  `${origin}/console/#inschrijven=${secret}`
