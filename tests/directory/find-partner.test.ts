import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { describe, expect, it } from 'vitest'

import { findPartner } from '../../domain/directory/find-partner.ts'
import { partnerSchema, type Partner } from '../../domain/directory/partner-schema.ts'
import { aKeyPair } from '../builders.ts'

const NOW = new Date('2026-11-22T12:00:00Z')
const hybrid = (await aKeyPair()).recipient
const older = await identityToRecipient(await generateX25519Identity())

const aPartner = (changes: Partial<Partner> = {}): Partner => ({
  service: 'nidos',
  recipient: hybrid,
  ways: ['mail', 'phone'],
  validFrom: '2026-01-01T00:00:00Z',
  validUntil: '2027-12-31T00:00:00Z',
  ...changes,
})

const aDirectory = (partners: Partner[], expiresAt = '2027-02-01T00:00:00Z') => ({
  partners,
  expiresAt,
})

describe('the partner that is a service', () => {
  it('is found by the id of the service', () => {
    const found = findPartner(aDirectory([aPartner({ service: 'mma' }), aPartner()]), 'nidos', NOW)

    expect(found).toEqual({ ok: true, value: aPartner() })
  })

  it.each([
    ['that takes no hand-overs', aDirectory([aPartner({ service: 'mma' })])],
    ['in a directory of before partners', { expiresAt: '2027-02-01T00:00:00Z' }],
  ])('is unknown for a service %s', (_words, directory) => {
    expect(findPartner(directory, 'nidos', NOW)).toEqual({ ok: false, code: 'partner-unknown' })
  })

  it.each([
    ['past its dates', { validUntil: '2026-11-22T12:00:00Z' }],
    ['not used yet', { validFrom: '2026-11-23T00:00:00Z' }],
  ])('is refused while its key is %s', (_words, dates) => {
    const found = findPartner(aDirectory([aPartner(dates)]), 'nidos', NOW)

    expect(found).toEqual({ ok: false, code: 'partner-key-expired' })
  })

  it('is not given from an expired directory', () => {
    const directory = aDirectory([aPartner()], '2026-11-22T12:00:00Z')

    expect(findPartner(directory, 'nidos', NOW)).toEqual({ ok: false, code: 'directory-expired' })
  })

  it.each([
    ['the old key the moment before', '2026-11-21T23:59:59Z', 'old'],
    ['the new key from its first moment', '2026-11-22T00:00:00Z', 'new'],
  ])('has, of two keys that overlap, %s', (_words, moment, expected) => {
    const keys = {
      old: aPartner({ validUntil: '2026-12-31T00:00:00Z' }),
      new: aPartner({ validFrom: '2026-11-22T00:00:00Z' }),
    }

    const found = findPartner(aDirectory([keys.old, keys.new]), 'nidos', new Date(moment))

    expect(found).toEqual({ ok: true, value: keys[expected as 'old' | 'new'] })
  })
})

describe('a partner in the directory', () => {
  it.each([
    ['with a hybrid key', aPartner()],
    ['with a key of an older tool', aPartner({ recipient: older })],
    ['with a desk on this intake', aPartner({ ways: ['desk', 'phone'], deskSlug: 'nidos' })],
  ])('may be one %s', (_words, partner) => {
    expect(partnerSchema.safeParse(partner).success).toBe(true)
  })

  it.each([
    ['a private key', aPartner({ recipient: 'AGE-SECRET-KEY-1INVENTED' }), 'recipient'],
    ['a damaged key', aPartner({ recipient: `${hybrid.slice(0, -1)}!` }), 'recipient'],
    ['an SSH key', aPartner({ recipient: 'ssh-ed25519 AAAAC3Nza' }), 'recipient'],
    ['no way to reach it', aPartner({ ways: [] }), 'ways'],
    ['the same way twice', aPartner({ ways: ['mail', 'mail'] }), 'ways'],
    ['a desk way without its desk', aPartner({ ways: ['desk'] }), 'deskSlug'],
    ['a desk that is no way', aPartner({ deskSlug: 'nidos' }), 'deskSlug'],
    [
      'a desk and an older key',
      aPartner({ ways: ['desk'], deskSlug: 'nidos', recipient: older }),
      'recipient',
    ],
    ['an end before its beginning', aPartner({ validUntil: '2025-01-01T00:00:00Z' }), 'validUntil'],
  ])('is refused with %s', (_words, partner, field) => {
    const parsed = partnerSchema.safeParse(partner)

    expect(parsed.success ? [] : parsed.error.issues.map(({ path }) => path[0])).toContain(field)
  })

  it.each([
    ['an address', { webhook: 'https://partner.example/in' }],
    ['a mail box', { mail: 'iemand@partner.example' }],
  ])('never carries %s, since everybody may read it', (_words, extra) => {
    expect(partnerSchema.safeParse({ ...aPartner(), ...extra }).success).toBe(false)
  })
})
