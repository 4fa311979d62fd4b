import type * as z from 'zod/mini'

import {
  deskKeySchema,
  deskKeysSchema,
  type confirmDeskKeySchema,
  type NewDeskKey,
} from '../../domain/api/desk-keys.ts'
import {
  handOverSchema,
  handOversSchema,
  openedHandOverSchema,
  reachedSchema,
  type handOversQuerySchema,
  type NewHandOver,
  type SendAgain,
  type stepHandOverSchema,
} from '../../domain/api/hand-over.ts'
import {
  deskKeyPath,
  handOverPath,
  inboxSignalPath,
  keyConfirmationsPath,
  memberPath,
  PATHS,
  repliesPath,
  sendAgainPath,
} from '../../domain/api/paths.ts'
import { directoryAnswerSchema } from '../../domain/api/public.ts'
import {
  auditSchema,
  colleaguesSchema,
  enrolledSchema,
  grantsSchema,
  inboxSchema,
  invitedSchema,
  openedSignalSchema,
  replySentSchema,
  sessionSchema,
  signInChallengeSchema,
  stateChangedSchema,
  type changeStateSchema,
  type enrolSchema,
  type giveGrantSchema,
  type replySchema,
  type signInSchema,
} from '../../domain/api/staff.ts'
import type { SignalState } from '../../domain/desk/signal-states.ts'
import type { Result } from '../../domain/result.ts'
import { ask, tell, type Call, type RequestRefusal } from './request.ts'

type Answer<Schema extends z.ZodMiniType> = Promise<Result<z.infer<Schema>, RequestRefusal>>

/** What the console asks of the intake. Everything after signing in carries the session's token. */
export type StaffClient = {
  readonly enrol: (enrolment: z.infer<typeof enrolSchema>) => Answer<typeof enrolledSchema>
  readonly askChallenge: (staffId: string) => Answer<typeof signInChallengeSchema>
  readonly signIn: (proof: z.infer<typeof signInSchema>) => Answer<typeof sessionSchema>
}

/** What a signed-in member may ask. */
export type SessionClient = {
  readonly signOut: () => Promise<Result<true, RequestRefusal>>
  readonly grants: () => Answer<typeof grantsSchema>
  readonly askDeskKeyChallenge: (keyId: string) => Answer<typeof signInChallengeSchema>
  readonly giveGrant: (
    grant: z.infer<typeof giveGrantSchema>,
  ) => Promise<Result<true, RequestRefusal>>
  readonly deskKeys: () => Answer<typeof deskKeysSchema>
  readonly proposeDeskKey: (key: NewDeskKey) => Answer<typeof deskKeySchema>
  readonly confirmDeskKey: (
    id: string,
    opened: z.infer<typeof confirmDeskKeySchema>,
  ) => Answer<typeof deskKeySchema>
  readonly retireDeskKey: (id: string, unreadable: number) => Answer<typeof deskKeySchema>
  readonly colleagues: () => Answer<typeof colleaguesSchema>
  readonly endMembership: (staffId: string) => Promise<Result<true, RequestRefusal>>
  readonly invite: (tokenHash: string) => Answer<typeof invitedSchema>
  readonly inbox: (page: number, state: SignalState | undefined) => Answer<typeof inboxSchema>
  readonly signal: (id: string) => Answer<typeof openedSignalSchema>
  readonly changeState: (
    id: string,
    change: z.infer<typeof changeStateSchema>,
  ) => Answer<typeof stateChangedSchema>
  readonly reply: (id: string, reply: z.infer<typeof replySchema>) => Answer<typeof replySentSchema>
  readonly audit: (page: number) => Answer<typeof auditSchema>
  /** The signed directory as it is at the intake; verify it before use. */
  readonly directory: () => Answer<typeof directoryAnswerSchema>
  readonly handOvers: (
    query: z.infer<typeof handOversQuerySchema>,
  ) => Answer<typeof handOversSchema>
  /** Whom the intake can tell by itself that something waits. */
  readonly handOverWays: () => Answer<typeof reachedSchema>
  readonly handOver: (id: string) => Answer<typeof openedHandOverSchema>
  readonly makeHandOver: (handOver: NewHandOver) => Answer<typeof handOverSchema>
  readonly stepHandOver: (
    id: string,
    step: z.infer<typeof stepHandOverSchema>,
  ) => Answer<typeof handOverSchema>
  readonly sendHandOverAgain: (id: string, again: SendAgain) => Answer<typeof handOverSchema>
}

