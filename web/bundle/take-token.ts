const TOKEN = /^#([A-Za-z0-9_-]{43})$/u

type Place = {
  readonly location: Pick<Location, 'hash' | 'pathname'>
  readonly history: Pick<History, 'replaceState'>
}

/**
 * The token behind the `#` of a mailed link, taken out of the address at once: no picture of the
 * screen, bookmark or shared address holds it. Undefined when there is none or it is no token.
 */
export const takeToken = ({ location, history }: Place): string | undefined => {
  const token = TOKEN.exec(location.hash)?.[1]
  if (location.hash !== '') history.replaceState(null, '', location.pathname)
  return token
}
