import { identityToRecipient } from 'age-encryption'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type * as z from 'zod/mini'

import { openGrant, sealGrant } from '../../console/opening/desk-key.ts'
import {
  deskKeyPath,
  keyConfirmationsPath,
  memberPath,
  inboxSignalPath,
  PATHS,
  repliesPath,
} from '../../domain/api/paths.ts'
import {
  auditSchema,
  colleaguesSchema,
  enrolledSchema,
  grantsSchema,
  inboxSchema,
  openedSignalSchema,
  sessionSchema,
  signInChallengeSchema,
  signInContentsSchema,
  stateChangedSchema,
} from '../../domain/api/staff.ts'
import { deriveEnrolmentKeys, makeEnrolmentSecret } from '../../domain/keys/enrolment-link.ts'
import { randomToken, randomUuid } from '../../domain/random.ts'
import { openJson } from '../../domain/sealing/open.ts'
import { IDLE_SECONDS, SESSION_SECONDS } from '../../server/staff/staff-guard.ts'
import { anIntake, ORIGIN, type AnIntake } from './an-intake.ts'
import { aMessage, anEnvelope, anEnvelopeOf, aThread, signedBy } from './builders.ts'
import { aKeyPair, freshStores, NOON, STORE_KINDS, type FreshStores } from './stores.ts'

type KeyPair = Awaited<ReturnType<typeof aKeyPair>>

