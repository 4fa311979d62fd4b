import { afterAll, describe, expect, it } from 'vitest'

import { deriveEnrolmentKeys } from '../../domain/keys/enrolment-link.ts'
import { envelopeHashOf } from '../../domain/filing/filing.ts'
import { sha256Hex } from '../../server/store/hashes.ts'
import { anEnvelope, aSealedText, aSpentProof } from './builders.ts'
import { aDesk, freshStores, NOON, STORE_KINDS, type FreshStores } from './stores.ts'
import { undoDeskKeys } from './undo-desk-keys.ts'

const DAY = '2027-03-10'
const LAST = 1_900_000_000

describe.each(STORE_KINDS)('a %s database of before desks had several keys', (kind) => {
  let stores: FreshStores | undefined
  afterAll(() => stores?.stop())

  it('keeps its key, access, signals and copies, and the key can be replaced from there', async () => {
    stores = await freshStores(kind)
    const old = await stores.open()
    const enrol = async (name: string) => {
      const { desk, secret } = await aDesk(name)
      const { tokenHash } = deriveEnrolmentKeys(secret) ?? { tokenHash: '' }
      await old.store.setup.addDesk(desk, { tokenHash, firstGrant: aSealedText() }, NOON)
      const member = { name: 'Noor Verzonnen', recipient: desk.recipient }
      const enrolled = await old.store.staff.enrol(tokenHash, member, NOON)
      if (!enrolled.ok) throw new Error(enrolled.code)
      return { desk, staffId: enrolled.value.staff.id }
    }
    const [one, two] = [await enrol('One'), await enrol('Two')]
    const act = { deskId: one.desk.id, actor: one.staffId, now: NOON }
    const answer = 'answer'
    await old.store.staff.addDeskKeyChallenge({
      id: 'challenge',
      staffId: one.staffId,
      keyId: one.desk.id,
      answerHash: sha256Hex(answer),
      expiresAtSeconds: LAST,
    })
    const sealed = aSealedText()
    await old.store.staff.giveGrant(
      {
        staffId: one.staffId,
        keyId: one.desk.id,
        sealed,
        proof: { challengeId: 'challenge', answerHash: sha256Hex(answer) },
      },
      act,
    )
    const envelope = anEnvelope(one.desk.id)
    const copied = anEnvelope(two.desk.id, { alsoDeskId: one.desk.id })
    await old.store.signals.receive(envelope, aSpentProof(), DAY)
    await old.store.signals.receive(copied, aSpentProof(), DAY)
    const directory = { version: 1, jws: 'old', contentHash: 'x', expiresAtSeconds: LAST }
    await old.store.setup.addDirectory(directory, [])
    for (const undo of undoDeskKeys(kind)) await old.rawSql(undo)

    const today = await old.openAgain()

    expect(await today.setup.desks(NOON)).toEqual(expect.arrayContaining([one.desk, two.desk]))
    expect(await today.staff.grants(one.staffId, NOON)).toEqual([
      { keyId: one.desk.id, recipient: one.desk.recipient, sealed, isCurrent: true },
    ])
    expect((await today.inbox.open(envelope.id, act))?.envelope).toEqual(envelope)
    expect((await today.inbox.open(copied.id, act))?.envelope).toEqual(copied)
    expect(await today.signals.findSame(copied)).toEqual({
      receivedOn: DAY,
      envelopeHash: envelopeHashOf(copied),
    })
    const [key] = await today.deskKeys.list(one.desk.id, NOON)
    expect(key).toMatchObject({ state: 'current', open: 2, kept: 0, usedUntilSeconds: LAST })
    const next = await aDesk()
    const proposed = await today.deskKeys.propose({ recipient: next.desk.recipient, sealed }, act)
    expect(proposed.ok).toBe(true)
    const after = await today.setup.addDirectory({ ...directory, version: 2, jws: 'new' }, [
      { recipient: one.desk.recipient, fromSeconds: 1, untilSeconds: LAST },
    ])
    expect(after.ok).toBe(true)
  })
})