type Fetch = Parameters<typeof ask>[0]

/** The calls that need no session. */
export const createStaffClient = (fetch: Fetch): StaffClient => ({
  enrol: (body) => ask(fetch, { method: 'POST', path: PATHS.staff, body }, enrolledSchema),
  askChallenge: (staffId) =>
    ask(
      fetch,
      { method: 'POST', path: PATHS.signInChallenges, body: { staffId } },
      signInChallengeSchema,
    ),
  signIn: (body) => ask(fetch, { method: 'POST', path: PATHS.sessions, body }, sessionSchema),
})

/**
 * The calls of one session. `onSessionLost` is told when the intake no longer knows the token, so
 * that every screen locks in the same way.
 */
export const createSessionClient = (
  fetch: Fetch,
  token: string,
  onSessionLost: () => void,
): SessionClient => {
  const watch = <Value>(result: Result<Value, RequestRefusal>) => {
    if (!result.ok && result.code === 'session-missing') onSessionLost()
    return result
  }
  const askIn = async <Value>(call: Call, schema: z.ZodMiniType<Value>) =>
    watch(await ask(fetch, { ...call, token }, schema))
  const tellIn = async (call: Call) => watch(await tell(fetch, { ...call, token }))

  return {
    signOut: () => tell(fetch, { method: 'DELETE', path: PATHS.ownSession, token }),
    grants: () => askIn({ method: 'GET', path: PATHS.grants }, grantsSchema),
    askDeskKeyChallenge: (keyId) =>
      askIn(
        { method: 'POST', path: PATHS.deskKeyChallenges, body: { keyId } },
        signInChallengeSchema,
      ),
    giveGrant: (body) => tellIn({ method: 'POST', path: PATHS.grants, body }),
    deskKeys: () => askIn({ method: 'GET', path: PATHS.deskKeys }, deskKeysSchema),
    proposeDeskKey: (body) => askIn({ method: 'POST', path: PATHS.deskKeys, body }, deskKeySchema),
    confirmDeskKey: (id, body) =>
      askIn({ method: 'POST', path: keyConfirmationsPath(id), body }, deskKeySchema),
    retireDeskKey: (id, unreadable) =>
      askIn(
        { method: 'PATCH', path: deskKeyPath(id), body: { state: 'retired', unreadable } },
        deskKeySchema,
      ),
    colleagues: () => askIn({ method: 'GET', path: PATHS.staff }, colleaguesSchema),
    endMembership: (id) => tell(fetch, { method: 'DELETE', path: memberPath(id), token }),
    invite: (tokenHash) =>
      askIn({ method: 'POST', path: PATHS.invitations, body: { tokenHash } }, invitedSchema),
    inbox: (page, state) => {
      const query = new URLSearchParams({ pagina: String(page) })
      if (state !== undefined) query.set('toestand', state)
      return askIn({ method: 'GET', path: `${PATHS.inbox}?${query.toString()}` }, inboxSchema)
    },
    signal: (id) => askIn({ method: 'GET', path: inboxSignalPath(id) }, openedSignalSchema),
    changeState: (id, body) =>
      askIn({ method: 'PATCH', path: inboxSignalPath(id), body }, stateChangedSchema),
    reply: (id, body) => askIn({ method: 'POST', path: repliesPath(id), body }, replySentSchema),
    audit: (page) => askIn({ method: 'GET', path: `${PATHS.audit}?pagina=${page}` }, auditSchema),
    directory: () => askIn({ method: 'GET', path: PATHS.directory }, directoryAnswerSchema),
    handOvers: (query) => {
      const asked = new URLSearchParams(
        Object.entries(query).flatMap(([name, value]) =>
          value === undefined ? [] : [[name, value]],
        ),
      )
      return askIn(
        { method: 'GET', path: `${PATHS.handOvers}?${asked.toString()}` },
        handOversSchema,
      )
    },
    handOverWays: () => askIn({ method: 'GET', path: PATHS.handOverWays }, reachedSchema),
    handOver: (id) => askIn({ method: 'GET', path: handOverPath(id) }, openedHandOverSchema),
    makeHandOver: (body) => askIn({ method: 'POST', path: PATHS.handOvers, body }, handOverSchema),
    stepHandOver: (id, body) =>
      askIn({ method: 'PATCH', path: handOverPath(id), body }, handOverSchema),
    sendHandOverAgain: (id, body) =>
      askIn({ method: 'POST', path: sendAgainPath(id), body }, handOverSchema),
  }
}
