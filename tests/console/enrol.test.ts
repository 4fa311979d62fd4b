import 'fake-indexeddb/auto'
import { base64 } from '@scure/base'
import { identityToRecipient } from 'age-encryption'
import { describe, expect, it } from 'vitest'

import type { SessionClient, StaffClient } from '../../console/intake/staff-client.ts'
import { makeDeskKey, openGrant, sealGrant } from '../../console/opening/desk-key.ts'
import { createKeyRing } from '../../console/opening/key-ring.ts'
import { openPersonKeyStore } from '../../console/opening/person-key-store.ts'
import { unwrapKey } from '../../console/opening/person-key.ts'
import { enrol } from '../../console/session/enrol.ts'
import { takeOwnGrant } from '../../console/session/sign-in.ts'
import type { Session } from '../../domain/api/staff.ts'
import { deriveEnrolmentKeys, makeEnrolmentSecret } from '../../domain/keys/enrolment-link.ts'
import { randomToken, randomUuid } from '../../domain/random.ts'
import { ok, refused } from '../../domain/result.ts'
import { sealJson } from '../../domain/sealing/seal.ts'

const PASSPHRASE = 'vier losse woorden samen'
const DESK_ID = 'a'.repeat(16)

const never = () => Promise.reject(new Error('This must not be asked.'))

/** An intake in memory: one desk, one link, real challenges; `cut` names calls that fail once. */
const aDesk = async ({ isFirst = true, cut = '' } = {}) => {
  const desk = await makeDeskKey()
  const link = deriveEnrolmentKeys(makeEnrolmentSecret())
  if (!link) throw new Error('no link')
  const firstGrant = await sealGrant(desk.identity, await identityToRecipient(link.identity))
  const staffId = randomUuid()
  const grants = new Map<string, string>()
  const answers = new Map<string, string>()
  const state = { recipient: '', cut }
  const session: Session = {
    token: randomToken(32),
    expiresAt: '2026-11-22T20:00:00Z',
    staff: { id: staffId, name: 'Noor' },
    desk: {
      id: DESK_ID,
      name: 'Loket (voorbeeld)',
      recipient: desk.recipient,
      keys: [{ id: DESK_ID, recipient: desk.recipient }],
    },
  }
  const isCut = (call: string) => {
    if (state.cut !== call) return false
    state.cut = ''
    return true
  }
  const aChallengeTo = async (recipient: string) => {
    const challengeId = randomUuid()
    const answer = randomToken(32)
    answers.set(challengeId, answer)
    const sealed = await sealJson({ answer }, [recipient])
    if (!sealed.ok) throw new Error(sealed.code)
    return ok({ challengeId, sealed: base64.encode(sealed.value) })
  }
  const client: StaffClient = {
    enrol: ({ recipient, token }) => {
      if (token !== link.token) return Promise.resolve(refused('enrolment-unknown'))
      if (state.recipient !== '' && state.recipient !== recipient) {
        return Promise.resolve(refused('enrolment-unknown'))
      }
      state.recipient = recipient
      if (isCut('enrol')) return Promise.resolve(refused('intake-unreachable'))
      return Promise.resolve(
        ok({
          staffId,
          deskId: DESK_ID,
          deskName: session.desk.name,
          deskRecipient: desk.recipient,
          firstGrant: isFirst ? firstGrant : null,
        }),
      )
    },
    askChallenge: () => aChallengeTo(state.recipient),
    signIn: ({ challengeId, answer }) =>
      Promise.resolve(
        answers.get(challengeId) === answer ? ok(session) : refused('sign-in-failed'),
      ),
  }
  const sessionClient: SessionClient = {
    signOut: never,
    deskKeys: never,
    proposeDeskKey: never,
    confirmDeskKey: never,
    retireDeskKey: never,
    colleagues: never,
    endMembership: never,
    invite: never,
    inbox: never,
    signal: never,
    changeState: never,
    reply: never,
    audit: never,
    directory: never,
    handOvers: never,
    handOverWays: never,
    handOver: never,
    makeHandOver: never,
    stepHandOver: never,
    sendHandOverAgain: never,
    grants: () =>
      Promise.resolve(
        ok({
          grants: [...grants].map(([id, sealed]) => ({
            staffId: id,
            keyId: DESK_ID,
            recipient: desk.recipient,
            isCurrent: true,
            sealed,
          })),
        }),
      ),
    askDeskKeyChallenge: async () => {
      if (isCut('desk-challenge')) return refused('intake-unreachable')
      return aChallengeTo(desk.recipient)
    },
    giveGrant: ({ staffId: id, sealed, deskChallengeId = '', deskAnswer }) => {
      if (isCut('grant')) return Promise.resolve(refused('intake-unreachable'))
      if (id === staffId && (!deskAnswer || answers.get(deskChallengeId) !== deskAnswer)) {
        return Promise.resolve(refused('not-allowed'))
      }
      grants.set(id, sealed)
      return Promise.resolve(ok(true as const))
    },
  }
  return { desk, link, client, sessionClient, session, staffId, grants }
}