describe.each(STORE_KINDS)('the staff of a desk on %s', (kind) => {
  let stores: FreshStores
  let intake: AnIntake
  let noor: KeyPair
  let noorId: string
  let token: string

  beforeAll(async () => {
    stores = await freshStores(kind)
    intake = await anIntake((await stores.open()).store)
    noor = await aKeyPair()
    const enrolled = await enrol(intake.secret, 'Noor Verzonnen', noor.recipient)
    noorId = enrolledSchema.parse(enrolled.json).staffId
    token = await signIn(noorId, noor)
    await giveOwnGrant(noorId, noor)
  })
  afterAll(() => stores.stop())

  const enrol = (secret: string, name: string, recipient: string) =>
    intake.request('POST', PATHS.staff, {
      body: { token: deriveEnrolmentKeys(secret)?.token, name, recipient },
    })
  const challengeFor = async (staffId: string) => {
    const { json } = await intake.request('POST', PATHS.signInChallenges, { body: { staffId } })
    return signInChallengeSchema.parse(json)
  }
  const opened = async (sealed: string, identity: string) => {
    const contents = await openJson(sealed, identity, signInContentsSchema)
    return contents.ok ? contents.value.answer : contents.code
  }
  const signIn = async (staffId: string, { identity }: KeyPair) => {
    const { challengeId, sealed } = await challengeFor(staffId)
    const answer = await opened(sealed, identity)
    const { json } = await intake.request('POST', PATHS.sessions, { body: { challengeId, answer } })
    return sessionSchema.parse(json).token
  }
  const as = (method: string, path: string, body?: unknown, bearer = token) =>
    intake.request(method, path, { body, headers: { authorization: `Bearer ${bearer}` } })
  const giveGrant = (staffId: string, sealed: string, bearer = token) =>
    as('POST', PATHS.grants, { staffId, keyId: intake.desk.id, sealed }, bearer)
  const deskChallenge = async (bearer: string, keyId = intake.desk.id) =>
    signInChallengeSchema.parse((await as('POST', PATHS.deskKeyChallenges, { keyId }, bearer)).json)
  const giveOwnGrant = async (staffId: string, { recipient }: KeyPair, bearer = token) => {
    const { challengeId, sealed } = await deskChallenge(bearer)
    const grant = {
      staffId,
      keyId: intake.desk.id,
      sealed: await sealGrant(intake.identity, recipient),
      deskChallengeId: challengeId,
      deskAnswer: await opened(sealed, intake.identity),
    }
    return as('POST', PATHS.grants, grant, bearer)
  }
  const aMemberWithoutAccess = async (name: string) => {
    const secret = makeEnrolmentSecret()
    const tokenHash = deriveEnrolmentKeys(secret)?.tokenHash
    await as('POST', PATHS.invitations, { tokenHash })
    const key = await aKeyPair()
    const { staffId } = enrolledSchema.parse((await enrol(secret, name, key.recipient)).json)
    return { staffId, key, bearer: await signIn(staffId, key) }
  }
  const given = async <Value>(schema: z.ZodMiniType<Value>, path: string) =>
    schema.parse((await as('GET', path)).json)
  const aSignalFrom = async (thread = aThread()) => {
    const envelope = anEnvelopeOf(thread, intake.desk.id)
    const body = { envelope, proof: await intake.aProof() }
    await intake.request('POST', PATHS.signals, { body })
    return envelope
  }

  it('gives the first member the desk key until it is stored, and the link works for no one else', async () => {
    const other = await anIntake((await stores.open()).store)
    const link = deriveEnrolmentKeys(other.secret)
    const { identity, recipient } = await aKeyPair()
    const thief = await aKeyPair()
    const enrolAt = (key: string) =>
      other.request('POST', PATHS.staff, {
        body: { token: link?.token, name: 'Bo', recipient: key },
      })

    const first = enrolledSchema.parse((await enrolAt(recipient)).json)
    const again = enrolledSchema.parse((await enrolAt(recipient)).json)
    const stolen = await enrolAt(thief.recipient)

    expect(again).toEqual(first)
    expect(stolen.code).toBe('enrolment-unknown')
    const grant = await openGrant(first.firstGrant ?? '', link?.identity ?? '')
    expect(grant).toEqual({ ok: true, value: other.identity })
    expect(await identityToRecipient(other.identity)).toBe(first.deskRecipient)
    expect(identity).not.toBe(other.identity)
  })

  it('closes the link and forgets the first grant once the member has stored an own one', async () => {
    const again = await enrol(intake.secret, 'Noor Verzonnen', noor.recipient)

    expect(again.code).toBe('enrolment-unknown')
    const { grants } = await given(grantsSchema, PATHS.grants)
    const own = await openGrant(grants[0]?.sealed ?? '', noor.identity)
    expect(own).toEqual({ ok: true, value: intake.identity })
  })

  it('lets a colleague in step by step: link, own key, access', async () => {
    const secret = makeEnrolmentSecret()
    const tokenHash = deriveEnrolmentKeys(secret)?.tokenHash
    const bo = await aKeyPair()

    const early = await enrol(secret, 'Bo Verzonnen', bo.recipient)
    const invited = await as('POST', PATHS.invitations, { tokenHash })
    const enrolled = enrolledSchema.parse((await enrol(secret, 'Bo Verzonnen', bo.recipient)).json)
    const boToken = await signIn(enrolled.staffId, bo)
    const withoutAccess = await as('GET', PATHS.inbox, undefined, boToken)
    const forNoor = await giveGrant(
      noorId,
      await sealGrant(intake.identity, noor.recipient),
      boToken,
    )
    const invitation = { tokenHash: 'a'.repeat(64) }
    const forOthers = await as('POST', PATHS.invitations, invitation, boToken)
    await giveGrant(enrolled.staffId, await sealGrant(intake.identity, bo.recipient))
    const withAccess = await as('GET', PATHS.inbox, undefined, boToken)

    expect([early.code, invited.status, enrolled.firstGrant]).toEqual([
      'enrolment-unknown',
      201,
      null,
    ])
    expect([withoutAccess.code, forNoor.code, forOthers.code]).toEqual(Array(3).fill('not-allowed'))
    expect(withAccess.status).toBe(200)
    const { colleagues } = await given(colleaguesSchema, PATHS.staff)
    expect(colleagues.map(({ name, hasGrant }) => [name, hasGrant])).toEqual([
      ['Noor Verzonnen', true],
      ['Bo Verzonnen', true],
    ])
  })

  it('lets nobody take access by storing a grant without the desk key, and says so in the log', async () => {
    const { staffId, key, bearer } = await aMemberWithoutAccess('Zonder Sleutel')
    const sealed = await sealGrant((await aKeyPair()).identity, key.recipient)
    const attempt = (proof: object) =>
      as('POST', PATHS.grants, { staffId, keyId: intake.desk.id, sealed, ...proof }, bearer)
    const mine = await deskChallenge(bearer)
    const late = await deskChallenge(bearer)
    const ofNoor = await deskChallenge(token)
    const proofOf = async (challenge: typeof mine) => ({
      deskChallengeId: challenge.challengeId,
      deskAnswer: await opened(challenge.sealed, intake.identity),
    })

    const attempts = [
      await attempt({}),
      await attempt({ deskChallengeId: mine.challengeId }),
      await attempt({ deskChallengeId: mine.challengeId, deskAnswer: randomToken(32) }),
      await attempt(await proofOf(mine)),
      await attempt(await proofOf(ofNoor)),
    ]
    intake.clock.now = new Date(NOON.getTime() + 121_000)
    attempts.push(await attempt(await proofOf(late)))
    intake.clock.now = NOON
    const inbox = await as('GET', PATHS.inbox, undefined, bearer)

    expect(attempts.map(({ code }) => code)).toEqual(Array(6).fill('not-allowed'))
    expect(inbox.code).toBe('not-allowed')
    expect(await opened(mine.sealed, key.identity)).toBe('not-for-this-key')
    const { entries } = await given(auditSchema, PATHS.audit)
    const refusals = entries.filter(({ action, actor }) => {
      return action === 'grant-refused' && actor === staffId
    })
    expect(refusals.map(({ subject }) => subject)).toEqual(Array(6).fill(staffId))
  })

  it('lets a member who restored the desk key give itself access, once per challenge', async () => {
    const { staffId, key, bearer } = await aMemberWithoutAccess('Met Bladen')

    const kept = await giveOwnGrant(staffId, key, bearer)
    const inbox = await as('GET', PATHS.inbox, undefined, bearer)

    expect([kept.status, inbox.status]).toEqual([201, 200])
    expect(Object.keys(kept.json as object).sort()).toEqual(['keyId', 'sealed', 'staffId'])
  })

  it('asks for the proof also of a member who has access, when it replaces its own grant', async () => {
    const sealed = await sealGrant(intake.identity, noor.recipient)

    const [bare, proven] = [await giveGrant(noorId, sealed), await giveOwnGrant(noorId, noor)]

    expect([bare.code, proven.status]).toEqual(['not-allowed', 201])
  })

  it('gives no challenge for the key of another desk', async () => {
    const answer = await as('POST', PATHS.deskKeyChallenges, { keyId: 'a'.repeat(16) })

    expect(answer.code).toBe('not-found')
  })

  it('refuses an invitation that is over seven days old', async () => {
    const secret = makeEnrolmentSecret()
    await as('POST', PATHS.invitations, { tokenHash: deriveEnrolmentKeys(secret)?.tokenHash })
    const { recipient } = await aKeyPair()

    intake.clock.now = new Date(NOON.getTime() + 7 * 24 * 60 * 60 * 1000 + 1000)
    const late = await enrol(secret, 'Te Laat', recipient)
    intake.clock.now = NOON

    expect(late.code).toBe('enrolment-unknown')
  })

  it('signs in only by opening the challenge, and each challenge once', async () => {
    const wrong = await challengeFor(noorId)
    const right = await challengeFor(noorId)
    const attempt = (challengeId: string, answer: string) =>
      intake.request('POST', PATHS.sessions, { body: { challengeId, answer } })
    const answer = await opened(right.sealed, noor.identity)

    const outcomes = [
      await attempt(wrong.challengeId, randomToken(32)),
      await attempt(wrong.challengeId, await opened(wrong.sealed, noor.identity)),
      await attempt(right.challengeId, answer),
      await attempt(right.challengeId, answer),
    ]

    expect(outcomes.map(({ status, code }) => code ?? status)).toEqual([
      'sign-in-failed',
      'sign-in-failed',
      201,
      'sign-in-failed',
    ])
  })

  it('gives an unknown member a challenge of the same shape that nobody can open', async () => {
    const [known, unknown] = [await challengeFor(noorId), await challengeFor(randomUuid())]

    expect(unknown.sealed.length).toBe(known.sealed.length)
    expect(await opened(unknown.sealed, noor.identity)).toBe('not-for-this-key')
  })

  it('refuses a challenge after two minutes', async () => {
    const { challengeId, sealed } = await challengeFor(noorId)
    const answer = await opened(sealed, noor.identity)

    intake.clock.now = new Date(NOON.getTime() + 121_000)
    const late = await intake.request('POST', PATHS.sessions, { body: { challengeId, answer } })
    intake.clock.now = NOON

    expect(late.code).toBe('sign-in-failed')
  })

  it('ends a session after half an hour without use, after eight hours, and on signing out', async () => {
    const after = (seconds: number) => new Date(NOON.getTime() + seconds * 1000)
    const statusAt = async (seconds: number, bearer: string) => {
      intake.clock.now = after(seconds)
      const { code, status } = await as('GET', PATHS.grants, undefined, bearer)
      intake.clock.now = NOON
      return code ?? status
    }
    const [idle, busy, left] = [
      await signIn(noorId, noor),
      await signIn(noorId, noor),
      await signIn(noorId, noor),
    ]

    const whenIdle = await statusAt(IDLE_SECONDS + 1, idle)
    const whenBusy: (string | number)[] = []
    for (let at = 0; at < SESSION_SECONDS; at += IDLE_SECONDS - 60) {
      whenBusy.push(await statusAt(at, busy))
    }
    const atTheEnd = await statusAt(SESSION_SECONDS, busy)
    const signedOut = await as('DELETE', PATHS.ownSession, undefined, left)

    expect(whenIdle).toBe('session-missing')
    expect(new Set(whenBusy)).toEqual(new Set([200]))
    expect(atTheEnd).toBe('session-missing')
    expect([signedOut.status, await statusAt(0, left)]).toEqual([204, 'session-missing'])
  })

  it.each([
    ['GET', PATHS.inbox],
    ['GET', PATHS.audit],
    ['GET', PATHS.staff],
    ['GET', PATHS.grants],
    ['POST', PATHS.invitations],
    ['POST', PATHS.grants],
    ['POST', PATHS.deskKeyChallenges],
    ['GET', PATHS.deskKeys],
    ['POST', PATHS.deskKeys],
    ['DELETE', memberPath(randomUuid())],
    ['PATCH', deskKeyPath('a'.repeat(16))],
    ['POST', keyConfirmationsPath('a'.repeat(16))],
    ['GET', inboxSignalPath(randomUuid())],
    ['PATCH', inboxSignalPath(randomUuid())],
    ['POST', repliesPath(randomUuid())],
    ['DELETE', PATHS.ownSession],
  ])('keeps %s %s for people with a session', async (method, path) => {
    const body = method === 'GET' || method === 'DELETE' ? undefined : {}

    const nobody = await intake.request(method, path, { body })
    const guess = await as(method, path, body, randomToken(32))

    expect([nobody.code, guess.code]).toEqual(['session-missing', 'session-missing'])
  })

  it('refuses a write that comes from the page of another site', async () => {
    const write = (headers: Record<string, string>) =>
      intake.request('POST', PATHS.invitations, {
        body: { tokenHash: randomUuid().replaceAll('-', '').repeat(2) },
        headers: { authorization: `Bearer ${token}`, ...headers },
      })

    const outcomes = [
      await write({ origin: 'https://elsewhere.example' }),
      await write({ origin: 'null' }),
      await write({ origin: 'chrome-extension://abcdefghijklmnop' }),
      await write({ 'sec-fetch-site': 'cross-site' }),
      await write({ origin: ORIGIN }),
    ]

    expect(outcomes.map(({ code, status }) => code ?? status)).toEqual([
      'not-allowed',
      'not-allowed',
      'not-allowed',
      'not-allowed',
      201,
    ])
  })

  it('carries a signal from the inbox to an answer, and the answer back', async () => {
    const thread = aThread()
    const envelope = await aSignalFrom(thread)
    const path = inboxSignalPath(envelope.id)
    const message = aMessage()
    const reply = { ...message, asks: true }

    const { signals } = await given(inboxSchema, PATHS.inbox)
    const signal = await given(openedSignalSchema, path)
    const tooSoon = await as('POST', repliesPath(envelope.id), reply)
    const read = await as('PATCH', path, { version: signal.version, state: 'reading' })
    const replied = await as('POST', repliesPath(envelope.id), reply)
    const repliedAgain = await as('POST', repliesPath(envelope.id), reply)
    const seen = await intake.request('GET', PATHS.messages, {
      headers: { authorization: signedBy(thread, 'GET', PATHS.messages, NOON) },
    })

    expect(signals[0]).toEqual({
      id: envelope.id,
      day: '2027-03-10',
      state: 'new',
      closeReason: null,
      version: 1,
      unreadMessages: 0,
      withdrawnOn: null,
      wasHandedOver: false,
      isCopy: false,
    })
    expect([signal.envelope, signal.state]).toEqual([envelope, 'new'])
    expect(tooSoon.code).toBe('state-step-refused')
    expect(stateChangedSchema.parse(read.json)).toEqual({
      version: 2,
      state: 'reading',
      closeReason: null,
    })
    expect([replied.status, repliedAgain.status]).toEqual([201, 201])
    expect(repliedAgain.json).toEqual({
      id: message.id,
      receivedOn: '2027-03-10',
      version: 3,
      state: 'waiting-for-answer',
    })
    expect(seen.json).toEqual({
      deskId: intake.desk.id,
      state: 'question-for-you',
      closeReason: null,
      handedTo: null,
      messages: [{ ...message, from: 'desk', day: '2027-03-10' }],
    })
  })

  it.each([
    ['closing without a reason', { version: 1, state: 'closed' }, 'body-invalid'],
    [
      'a reason without closing',
      { version: 1, state: 'reading', closeReason: 'double' },
      'body-invalid',
    ],
    [
      'a step that the table does not have',
      { version: 1, state: 'handed-over' },
      'state-step-refused',
    ],
    ['a version that is over', { version: 7, state: 'reading' }, 'state-changed-meanwhile'],
  ])('refuses %s', async (_what, change, code) => {
    const { id } = await aSignalFrom()

    const answer = await as('PATCH', inboxSignalPath(id), change)

    expect(answer.code).toBe(code)
  })

  it('shows and changes nothing of another desk', async () => {
    const other = await anIntake((await stores.open()).store)
    const envelope = anEnvelope(other.desk.id)
    const proof = await other.aProof()
    await other.request('POST', PATHS.signals, { body: { envelope, proof } })

    const outcomes = [
      await as('GET', inboxSignalPath(envelope.id)),
      await as('PATCH', inboxSignalPath(envelope.id), { version: 1, state: 'reading' }),
      await as('POST', repliesPath(envelope.id), { ...aMessage(), asks: false }),
      await giveGrant(randomUuid(), aMessage().sealed),
    ]

    expect(outcomes.map(({ code }) => code)).toEqual(Array(4).fill('not-found'))
  })

  it.each(['?pagina=0', '?pagina=x', '?toestand=lost', '?other=1', '?pagina=123456'])(
    'refuses the query %s without repeating it',
    async (query) => {
      const answer = await as('GET', `${PATHS.inbox}${query}`)

      expect([answer.status, answer.code]).toEqual([400, 'query-invalid'])
      expect(answer.text).not.toContain(query.slice(1))
    },
  )

  it('shows who did what, in a chain that is whole', async () => {
    const { id } = await aSignalFrom()
    await as('GET', inboxSignalPath(id))

    const { entries, isChainWhole } = await given(auditSchema, PATHS.audit)

    expect(isChainWhole).toBe(true)
    expect(entries[0]).toMatchObject({ action: 'signal-opened', actor: noorId, subject: id })
    const actions = new Set(entries.map(({ action }) => action))
    for (const action of ['signed-in', 'sign-in-refused', 'signed-out', 'staff-invited'] as const) {
      expect(actions).toContain(action)
    }
  })
})
