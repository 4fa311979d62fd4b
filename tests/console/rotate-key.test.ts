import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { confirmKey, makeNewKey } from '../../console/keys/rotate-key.ts'
import { openWithNewestKeys, recipientForDesk } from '../../console/session/sign-in.ts'
import type { DeskKey } from '../../domain/api/desk-keys.ts'
import type { Envelope } from '../../domain/envelope/schema.ts'
import type { Store } from '../../server/store/store.ts'
import { anIntake, type AnIntake } from '../server/an-intake.ts'
import { freshStores, NOON, STORE_KINDS, type FreshStores } from '../server/stores.ts'
import {
  aColleague,
  aFirstMember,
  aNewMember,
  handsOverTo,
  letsIn,
  membersOf,
  publishes,
  signsInAgain,
  valueOf,
  type MemberAtWork,
} from './desk-over-http.ts'

const DAY_MS = 24 * 60 * 60 * 1000

describe.each(STORE_KINDS)('a new key of a desk, on %s', (kind) => {
  let stores: FreshStores
  let store: Store
  let intake: AnIntake
  let noor: MemberAtWork
  let bo: MemberAtWork

  beforeAll(async () => {
    stores = await freshStores(kind)
  })
  beforeEach(async () => {
    ;({ store } = await stores.open())
    intake = await anIntake(store)
    noor = await aFirstMember(intake)
    bo = await aColleague(intake, noor, 'Bo Verzonnen')
    await publishes(store, NOON)
  })
  afterAll(() => stores.stop())

  const isAfter = (days: number) => {
    intake.clock.now = new Date(NOON.getTime() + days * DAY_MS)
  }
  const makes = async (maker = noor) => valueOf(await makeNewKey(await membersOf(maker), maker))
  const seenBy = async ({ client }: MemberAtWork, id: string): Promise<DeskKey | undefined> =>
    valueOf(await client.deskKeys()).keys.find((key) => key.id === id)
  const stateOf = async (id: string) => (await seenBy(noor, id))?.state
  const makesReady = async () => {
    const key = await makes()
    valueOf(await confirmKey(key, noor))
    valueOf(await confirmKey(key, bo))
    return key
  }
  const published = async (days?: number) => {
    // The dates of a key begin when it is first asked for.
    intake.clock.now = new Date(intake.clock.now.getTime() + 60_000)
    const desks = await publishes(store, intake.clock.now, days)
    return desks.map(({ recipient }) => recipient)
  }
  const reads = async (member: MemberAtWork, { id }: Envelope) => {
    const { envelope } = valueOf(await member.client.signal(id))
    if (envelope === null) return 'wiped'
    const opened = await openWithNewestKeys(() => member.keyRing.openSignal(envelope), member)
    return opened.ok ? 'read' : opened.code
  }
  const closes = async ({ id }: Envelope) => {
    const { version } = valueOf(await noor.client.changeState(id, { version: 1, state: 'reading' }))
    const closing = { version, state: 'closed', closeReason: 'double' } as const
    valueOf(await noor.client.changeState(id, closing))
  }

  it('is in no directory before two members opened with it, and is in the next one after', async () => {
    const key = await makes()

    const atFirst = await published()
    const byOne = valueOf(await confirmKey(key, noor))
    const again = valueOf(await confirmKey(key, noor))
    const withOne = await published()
    const byTwo = valueOf(await confirmKey(key, bo))
    const withTwo = await published()

    expect([atFirst, withOne]).toEqual([[intake.desk.recipient], [intake.desk.recipient]])
    expect([byOne.state, again.confirmationsMissing]).toEqual(['proposed', 1])
    expect([byTwo.state, byTwo.confirmedBy.length]).toEqual(['ready', 2])
    expect(new Set(withTwo)).toEqual(new Set([intake.desk.recipient, key.recipient]))
    expect(await stateOf(key.id)).toBe('current')
  })

  it('is refused by the store in a directory that names it too early', async () => {
    const { recipient } = await makes()
    const directory = { version: 999, jws: 'early', contentHash: 'early', expiresAtSeconds: 1 }

    const added = await store.setup.addDirectory(directory, [
      { recipient, fromSeconds: 0, untilSeconds: 1 },
    ])

    expect(added).toEqual({ ok: false, code: 'desk-unknown' })
    expect((await store.setup.newestDirectory())?.version).not.toBe(999)
  })

  it('opens beside the old one, for a colleague of before, in a session of before', async () => {
    const before = await handsOverTo(intake, intake.desk)
    const key = await makesReady()
    await published()
    const after = await handsOverTo(intake, key)
    const again = await aColleague(intake, noor, 'Sam Verzonnen')

    for (const member of [noor, bo, again]) {
      expect([await reads(member, before), await reads(member, after)]).toEqual(['read', 'read'])
    }
  })

  it('is what a session of before seals to from then on', async () => {
    const kim = await aColleague(intake, noor, 'Kim Verzonnen')
    const before = await recipientForDesk(kim)

    const key = await makesReady()
    await published()

    expect(before).toEqual({ ok: true, value: intake.desk.recipient })
    expect(kim.keyRing.hasDeskKey(key.recipient)).toBe(false)
    expect(await recipientForDesk(kim)).toEqual({ ok: true, value: key.recipient })
  })

  it('waits for a colleague who got access meanwhile, and goes on once they have it', async () => {
    const sam = await aNewMember(intake, noor, 'Sam Verzonnen')
    const key = await makes()
    const old = valueOf(
      await noor.keyRing.grantTo(
        (await sam.keyRing.personRecipient()) ?? '',
        intake.desk.recipient,
      ),
    )
    const staffId = sam.session.staff.id
    valueOf(await noor.client.giveGrant({ staffId, keyId: intake.desk.id, sealed: old }))
    valueOf(await confirmKey(key, noor))
    valueOf(await confirmKey(key, bo))

    const lacking = await seenBy(noor, key.id)
    const tooEarly = await published()
    await letsIn(bo, sam)

    expect([lacking?.state, lacking?.withoutIt]).toEqual(['proposed', 1])
    expect(tooEarly).not.toContain(key.recipient)
    expect(await stateOf(key.id)).toBe('ready')
    expect(await published()).toContain(key.recipient)
    expect(await reads(sam, await handsOverTo(intake, key))).toBe('read')
  })

  it('reaches a newcomer whom a colleague lets in who signed in before it was made', async () => {
    const key = await makesReady()
    const kim = await aColleague(intake, bo, 'Kim Verzonnen')

    await published()

    expect(await reads(kim, await handsOverTo(intake, key))).toBe('read')
  })

  it('is dropped when somebody leaves whom it was sealed to, and never comes into use', async () => {
    const key = await makesReady()

    const ended = await noor.client.endMembership(bo.session.staff.id)

    expect(ended.ok).toBe(true)
    expect(await stateOf(key.id)).toBe('retired')
    expect(await published()).toEqual([intake.desk.recipient])
    await expect(handsOverTo(intake, key)).rejects.toThrow('desk-unknown')
  })

  it('never reaches somebody who left, and they can do nothing more', async () => {
    valueOf(await noor.client.endMembership(bo.session.staff.id))
    const key = await makes()
    valueOf(await confirmKey(key, noor))
    await published()
    const sealed = valueOf(
      await noor.keyRing.grantTo((await bo.keyRing.personRecipient()) ?? '', key.recipient),
    )

    const grant = { staffId: bo.session.staff.id, keyId: key.id, sealed }
    const outcomes = [await noor.client.giveGrant(grant), await bo.client.grants()]
    const { colleagues } = valueOf(await noor.client.colleagues())

    expect(outcomes).toEqual([
      { ok: false, code: 'not-found' },
      { ok: false, code: 'session-missing' },
    ])
    expect(colleagues.map(({ name, keyIds, leftOn }) => [name, keyIds.length, leftOn])).toEqual([
      ['Noor Verzonnen', 2, null],
      ['Bo Verzonnen', 0, '2027-03-10'],
    ])
    expect(await stateOf(key.id)).toBe('current')
  })

  it('lets nobody end the own membership, or one of another desk', async () => {
    const other = await anIntake(store)
    const stranger = await aFirstMember(other)

    const outcomes = [
      await noor.client.endMembership(noor.session.staff.id),
      await noor.client.endMembership(stranger.session.staff.id),
    ]

    expect(outcomes).toEqual([
      { ok: false, code: 'not-allowed' },
      { ok: false, code: 'not-found' },
    ])
  })

  it('is made one at a time', async () => {
    const all = await membersOf(noor)

    const [first, second] = await Promise.all([makeNewKey(all, noor), makeNewKey(all, bo)])

    expect([first, second].filter((made) => made.ok)).toHaveLength(1)
    expect([first, second]).toContainEqual({ ok: false, code: 'desk-key-pending' })
  })

  it('waits for whoever was not given it when its making was cut off, and goes on from there', async () => {
    const key = valueOf(await makeNewKey([], noor))

    const tooEarly = [await stateOf(key.id), (await published()).length]
    await letsIn(noor, bo)
    valueOf(await confirmKey(key, noor))
    valueOf(await confirmKey(key, bo))

    expect(tooEarly).toEqual(['proposed', 1])
    expect(await published()).toContain(key.recipient)
  })

  it('is confirmed by nobody who does not open with it', async () => {
    const key = await makes()
    const { challengeId } = valueOf(await bo.client.askDeskKeyChallenge(key.id))
    const ofOld = valueOf(await bo.client.askDeskKeyChallenge(intake.desk.id))
    const answer = valueOf(await bo.keyRing.answerDeskChallenge(ofOld.sealed))

    const outcomes = [
      await bo.client.confirmDeskKey(key.id, { challengeId, answer: 'A'.repeat(43) }),
      await bo.client.confirmDeskKey(key.id, { challengeId: ofOld.challengeId, answer }),
    ]

    expect(outcomes).toEqual(Array(2).fill({ ok: false, code: 'not-allowed' }))
    expect((await seenBy(noor, key.id))?.confirmedBy).toEqual([])
  })

  it('may be discarded before it is in use, and another one made', async () => {
    const key = await makesReady()

    valueOf(await noor.client.retireDeskKey(key.id, 0))

    expect(await published()).toEqual([intake.desk.recipient])
    expect((await makes(bo)).state).toBe('proposed')
  })

  it('lets the old one go only when nothing needs it, and after saying what gets unreadable', async () => {
    const envelope = await handsOverTo(intake, intake.desk)
    await makesReady()
    await published(60)
    const { id } = intake.desk
    const retires = async (unreadable: number) => {
      const done = await bo.client.retireDeskKey(id, unreadable)
      return done.ok ? done.value.state : done.code
    }

    const whileInUse = await retires(0)
    isAfter(95)
    noor = await signsInAgain(intake, noor)
    bo = await signsInAgain(intake, bo)
    const whileOpen = await retires(0)
    await closes(envelope)
    const shown = await seenBy(noor, id)
    const withAnotherNumber = await retires(0)
    const done = await retires(1)

    expect([whileInUse, whileOpen]).toEqual(['desk-key-in-use', 'desk-key-in-use'])
    expect([shown?.state, shown?.open, shown?.kept]).toEqual(['earlier', 0, 1])
    expect([withAnotherNumber, done]).toEqual(['state-changed-meanwhile', 'retired'])
    expect(valueOf(await noor.client.grants()).grants.map(({ keyId }) => keyId)).not.toContain(id)
    await expect(handsOverTo(intake, intake.desk)).rejects.toThrow('desk-unknown')
  })

  it('keeps keys in order: a later one stays as long as an older one is there', async () => {
    const second = await makesReady()
    await published(30)
    isAfter(1)
    noor = await signsInAgain(intake, noor)
    bo = await signsInAgain(intake, bo)
    await makesReady()
    await published(30)
    isAfter(100)
    noor = await signsInAgain(intake, noor)

    const tooEarly = await noor.client.retireDeskKey(second.id, 0)
    valueOf(await noor.client.retireDeskKey(intake.desk.id, 0))
    const inOrder = await noor.client.retireDeskKey(second.id, 0)

    expect(tooEarly).toEqual({ ok: false, code: 'desk-key-in-use' })
    expect(inOrder.ok).toBe(true)
  })
})