const aNewMember = async (intake: Awaited<ReturnType<typeof aDesk>>) => {
  const keyRing = createKeyRing({ workFactor: 2 })
  const store = await openPersonKeyStore(randomUuid())
  const made = await keyRing.makePersonKey({ kind: 'passphrase', passphrase: PASSPHRASE })
  if (!made.ok) throw new Error(made.code)
  const begun = { tokenHash: intake.link.tokenHash, name: 'Noor', ...made.value }
  await store.keepEnrolment(begun)
  const needs = {
    client: intake.client,
    openSession: () => intake.sessionClient,
    keyRing,
    store,
  }
  return { keyRing, store, begun, needs }
}

describe('enrolling', () => {
  it('turns the first grant of a desk into an own one that the person key opens', async () => {
    const intake = await aDesk()
    const { keyRing, store, begun, needs } = await aNewMember(intake)

    const session = await enrol(intake.link, begun, needs)

    expect(session).toEqual({ ok: true, value: intake.session })
    expect(keyRing.hasDeskKey()).toBe(true)
    const identity = await unwrapKey(begun.key, PASSPHRASE)
    const grant = intake.grants.get(intake.staffId) ?? ''
    expect(await openGrant(grant, identity.ok ? identity.value : '')).toEqual({
      ok: true,
      value: intake.desk.identity,
    })
    expect(await store.members()).toHaveLength(1)
    expect(await store.begunEnrolment(intake.link.tokenHash)).toBeUndefined()
  })

  it('signs in a later member, who then waits for a colleague', async () => {
    const intake = await aDesk({ isFirst: false })
    const { keyRing, begun, needs } = await aNewMember(intake)

    const session = await enrol(intake.link, begun, needs)
    const access = await takeOwnGrant(intake.session, { client: intake.sessionClient, keyRing })

    expect(session.ok).toBe(true)
    expect(keyRing.hasDeskKey()).toBe(false)
    expect(access).toEqual({ ok: false, code: 'grant-missing' })
  })

  it.each(['enrol', 'desk-challenge', 'grant'])(
    'can be finished with the same link after the connection was cut at %s',
    async (cut) => {
      const intake = await aDesk({ cut })
      const { store, begun, needs } = await aNewMember(intake)

      const first = await enrol(intake.link, begun, needs)
      const kept = await store.begunEnrolment(intake.link.tokenHash)
      const second = kept && (await enrol(intake.link, kept, needs))

      expect(first).toEqual({ ok: false, code: 'intake-unreachable' })
      expect(second?.ok).toBe(true)
      expect(intake.grants.has(intake.staffId)).toBe(true)
    },
  )

  it('forgets what was begun with a link that the intake does not know any more', async () => {
    const intake = await aDesk()
    const other = await aDesk()
    const { store, begun, needs } = await aNewMember(intake)

    const session = await enrol({ ...other.link, tokenHash: begun.tokenHash }, begun, needs)

    expect(session).toEqual({ ok: false, code: 'enrolment-unknown' })
    expect(await store.begunEnrolment(begun.tokenHash)).toBeUndefined()
    expect(await store.members()).toEqual([])
  })

  it('does not take a grant that holds the key of another desk', async () => {
    const intake = await aDesk({ isFirst: false })
    const foreign = await makeDeskKey()
    const { keyRing, begun } = await aNewMember(intake)
    intake.grants.set(intake.staffId, await sealGrant(foreign.identity, begun.recipient))

    const access = await takeOwnGrant(intake.session, { client: intake.sessionClient, keyRing })

    expect(access).toEqual({ ok: false, code: 'grant-unusable' })
  })
})
