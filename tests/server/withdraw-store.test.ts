import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Envelope } from '../../domain/envelope/schema.ts'
import { envelopeHashOf } from '../../domain/filing/filing.ts'
import { deriveEnrolmentKeys } from '../../domain/keys/enrolment-link.ts'
import { toBytes } from '../../server/store/bytes.ts'
import { aMessage, anEnvelope, aSealedText, aSpentProof } from './builders.ts'
import {
  aDesk,
  freshStores,
  NOON,
  STORE_KINDS,
  type FreshStore,
  type FreshStores,
} from './stores.ts'
import { undoDeskKeys } from './undo-desk-keys.ts'

const [DAY, LATER] = ['2027-03-10', '2027-03-12']
/** As long as a real one. */
const SEALED_BYTES = 22_700

describe.each(STORE_KINDS)('a signal that is withdrawn, on %s', (kind) => {
  let stores: FreshStores
  let fresh: FreshStore
  let deskId: string
  let actor: string

  beforeAll(async () => {
    stores = await freshStores(kind)
    fresh = await stores.open()
    const { desk, secret } = await aDesk()
    deskId = desk.id
    const tokenHash = deriveEnrolmentKeys(secret)?.tokenHash ?? ''
    await fresh.store.setup.addDesk(desk, { tokenHash, firstGrant: aSealedText() }, NOON)
    const member = { name: 'Noor Verzonnen', recipient: desk.recipient }
    const enrolled = await fresh.store.staff.enrol(tokenHash, member, NOON)
    actor = enrolled.ok ? enrolled.value.staff.id : ''
  })
  afterAll(() => stores.stop())

  const act = () => ({ deskId, actor, now: NOON })
  const receive = (envelope: Envelope, by = fresh.store) =>
    by.signals.receive(envelope, aSpentProof(), DAY)
  const aStoredSignal = async () => {
    const envelope = anEnvelope(deskId, { sealed: aSealedText(SEALED_BYTES) })
    await receive(envelope)
    return envelope
  }
  /** Side by side on PostgreSQL; the embedded database has one intake. */
  const anotherIntake = () =>
    kind === 'postgres' ? fresh.openAgain() : Promise.resolve(fresh.store)
  const changeState = (id: string, version: number, state: 'reading' | 'handed-over') =>
    fresh.store.inbox.changeState(id, { version, state, closeReason: null }, act())
  const rowOf = async (id: string) => {
    const { rows } = await fresh.store.inbox.page(deskId, { page: 1 })
    return rows.find((row) => row.id === id)
  }

  it('leaves id, desk, thread, day and hash, and no byte of what was sealed', async () => {
    const envelope = await aStoredSignal()
    await changeState(envelope.id, 1, 'reading')
    await fresh.store.inbox.reply(envelope.id, { ...aMessage(), asks: true }, DAY, act())
    await fresh.store.threads.addMessage(envelope.threadId, aMessage(), DAY)

    const withdrawn = await fresh.store.threads.withdraw(envelope.threadId, LATER)

    expect(withdrawn).toEqual({ ok: true, value: { withdrawnOn: LATER } })
    const [row] = await fresh.rawSql(`select * from signals where id = '${envelope.id}'`)
    expect(row).toMatchObject({
      desk_id: deskId,
      thread_id: envelope.threadId,
      envelope_hash: envelopeHashOf(envelope),
      day: DAY,
      state: 'closed',
      close_reason: 'withdrawn',
      withdrawn_on: LATER,
      sealed: Buffer.alloc(0),
      version: 5,
    })
    expect(
      await fresh.rawSql(`select id from messages where signal_id = '${envelope.id}'`),
    ).toHaveLength(0)
  })

  it('stays withdrawn on the first day when it is asked again, by any intake', async () => {
    const { id, threadId } = await aStoredSignal()
    const other = await fresh.openAgain()

    const answers = [
      await fresh.store.threads.withdraw(threadId, DAY),
      await other.threads.withdraw(threadId, LATER),
    ]

    expect(answers).toEqual(Array(2).fill({ ok: true, value: { withdrawnOn: DAY } }))
    expect((await rowOf(id))?.version).toBe(2)
  })

  it('is not known where its thread is not', async () => {
    const { threadId } = anEnvelope(deskId)

    const refusal = await fresh.store.threads.withdraw(threadId, DAY)

    expect(refusal).toEqual({ ok: false, code: 'not-found' })
  })

  it('says yes to the same envelope sent again, and brings nothing back', async () => {
    const envelope = await aStoredSignal()
    await fresh.store.threads.withdraw(envelope.threadId, DAY)

    const again = await fresh.store.signals.receive(envelope, aSpentProof(), LATER)
    const other = await receive({ ...envelope, sealed: aSealedText() })
    const sameThread = await receive(anEnvelope(deskId, { threadId: envelope.threadId }))

    const filed = { receivedOn: DAY, envelopeHash: envelopeHashOf(envelope) }
    expect(again).toEqual({ ok: true, value: filed })
    expect(await fresh.store.signals.findSame(envelope)).toEqual(filed)
    expect([other, sameThread]).toEqual([
      { ok: false, code: 'signal-id-taken' },
      { ok: false, code: 'thread-taken' },
    ])
    expect((await fresh.store.inbox.open(envelope.id, act()))?.envelope).toBeNull()
  })

  it('ends as a tombstone when it comes in a hundred times while it is withdrawn', async () => {
    const other = await anotherIntake()
    const envelope = anEnvelope(deskId, { sealed: aSealedText(SEALED_BYTES) })
    await receive(envelope)

    const [withdrawals, arrivals] = await Promise.all([
      Promise.all(
        [fresh.store, other, fresh.store].map(({ threads }) =>
          threads.withdraw(envelope.threadId, DAY),
        ),
      ),
      Promise.all(
        Array.from({ length: 100 }, (_unused, turn) =>
          receive(envelope, turn % 2 === 0 ? fresh.store : other),
        ),
      ),
    ])

    expect([...withdrawals, ...arrivals].filter(({ ok }) => !ok)).toHaveLength(0)
    const rows = await fresh.rawSql(
      `select withdrawn_on, sealed from signals where id = '${envelope.id}'`,
    )
    expect(rows).toEqual([{ withdrawn_on: DAY, sealed: Buffer.alloc(0) }])
  })

  it('is either not there yet or gone when a first post and a withdrawal come together', async () => {
    const other = await anotherIntake()
    const envelopes = Array.from({ length: 20 }, () => anEnvelope(deskId))

    const pairs = await Promise.all(
      envelopes.map((envelope) =>
        Promise.all([receive(envelope), other.threads.withdraw(envelope.threadId, DAY)]),
      ),
    )

    for (const [at, [received, withdrawn]] of pairs.entries()) {
      const opened = await fresh.store.inbox.open(envelopes[at]?.id ?? '', act())
      expect(received.ok).toBe(true)
      expect(opened?.envelope).toEqual(withdrawn.ok ? null : envelopes[at])
    }
  })

  it('keeps no message that comes in while it is withdrawn', async () => {
    const { id, threadId } = await aStoredSignal()
    const [mine, theirs] = [
      Array.from({ length: 10 }, () => aMessage()),
      Array.from({ length: 10 }, () => ({ ...aMessage(), asks: false })),
    ]

    const [withdrawn, ...posted] = await Promise.all([
      fresh.store.threads.withdraw(threadId, DAY),
      ...mine.map((message) => fresh.store.threads.addMessage(threadId, message, DAY)),
      ...theirs.map((message) => fresh.store.inbox.reply(id, message, DAY, act())),
    ])

    const codes = posted.flatMap((answer) => (answer.ok ? [] : [answer.code]))
    expect(withdrawn.ok).toBe(true)
    expect(new Set([...codes, 'signal-withdrawn'])).toEqual(new Set(['signal-withdrawn']))
    expect(await fresh.store.threads.messages(threadId)).toEqual([])
  })

  it('is a tombstone at the desk: nothing to open, to answer, to reopen or to close', async () => {
    const { id, threadId } = await aStoredSignal()
    await changeState(id, 1, 'reading')
    await fresh.store.threads.withdraw(threadId, LATER)

    const opened = await fresh.store.inbox.open(id, act())
    const answers = [
      await changeState(id, 3, 'reading'),
      await changeState(id, 1, 'handed-over'),
      await fresh.store.inbox.reply(id, { ...aMessage(), asks: false }, DAY, act()),
      await fresh.store.threads.addMessage(threadId, aMessage(), DAY),
    ]

    expect(opened).toEqual({
      id,
      day: DAY,
      state: 'closed',
      closeReason: 'withdrawn',
      version: 3,
      unreadMessages: 0,
      withdrawnOn: LATER,
      wasHandedOver: false,
      isCopy: false,
      envelope: null,
      messages: [],
    })
    expect(answers).toEqual(Array(4).fill({ ok: false, code: 'signal-withdrawn' }))
    expect(await fresh.store.threads.status(threadId)).toMatchObject({
      state: 'closed',
      closeReason: 'withdrawn',
      deskMessages: 0,
      handedTo: null,
    })
  })

  it('tells the desk that it had been handed over, also when it was taken back since', async () => {
    const { id, threadId } = await aStoredSignal()
    await changeState(id, 1, 'reading')
    await changeState(id, 2, 'handed-over')
    await changeState(id, 3, 'reading')

    await fresh.store.threads.withdraw(threadId, DAY)

    expect((await rowOf(id))?.wasHandedOver).toBe(true)
    expect((await fresh.store.inbox.open(id, act()))?.wasHandedOver).toBe(true)
  })

  it('leaves no line in the log of the desk, which would tell the moment', async () => {
    const { threadId } = await aStoredSignal()
    const before = await fresh.store.audit.page(deskId, 1, NOON)

    await fresh.store.threads.withdraw(threadId, DAY)

    const after = await fresh.store.audit.page(deskId, 1, NOON)
    expect(after.total).toBe(before.total)
    expect(after.isChainWhole).toBe(true)
  })

  it('needs nothing of a database of before: hashes and hand-overs are found again', async () => {
    const old = await stores.open()
    const { desk, secret } = await aDesk('A desk of before')
    const { tokenHash } = deriveEnrolmentKeys(secret) ?? { tokenHash: '' }
    await old.store.setup.addDesk(desk, { tokenHash, firstGrant: aSealedText() }, NOON)
    const envelopes = Array.from({ length: 450 }, () => anEnvelope(desk.id))
    for (const envelope of envelopes) {
      await old.store.signals.receive(envelope, aSpentProof(), DAY)
    }
    const [handedOver = '', never = ''] = envelopes.map(({ id }) => id)
    const by = { deskId: desk.id, actor, now: NOON }
    for (const [version, state] of [
      [1, 'reading'],
      [2, 'handed-over'],
      [3, 'reading'],
    ] as const) {
      await old.store.inbox.changeState(handedOver, { version, state, closeReason: null }, by)
    }
    for (const undo of [
      ...undoDeskKeys(kind),
      'alter table signals drop column withdrawn_on',
      'alter table signals drop column was_handed_over',
      `update signals set envelope_hash = 'made in another way'`,
      'drop index signals_copied_to_a_desk',
      'alter table signals drop column also_desk_id',
      'drop table hand_overs',
      `delete from kysely_migration where name >= '0005'`,
    ]) {
      await old.rawSql(undo)
    }

    const today = await old.openAgain()

    for (const envelope of envelopes) {
      expect(await today.signals.findSame(envelope)).toEqual({
        receivedOn: DAY,
        envelopeHash: envelopeHashOf(envelope),
      })
    }
    expect((await today.inbox.open(handedOver, by))?.wasHandedOver).toBe(true)
    expect((await today.inbox.open(never, by))?.wasHandedOver).toBe(false)
  })

  it.runIf(kind === 'sqlite')(
    'is in no file any more, the log beside the database too',
    async () => {
      const folder = fresh.settings['DATA_DIR'] ?? ''
      const envelope = await aStoredSignal()
      const message = aMessage({ sealed: aSealedText(SEALED_BYTES) })
      await fresh.store.threads.addMessage(envelope.threadId, message, DAY)
      const parts = [envelope.sealed, message.sealed].flatMap((sealed) =>
        [0, 9_000, 22_000].map((at) => toBytes(sealed).subarray(at, at + 32)),
      )
      const found = () => {
        const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)))
        return parts.filter((part) => files.some((file) => file.includes(part))).length
      }

      const before = found()
      await fresh.store.threads.withdraw(envelope.threadId, DAY)

      expect([before, found()]).toEqual([parts.length, 0])
    },
  )
})
