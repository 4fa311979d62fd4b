import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

import type { Session } from '../../domain/api/staff.ts'
import type { Lane, Sector } from '../../domain/signal/vocabulary.ts'
import type { AskDirectory } from '../hand-over/console-directory.ts'
import type { HandOverDrafts } from '../hand-over/hand-over-drafts.ts'
import type { SessionClient } from '../intake/staff-client.ts'
import type { KeyRing } from '../opening/key-ring.ts'
import type { Drafts } from '../signal/drafts.ts'

/** What the list may show of a signal that was opened in this session; in memory only. */
export type Glimpse = { readonly sector: Sector; readonly lane: Lane }

/** Everything the screens of a member at work need. */
export type DeskAtWork = {
  readonly session: Session
  readonly client: SessionClient
  readonly keyRing: KeyRing
  readonly drafts: Drafts
  readonly handOverDrafts: HandOverDrafts
  readonly directory: AskDirectory
  readonly glimpses: Map<string, Glimpse>
  /** Says something to screen readers without moving anyone's focus. */
  readonly announce: (text: string) => void
}

export const DeskContext = createContext<DeskAtWork | undefined>(undefined)

/** The desk at work. Throws outside the signed-in part of the console. */
export const useDesk = (): DeskAtWork => {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('useDesk needs a signed-in member around it.')
  return desk
}
