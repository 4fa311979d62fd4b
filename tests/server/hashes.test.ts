import { randomBytes } from 'node:crypto'

import { describe, expect, it } from 'vitest'

import { toBytes } from '../../server/store/bytes.ts'
import { dayOf, envelopeHash } from '../../server/store/hashes.ts'
import { anEnvelope, aThread } from './builders.ts'

const DESK_ID = '0123456789abcdef'

describe('the hash by which an envelope is known again', () => {
  const envelope = anEnvelope(DESK_ID)
  const hashOf = (change: Partial<typeof envelope> = {}) => {
    const changed = { ...envelope, ...change }
    return envelopeHash(changed, toBytes(changed.sealed))
  }

  it('is the same for the same envelope', () => {
    expect(hashOf({ ...envelope })).toBe(hashOf())
  })

  it.each([
    ['the desk', { deskId: 'f'.repeat(16) }],
    ['the thread', { threadId: aThread().id }],
    ['the key of the thread', { threadVerifyKey: aThread().verifyKey }],
    ['one sealed byte', { sealed: randomBytes(300).toString('base64') }],
    ['the length', { sealed: toBytes(envelope.sealed).subarray(3).toString('base64') }],
  ])('changes with %s', (_what, change) => {
    expect(hashOf(change)).not.toBe(hashOf())
  })
})

describe('the day of a moment', () => {
  it.each([
    ['2027-03-10T22:59:59.999Z', '2027-03-10'],
    ['2027-03-10T23:00:00.000Z', '2027-03-11'],
    ['2027-07-10T21:59:59.999Z', '2027-07-10'],
    ['2027-07-10T22:00:00.000Z', '2027-07-11'],
    ['2027-03-10T22:59:59.999Z', '2027-03-10'],
  ])('%s is %s in the Netherlands', (moment, day) => {
    expect(dayOf(new Date(moment))).toBe(day)
  })
})
