import { describe, expect, it } from 'vitest'

import { findDesk, findDeskById } from '../../domain/directory/find-desk.ts'
import type { Desk, Directory } from '../../domain/directory/schema.ts'
import { aDesk } from '../builders.ts'

const NOW = new Date('2026-11-22T12:00:00Z')
const OLD = {
  validFrom: '2025-01-01T00:00:00Z',
  validUntil: '2026-01-01T00:00:00Z',
}

const aDirectory = (desks: readonly Desk[], expiresAt = '2027-02-01T00:00:00Z') =>
  ({ desks, expiresAt }) as unknown as Directory

const ours = aDesk('age1pq1ours')
const partner = aDesk('age1pq1partner', { id: '1111111111111111', slug: 'partner' })

describe('a desk found by its id', () => {
  it('is that desk and no other', () => {
    const found = findDeskById(aDirectory([ours, partner]), partner.id, NOW)

    expect(found).toEqual({ ok: true, value: partner })
  })

  it('is refused when the directory does not name it', () => {
    const found = findDeskById(aDirectory([ours]), partner.id, NOW)

    expect(found).toEqual({ ok: false, code: 'desk-unknown' })
  })

  it('gives the key that followed when its own is past its dates', () => {
    const before = aDesk('age1pq1before', { id: '2222222222222222', ...OLD })

    const found = findDeskById(aDirectory([before, partner, ours]), before.id, NOW)

    expect(found).toEqual({ ok: true, value: ours })
  })

  it('is refused when no key of it may be used any more', () => {
    const before = { ...ours, ...OLD }

    const found = findDeskById(aDirectory([before, partner]), before.id, NOW)

    expect(found).toEqual({ ok: false, code: 'desk-key-expired' })
  })

  it.each([findDesk, findDeskById])('is not given from an expired directory (%o)', (find) => {
    const directory = aDirectory([{ ...ours, id: ours.slug }], '2026-11-22T12:00:00Z')

    expect(find(directory, ours.slug, NOW)).toEqual({ ok: false, code: 'directory-expired' })
  })
})
