import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Envelope } from '../../domain/envelope/schema.ts'
import { envelopeHashOf } from '../../domain/filing/filing.ts'
import { deriveEnrolmentKeys } from '../../domain/keys/enrolment-link.ts'
import { aMessage, anEnvelope, aSealedText, aSpentProof } from './builders.ts'
import {
  aDesk,
  freshStores,
  NOON,
  STORE_KINDS,
  type FreshStore,
  type FreshStores,
} from './stores.ts'

const DAY = '2027-03-10'

describe.each(STORE_KINDS)('a signal of which a second desk reads a copy, on %s', (kind) => {
  let stores: FreshStores
  let fresh: FreshStore
  const desks: { deskId: string; actor: string }[] = []

  beforeAll(async () => {
    stores = await freshStores(kind)
    fresh = await stores.open()
    for (const name of ['Noor Verzonnen', 'Sam Bedacht', 'Kim Fictief']) {
      const { desk, secret } = await aDesk()
      const tokenHash = deriveEnrolmentKeys(secret)?.tokenHash ?? ''
      await fresh.store.setup.addDesk(desk, { tokenHash, firstGrant: aSealedText() }, NOON)
      const member = { name, recipient: desk.recipient }
      const enrolled = await fresh.store.staff.enrol(tokenHash, member, NOON)
      desks.push({ deskId: desk.id, actor: enrolled.ok ? enrolled.value.staff.id : '' })
    }
  })
  afterAll(() => stores.stop())

  const actOf = (index: number) => {
    const desk = desks[index]
    if (desk === undefined) throw new Error('There are three desks.')
    return { ...desk, now: NOON }
  }
  const [owner, reader, stranger] = [() => actOf(0), () => actOf(1), () => actOf(2)]
  const aCopiedSignal = async (): Promise<Envelope> => {
    const envelope = anEnvelope(owner().deskId, { alsoDeskId: reader().deskId })
    await fresh.store.signals.receive(envelope, aSpentProof(), DAY)
    return envelope
  }
  const listedAt = async (deskId: string, id: string) => {
    const { rows } = await fresh.store.inbox.page(deskId, { page: 1 })
    return rows.find((row) => row.id === id)
  }

  it('stands in both inboxes once, as a copy in the second, and in no other', async () => {
    const { id } = await aCopiedSignal()

    expect((await listedAt(owner().deskId, id))?.isCopy).toBe(false)
    expect((await listedAt(reader().deskId, id))?.isCopy).toBe(true)
    expect(await listedAt(stranger().deskId, id)).toBeUndefined()
    expect(await fresh.store.inbox.open(id, stranger())).toBeUndefined()
  })

  it('gives both desks the envelope as it came, so that its hash still fits', async () => {
    const envelope = await aCopiedSignal()

    for (const act of [owner(), reader()]) {
      const opened = await fresh.store.inbox.open(envelope.id, act)
      expect(opened?.envelope).toEqual(envelope)
    }
    const filed = await fresh.store.signals.findSame(envelope)
    expect(filed?.envelopeHash).toBe(envelopeHashOf(envelope))
  })

  it('cannot be changed or answered by the second desk', async () => {
    const { id } = await aCopiedSignal()
    const change = { version: 1, state: 'reading', closeReason: null } as const

    const changed = await fresh.store.inbox.changeState(id, change, reader())
    const replied = await fresh.store.inbox.reply(id, { ...aMessage(), asks: false }, DAY, reader())

    expect(changed).toEqual({ ok: false, code: 'signal-is-copy' })
    expect(replied).toEqual({ ok: false, code: 'signal-is-copy' })
    expect((await fresh.store.inbox.changeState(id, change, owner())).ok).toBe(true)
  })

  it('keeps its conversation to the desk that deals with it', async () => {
    const { id, threadId } = await aCopiedSignal()
    await fresh.store.threads.addMessage(threadId, aMessage(), DAY)

    const copy = await fresh.store.inbox.open(id, reader())

    expect(copy?.messages).toEqual([])
    expect((await listedAt(reader().deskId, id))?.unreadMessages).toBe(0)
    expect((await listedAt(owner().deskId, id))?.unreadMessages).toBe(1)
  })

  it('is opened by name in the audit of whoever opened it', async () => {
    const { id } = await aCopiedSignal()

    await fresh.store.inbox.open(id, reader())

    const entriesOf = async (deskId: string) =>
      (await fresh.store.audit.page(deskId, 1, NOON)).entries.filter(
        ({ subject }) => subject === id,
      )
    expect(await entriesOf(reader().deskId)).toMatchObject([
      { action: 'signal-opened', actor: reader().actor, detail: 'copy' },
    ])
    expect(await entriesOf(owner().deskId)).toEqual([])
  })

  it('is gone for both once it is withdrawn', async () => {
    const { id, threadId } = await aCopiedSignal()

    await fresh.store.threads.withdraw(threadId, DAY)

    for (const act of [owner(), reader()]) {
      expect(await fresh.store.inbox.open(id, act)).toMatchObject({
        withdrawnOn: DAY,
        envelope: null,
        messages: [],
      })
    }
  })
})
