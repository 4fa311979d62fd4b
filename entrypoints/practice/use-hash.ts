import { useEffect, useState } from 'preact/hooks'

/** What stands after the `#` of the address, now and after each step back or forth. */
export const useHash = (): string => {
  const [hash, setHash] = useState(location.hash.slice(1))
  useEffect(() => {
    const read = () => {
      setHash(location.hash.slice(1))
      window.scrollTo(0, 0)
    }
    window.addEventListener('hashchange', read)
    return () => {
      window.removeEventListener('hashchange', read)
    }
  }, [])
  return hash
}
