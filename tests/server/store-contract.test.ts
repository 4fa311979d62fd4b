import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { envelopeHashOf } from '../../domain/filing/filing.ts'
import { deriveEnrolmentKeys } from '../../domain/keys/enrolment-link.ts'
import { isAllowedStep, SIGNAL_STATES } from '../../domain/desk/signal-states.ts'
import { randomUuid } from '../../domain/random.ts'
import { sha256Hex } from '../../server/store/hashes.ts'
import { PAGE_SIZE, type Store } from '../../server/store/store.ts'
import { aMessage, anEnvelope, aSealedText, aSpentProof } from './builders.ts'
import { aDesk, freshStores, NOON, STORE_KINDS, type FreshStores } from './stores.ts'

const DAY = '2027-03-10'

describe.each(STORE_KINDS)('the store on %s', (kind) => {
  let stores: FreshStores
  let store: Store
  let openAgain: () => Promise<Store>
  let rawSql: (text: string) => Promise<readonly unknown[]>
  let deskId: string
  let actor: string

  beforeAll(async () => {
    stores = await freshStores(kind)
    ;({ store, openAgain, rawSql } = await stores.open())
    const { desk, secret } = await aDesk()
    deskId = desk.id
    const tokenHash = deriveEnrolmentKeys(secret)?.tokenHash ?? ''
    await store.setup.addDesk(desk, { tokenHash, firstGrant: aSealedText() }, NOON)
    const member = { name: 'Noor Verzonnen', recipient: desk.recipient }
    const enrolled = await store.staff.enrol(tokenHash, member, NOON)
    actor = enrolled.ok ? enrolled.value.staff.id : ''
  })
  afterAll(() => stores.stop())

  const act = () => ({ deskId, actor, now: NOON })
  const aStoredSignal = async () => {
    const envelope = anEnvelope(deskId)
    await store.signals.receive(envelope, aSpentProof(), DAY)
    return envelope
  }

  it('keeps what it acknowledged, for the next process too', async () => {
    const envelope = anEnvelope(deskId)

    const received = await store.signals.receive(envelope, aSpentProof(), DAY)

    const filed = { receivedOn: DAY, envelopeHash: envelopeHashOf(envelope) }
    expect(received).toEqual({ ok: true, value: filed })
    const later = await openAgain()
    expect(await later.signals.findSame(envelope)).toEqual(filed)
    expect((await later.inbox.open(envelope.id, act()))?.envelope).toEqual(envelope)
  })

  it('takes the same id and bytes again, on the day it first came', async () => {
    const envelope = await aStoredSignal()

    const again = await store.signals.receive(envelope, aSpentProof(), '2027-03-12')

    expect(again).toMatchObject({ ok: true, value: { receivedOn: DAY } })
  })

  it.each([
    ['other bytes under the same id', 'signal-id-taken', { sealed: aSealedText() }],
    ['a thread that another signal has', 'thread-taken', { id: randomUuid() }],
  ])('refuses %s', async (_what, code, change) => {
    const envelope = await aStoredSignal()

    const refusal = await store.signals.receive({ ...envelope, ...change }, aSpentProof(), DAY)

    expect(refusal).toEqual({ ok: false, code })
  })

  it('refuses a proof that paid for another signal, and then stores nothing', async () => {
    const proof = aSpentProof()
    await store.signals.receive(anEnvelope(deskId), proof, DAY)
    const second = anEnvelope(deskId)

    const refusal = await store.signals.receive(second, proof, DAY)

    expect(refusal).toEqual({ ok: false, code: 'proof-used' })
    expect(await store.signals.findSame(second)).toBeUndefined()
  })

  it('answers each of many signals at once by itself, also those that are refused', async () => {
    const good = Array.from({ length: 40 }, () => anEnvelope(deskId))
    const unknownDesk = anEnvelope('0123456789abcdef')
    const proof = aSpentProof()

    const outcomes = await Promise.allSettled([
      ...good.map((envelope) => store.signals.receive(envelope, aSpentProof(), DAY)),
      store.signals.receive(unknownDesk, aSpentProof(), DAY),
      store.signals.receive(anEnvelope(deskId), proof, DAY),
      store.signals.receive(anEnvelope(deskId), proof, DAY),
    ])

    const codes = outcomes.map((outcome) =>
      outcome.status === 'rejected' ? 'thrown' : outcome.value.ok ? 'ok' : outcome.value.code,
    )
    expect(codes.slice(0, 40)).toEqual(Array(40).fill('ok'))
    expect(codes[40]).toBe('desk-unknown')
    expect(codes.slice(41).sort()).toEqual(['ok', 'proof-used'])
  })

  it('stores a signal once when two intakes get it at the same moment', async () => {
    const other = await openAgain()
    const envelopes = Array.from({ length: 10 }, () => anEnvelope(deskId))

    const outcomes = await Promise.all(
      envelopes.flatMap((envelope) => [
        store.signals.receive(envelope, aSpentProof(), DAY),
        other.signals.receive(envelope, aSpentProof(), DAY),
      ]),
    )

    expect(outcomes.every(({ ok }) => ok)).toBe(true)
    const { rows } = await store.inbox.page(deskId, { page: 1 })
    for (const { id } of envelopes) {
      expect(rows.filter((row) => row.id === id)).toHaveLength(1)
    }
  })

  it('follows the one table of steps and no other', async () => {
    const refused: string[] = []
    for (const from of SIGNAL_STATES) {
      for (const to of SIGNAL_STATES) {
        const { id } = await aStoredSignal()
        const version = await walkTo(id, from)

        const changed = await store.inbox.changeState(
          id,
          { version, state: to, closeReason: to === 'closed' ? 'handled' : null },
          act(),
        )

        expect(changed.ok).toBe(isAllowedStep(from, to))
        if (!changed.ok) refused.push(changed.code)
      }
    }
    expect(new Set(refused)).toEqual(new Set(['state-step-refused']))
  })

  const walkTo = async (id: string, state: (typeof SIGNAL_STATES)[number]): Promise<number> => {
    const steps = state === 'new' ? [] : state === 'reading' ? ['reading'] : ['reading', state]
    let version = 1
    for (const step of steps as (typeof SIGNAL_STATES)[number][]) {
      const closeReason = step === 'closed' ? 'double' : null
      const changed = await store.inbox.changeState(
        id,
        { version, state: step, closeReason },
        act(),
      )
      if (changed.ok) version = changed.value.version
    }
    return version
  }

  it('lets the first of two colleagues change the state and tells the second', async () => {
    const { id } = await aStoredSignal()
    const change = { version: 1, state: 'reading', closeReason: null } as const

    const outcomes = await Promise.all([
      store.inbox.changeState(id, change, act()),
      store.inbox.changeState(id, change, act()),
    ])

    expect(outcomes.map((outcome) => (outcome.ok ? 'ok' : outcome.code)).sort()).toEqual([
      'ok',
      'state-changed-meanwhile',
    ])
  })

  it('lets nobody close a signal over a message that came in meanwhile', async () => {
    const { id, threadId } = await aStoredSignal()
    await store.inbox.changeState(id, { version: 1, state: 'reading', closeReason: null }, act())
    const read = await store.inbox.open(id, act())
    await store.threads.addMessage(threadId, aMessage(), DAY)
    const close = { state: 'closed', closeReason: 'handled' } as const

    const blind = await store.inbox.changeState(
      id,
      { version: read?.version ?? 0, ...close },
      act(),
    )
    const { rows } = await store.inbox.page(deskId, { page: 1 })
    const version = rows.find((row) => row.id === id)?.version ?? 0
    const seeing = await store.inbox.changeState(id, { version, ...close }, act())

    expect(blind).toEqual({ ok: false, code: 'state-changed-meanwhile' })
    expect(seeing.ok).toBe(true)
  })

  it('tells with a reply which state and version hold after it, also when it is sent again', async () => {
    const { id } = await aStoredSignal()
    await store.inbox.changeState(id, { version: 1, state: 'reading', closeReason: null }, act())
    const question = { ...aMessage(), asks: true }

    const replies = [
      await store.inbox.reply(id, question, DAY, act()),
      await store.inbox.reply(id, question, DAY, act()),
      await store.inbox.reply(id, { ...aMessage(), asks: false }, DAY, act()),
    ]

    expect(replies.map((reply) => reply.ok && [reply.value.version, reply.value.state])).toEqual([
      [3, 'waiting-for-answer'],
      [3, 'waiting-for-answer'],
      [4, 'waiting-for-answer'],
    ])
    expect((await store.inbox.open(id, act()))?.version).toBe(4)
  })

  it('carries a question and its answer, each once', async () => {
    const { id, threadId } = await aStoredSignal()
    await store.inbox.changeState(id, { version: 1, state: 'reading', closeReason: null }, act())
    const [question, answer] = [{ ...aMessage(), asks: true }, aMessage()]

    for (let turn = 0; turn < 2; turn++) await store.inbox.reply(id, question, DAY, act())
    const asked = await store.threads.status(threadId)
    for (let turn = 0; turn < 2; turn++) await store.threads.addMessage(threadId, answer, DAY)

    expect(asked).toEqual({
      deskId: act().deskId,
      state: 'waiting-for-answer',
      closeReason: null,
      deskMessages: 1,
      handedTo: null,
    })
    expect((await store.threads.status(threadId))?.state).toBe('reading')
    expect(await store.threads.messages(threadId)).toEqual([
      { id: question.id, from: 'desk', day: DAY, sealed: question.sealed },
      { id: answer.id, from: 'professional', day: DAY, sealed: answer.sealed },
    ])
  })

  it('refuses other bytes under the id of a message, and any new message on a closed thread', async () => {
    const { id, threadId } = await aStoredSignal()
    const message = aMessage()
    await store.threads.addMessage(threadId, message, DAY)
    const other = { ...message, sealed: aSealedText() }

    const taken = await store.threads.addMessage(threadId, other, DAY)
    await store.inbox.changeState(id, { version: 2, state: 'reading', closeReason: null }, act())
    await store.inbox.changeState(
      id,
      { version: 3, state: 'closed', closeReason: 'handled' },
      act(),
    )
    const late = await store.threads.addMessage(threadId, aMessage(), DAY)
    const again = await store.threads.addMessage(threadId, message, DAY)

    expect(taken).toEqual({ ok: false, code: 'message-id-taken' })
    expect(late).toEqual({ ok: false, code: 'thread-closed' })
    expect(again).toEqual({ ok: true, value: { receivedOn: DAY } })
  })

  it('counts unread messages until a member opens the signal', async () => {
    const { id, threadId } = await aStoredSignal()
    await store.threads.addMessage(threadId, aMessage(), DAY)
    await store.threads.addMessage(threadId, aMessage(), DAY)
    const unread = async () => {
      const { rows } = await store.inbox.page(deskId, { page: 1 })
      return rows.find((row) => row.id === id)?.unreadMessages
    }

    const before = await unread()
    await store.inbox.open(id, act())

    expect([before, await unread()]).toEqual([2, 0])
  })

  it('shows a desk its own signals only, newest first, fifty a page', async () => {
    const { desk, secret } = await aDesk('Another desk')
    const tokenHash = sha256Hex(secret)
    await store.setup.addDesk(desk, { tokenHash, firstGrant: aSealedText() }, NOON)
    const ids: string[] = []
    for (let count = 0; count < PAGE_SIZE + 2; count++) {
      const envelope = anEnvelope(desk.id)
      await store.signals.receive(envelope, aSpentProof(), DAY)
      ids.unshift(envelope.id)
    }

    const first = await store.inbox.page(desk.id, { page: 1 })
    const second = await store.inbox.page(desk.id, { page: 2 })
    const none = await store.inbox.page(desk.id, { page: 1, state: 'closed' })

    expect([...first.rows, ...second.rows].map(({ id }) => id)).toEqual(ids)
    expect([first.total, first.rows.length, none.total]).toEqual([PAGE_SIZE + 2, PAGE_SIZE, 0])
    expect(await store.inbox.open(ids[0] ?? '', act())).toBeUndefined()
  })

  it('writes each act into one unbroken chain, and nothing of the professional', async () => {
    const { id, threadId } = await aStoredSignal()
    const before = (await store.audit.page(deskId, 1, NOON)).total
    await store.threads.addMessage(threadId, aMessage(), DAY)
    await store.inbox.open(id, act())
    await store.inbox.changeState(id, { version: 2, state: 'reading', closeReason: null }, act())
    await store.inbox.reply(id, { ...aMessage(), asks: false }, DAY, act())

    const { entries, total, isChainWhole } = await store.audit.page(deskId, 1, NOON)

    expect(total).toBe(before + 3)
    expect(
      entries.slice(0, 3).map(({ action, subject, actor: who }) => [action, subject, who]),
    ).toEqual([
      ['reply-sent', id, actor],
      ['state-changed', id, actor],
      ['signal-opened', id, actor],
    ])
    expect(isChainWhole).toBe(true)
  })

  it('refuses to change or remove an entry of the audit', async () => {
    const attempts = [
      `update audit set detail = 'other' where sequence = 1`,
      'delete from audit where sequence = 1',
    ]

    for (const attempt of attempts) {
      await expect(Promise.resolve().then(() => rawSql(attempt))).rejects.toThrow(/append-only/u)
    }
    expect((await store.audit.page(deskId, 1, NOON)).isChainWhole).toBe(true)
  })

  /** A desk whose log has 120 lines, and somebody who took the guard of the log away. */
  const aDeskToTamperWith = async () => {
    const fresh = await stores.open()
    const { desk, secret } = await aDesk('A desk to tamper with')
    const { tokenHash } = deriveEnrolmentKeys(secret) ?? { tokenHash: '' }
    await fresh.store.setup.addDesk(desk, { tokenHash, firstGrant: aSealedText() }, NOON)
    const member = { name: 'Bo Verzonnen', recipient: desk.recipient }
    const enrolled = await fresh.store.staff.enrol(tokenHash, member, NOON)
    const { id: who } = enrolled.ok ? enrolled.value.staff : { id: '' }
    for (let line = 3; line <= 120; line++) {
      await fresh.store.staff.invite(sha256Hex(`${who} ${line}`), 4_000_000_000, {
        deskId: desk.id,
        actor: who,
        now: NOON,
      })
    }
    const guards =
      kind === 'sqlite'
        ? ['drop trigger audit_refuses_update', 'drop trigger audit_refuses_delete']
        : ['drop trigger audit_refuses_change on audit']
    for (const guard of guards) await fresh.rawSql(guard)
    const isWhole = async (page: number, minutesLater = 0, by = fresh.store) => {
      const now = new Date(NOON.getTime() + minutesLater * 60_000)
      return (await by.audit.page(desk.id, page, now)).isChainWhole
    }
    return { ...fresh, isWhole, ofDesk: `desk_id = '${desk.id}'` }
  }

  it.each([
    ['changed', `update audit set actor = null where sequence = 10 and `],
    ['removed', `delete from audit where sequence = 10 and `],
  ])('shows that an old line of the log was %s', async (_what, tampering) => {
    const { isWhole, openAgain, rawSql: sqlOf, ofDesk } = await aDeskToTamperWith()
    const before = [await isWhole(1), await isWhole(2), await isWhole(3)]

    await sqlOf(`${tampering}${ofDesk}`)

    expect(before).toEqual([true, true, true])
    expect(await isWhole(1, 11)).toBe(false)
    expect(await isWhole(1, 12)).toBe(false)
    expect(await isWhole(3)).toBe(false)
    expect(await isWhole(1, 0, await openAgain())).toBe(false)
  })

  it('shows a changed line at once to whoever looks at its page', async () => {
    const { isWhole, rawSql: sqlOf, ofDesk } = await aDeskToTamperWith()
    await isWhole(1)

    await sqlOf(`update audit set detail = 'other' where sequence = 10 and ${ofDesk}`)

    expect([await isWhole(1), await isWhole(3)]).toEqual([true, false])
  })

  it.each([
    ['cut off at the end', (of: string) => [`delete from audit where sequence > 90 and ${of}`]],
    [
      'cut off at the end, with the head set back',
      (of: string) => [
        `delete from audit where sequence > 90 and ${of}`,
        `update audit_heads set sequence = 90, hash = (select hash from audit where sequence = 90 and ${of}) where ${of}`,
      ],
    ],
    [
      'changed at the end',
      (of: string) => [`update audit set at = 'x' where sequence = 120 and ${of}`],
    ],
  ])('shows at once that the log was %s', async (_what, tampering) => {
    const { isWhole, rawSql: sqlOf, ofDesk } = await aDeskToTamperWith()
    const before = await isWhole(1)

    for (const statement of tampering(ofDesk)) await sqlOf(statement)

    expect([before, await isWhole(1)]).toEqual([true, false])
  })

  it('forgets what has expired and nothing else', async () => {
    const [old, young] = [aSpentProof(), aSpentProof()]
    const seconds = Math.floor(NOON.getTime() / 1000)
    await store.signals.receive(anEnvelope(deskId), { ...old, expiresAtSeconds: seconds - 1 }, DAY)
    await store.signals.receive(anEnvelope(deskId), young, DAY)

    await store.prune(NOON)

    const outcomes = [
      await store.signals.receive(anEnvelope(deskId), old, DAY),
      await store.signals.receive(anEnvelope(deskId), young, DAY),
    ]
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, false])
  })
})
