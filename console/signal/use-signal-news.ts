import { useEffect, useRef, useState } from 'preact/hooks'

import type { InboxRow } from '../../domain/api/staff.ts'
import type { Loaded } from '../desk/use-answer.ts'
import { newsBetween, type SignalNews } from './signal-news.ts'
import type { SignalOnDesk } from './use-opened-signal.ts'

type Cause = {
  /** The signal's row in the inbox, as the intake last gave it. */
  readonly row: InboxRow | undefined
  /** Raised when the member asks for what is newest. */
  readonly wishes: number
}

type Told = {
  /** Undefined: nothing was fetched again yet. */
  readonly news: SignalNews | undefined
  /** Shows what the member did itself; that is no news. */
  readonly changeOwn: (value: SignalOnDesk) => void
}

/**
 * Fetches the opened signal again when the inbox knows more of it than is shown, and when the member
 * asks for it; says what is new. Nothing typed and no focus is touched.
 */
export const useSignalNews = (loaded: Loaded<SignalOnDesk>, { row, wishes }: Cause): Told => {
  const { value, isLoading, reload, change } = loaded
  const shown = useRef<SignalOnDesk | undefined>(undefined)
  const heardRow = useRef<InboxRow | undefined>(undefined)
  const heardWishes = useRef(wishes)
  const [news, setNews] = useState<SignalNews>()

  useEffect(() => {
    if (value === undefined || value === shown.current) return
    if (shown.current !== undefined) setNews(newsBetween(shown.current, value))
    shown.current = value
  }, [value])

  useEffect(() => {
    const known = shown.current?.record.version
    // What is being fetched may well be what the row tells of; each row is looked at once.
    if (row === undefined || known === undefined || isLoading || heardRow.current === row) return
    heardRow.current = row
    if (row.version > known) reload()
  }, [row, isLoading, reload])

  useEffect(() => {
    if (heardWishes.current === wishes) return
    heardWishes.current = wishes
    // Emptied first, so that the same answer as before is read out again.
    setNews(undefined)
    reload()
  }, [wishes, reload])

  return {
    news,
    changeOwn: (own) => {
      shown.current = own
      setNews(undefined)
      change(own)
    },
  }
}
