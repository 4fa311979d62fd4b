import { useCallback, useEffect, useState } from 'preact/hooks'

/** Puts a sheet on the page, opens the browser's print window, and takes the sheet away again. */
export const usePaper = (): { readonly isPrinting: boolean; readonly print: () => void } => {
  const [isPrinting, setIsPrinting] = useState(false)
  useEffect(() => {
    if (!isPrinting) return undefined
    const done = () => {
      setIsPrinting(false)
    }
    window.addEventListener('afterprint', done)
    window.print()
    return () => {
      window.removeEventListener('afterprint', done)
    }
  }, [isPrinting])
  const print = useCallback(() => {
    setIsPrinting(true)
  }, [])
  return { isPrinting, print }
}
