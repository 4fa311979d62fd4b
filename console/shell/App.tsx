import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks'

import type { Session } from '../../domain/api/staff.ts'
import type { EnrolmentKeys } from '../../domain/keys/enrolment-link.ts'
import { builtInRootKey, createConsoleDirectory } from '../hand-over/console-directory.ts'
import { createHandOverDrafts, type HandOverDrafts } from '../hand-over/hand-over-drafts.ts'
import {
  createSessionClient,
  createStaffClient,
  type SessionClient,
} from '../intake/staff-client.ts'
import { createKeyRing } from '../opening/key-ring.ts'
import type { Member, PersonKeyStore } from '../opening/person-key-store.ts'
import { DeadLinkPage } from '../session/DeadLinkPage.tsx'
import { EnrolPage } from '../session/EnrolPage.tsx'
import { SignInPage, type SignInReason } from '../session/SignInPage.tsx'
import { takeOwnGrant } from '../session/sign-in.ts'
import { WaitingPage } from '../session/WaitingPage.tsx'
import { createDrafts, type Drafts } from '../signal/drafts.ts'
import { DeskContext, type DeskAtWork, type Glimpse } from './desk-context.ts'
import { DeskPage } from './DeskPage.tsx'
import { useIdleLock } from './use-idle-lock.ts'
import { useLeaveGuard } from './use-leave-guard.ts'

type Stage =
  | {
      readonly kind: 'dead-link'
      readonly why: 'linkBroken' | 'linkUsed'
      readonly members: readonly Member[]
    }
  | { readonly kind: 'enrol'; readonly link: EnrolmentKeys }
  | {
      readonly kind: 'sign-in'
      readonly members: readonly Member[]
      readonly reason: SignInReason
    }
  | { readonly kind: 'waiting' | 'at-work'; readonly desk: DeskAtWork }

/** What one member left on the desk; it waits in memory while the console is locked. */
type Workplace = {
  readonly drafts: Drafts
  readonly handOverDrafts: HandOverDrafts
  signalId: string | undefined
}

type Props = {
  readonly store: PersonKeyStore
  readonly members: readonly Member[]
  /** Keys of the enrolment link the console was opened with; `null` for a link that is none. */
  readonly link: EnrolmentKeys | null | undefined
}

const sendRequest: typeof fetch = (input, init) => fetch(input, init)

/** The console from door to desk: who is in front of it, and what they may see now. */
export const App = ({ store, members, link }: Props) => {
  const [stage, setStage] = useState<Stage>(() => {
    if (link === null) return { kind: 'dead-link', why: 'linkBroken', members }
    return link ? { kind: 'enrol', link } : { kind: 'sign-in', members, reason: 'start' }
  })
  const [announcement, setAnnouncement] = useState('')
  const [keyRing] = useState(() => createKeyRing())
  const [client] = useState(() => createStaffClient(sendRequest))
  const [workplaces] = useState(() => new Map<string, Workplace>())
  const open = useRef<{ client: SessionClient; staffId: string } | undefined>(undefined)
  const lastStaffId = useRef<string | undefined>(undefined)

  const lock = useCallback(
    async (reason: Exclude<SignInReason, 'start'>) => {
      const session = open.current
      if (!session) return
      open.current = undefined
      lastStaffId.current = session.staffId
      keyRing.forget()
      setStage({ kind: 'sign-in', members: await store.members(), reason })
      if (reason === 'locked') await session.client.signOut()
    },
    [keyRing, store],
  )

  const openSession = useCallback(
    (session: Session) =>
      createSessionClient(sendRequest, session.token, () => void lock('session-lost')),
    [lock],
  )
  const needs = useMemo(
    () => ({ client, openSession, keyRing, store }),
    [client, openSession, keyRing, store],
  )

  const enter = async (session: Session): Promise<string | undefined> => {
    const sessionClient = openSession(session)
    const staffId = session.staff.id
    const workplace = workplaces.get(staffId) ?? {
      drafts: createDrafts(),
      handOverDrafts: createHandOverDrafts(),
      signalId: undefined,
    }
    workplaces.set(staffId, workplace)
    const desk: DeskAtWork = {
      session,
      client: sessionClient,
      keyRing,
      drafts: workplace.drafts,
      handOverDrafts: workplace.handOverDrafts,
      directory: createConsoleDirectory(sessionClient, builtInRootKey()),
      glimpses: new Map<string, Glimpse>(),
      announce: setAnnouncement,
    }
    const access = keyRing.hasDeskKey() ? { ok: true as const } : await takeOwnGrant(session, desk)
    const isWaiting =
      !access.ok && (access.code === 'grant-missing' || access.code === 'grant-unusable')
    if (!access.ok && !isWaiting) return access.code
    open.current = { client: sessionClient, staffId }
    setStage({ kind: isWaiting ? 'waiting' : 'at-work', desk })
    return undefined
  }

  const leaveUsedLink = async () => {
    keyRing.forget()
    setStage({ kind: 'dead-link', why: 'linkUsed', members: await store.members() })
  }

  const signOut = async () => {
    const session = open.current
    open.current = undefined
    keyRing.forget()
    workplaces.clear()
    await session?.client.signOut()
    // A fresh page is the only sure way to let the browser forget what was opened.
    location.replace(location.pathname)
  }

  const hasSomethingToLose = useCallback(
    () =>
      [...workplaces.values()].some(
        ({ drafts, handOverDrafts }) => drafts.hasAny() || handOverDrafts.hasAny(),
      ),
    [workplaces],
  )
  useLeaveGuard(hasSomethingToLose)
  useIdleLock(
    stage.kind === 'at-work' || stage.kind === 'waiting',
    useCallback(() => void lock('locked'), [lock]),
  )
  useEffect(() => {
    setAnnouncement('')
  }, [stage])

  const screen = () => {
    switch (stage.kind) {
      case 'dead-link': {
        const { why, members: known } = stage
        const signIn = () => {
          setStage({ kind: 'sign-in', members: known, reason: 'start' })
        }
        return <DeadLinkPage why={why} onSignIn={known.length > 0 ? signIn : undefined} />
      }
      case 'enrol':
        return (
          <EnrolPage
            link={stage.link}
            needs={needs}
            onSession={enter}
            onLinkUsed={() => void leaveUsedLink()}
          />
        )
      case 'sign-in':
        return (
          <SignInPage
            members={stage.members}
            reason={stage.reason}
            lastStaffId={lastStaffId.current}
            needs={needs}
            onSession={enter}
          />
        )
      case 'waiting':
        return (
          <WaitingPage
            desk={stage.desk}
            onAccess={() => {
              setStage({ kind: 'at-work', desk: stage.desk })
            }}
            onSignOut={() => void signOut()}
          />
        )
      case 'at-work':
        return (
          <DeskPage
            lastSignalId={workplaces.get(stage.desk.session.staff.id)?.signalId}
            onSignalId={(id) => {
              const workplace = workplaces.get(stage.desk.session.staff.id)
              if (workplace) workplace.signalId = id
            }}
            onLock={() => void lock('locked')}
            onSignOut={() => void signOut()}
          />
        )
      default:
        return stage satisfies never
    }
  }

  const desk = 'desk' in stage ? stage.desk : undefined
  return (
    <DeskContext.Provider value={desk}>
      {screen()}
      <div class="sw-visually-hidden" role="status">
        {announcement}
      </div>
    </DeskContext.Provider>
  )
}
