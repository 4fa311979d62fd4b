import { describe, expect, it } from 'vitest'

import { dutchDirectory } from '../../domain/content/dutch-directory.ts'
import { findDesk } from '../../domain/directory/find-desk.ts'
import type { Desk, Directory } from '../../domain/directory/schema.ts'
import { envelopeSchema } from '../../domain/envelope/schema.ts'
import { chooseRoute } from '../../domain/routing/choose-route.ts'
import { dutchRules } from '../../domain/routing/dutch-rules.ts'
import { withoutCopy } from '../../domain/routing/routed-signal.ts'
import { signalContentsSchema } from '../../domain/sealing/contents.ts'
import { openJson } from '../../domain/sealing/open.ts'
import { sealSignal } from '../../domain/sealing/seal-signal.ts'
import type { Answers } from '../../domain/signal/answers.ts'
import { aCheckedSignal, aDesk, aKeyPair } from '../builders.ts'

const NOW = new Date('2026-11-22T12:00:00Z')
const keys = { comensha: await aKeyPair(), other: await aKeyPair(), stranger: await aKeyPair() }
const comensha = aDesk(keys.comensha.recipient)
const otherDesk = (slug: string, changes: Partial<Desk> = {}) =>
  aDesk(keys.other.recipient, { id: '00000000000000ff', slug, ...changes })

const aDirectory = (...desks: Desk[]): Directory => ({
  format: 1,
  version: 1,
  issuedAt: '2026-11-01T00:00:00Z',
  expiresAt: '2027-02-01T00:00:00Z',
  services: dutchDirectory.services,
  rules: [...dutchRules],
  desks,
})

const labour: Partial<Answers> = { exploitation: ['labour'] }
const chosen = (answers: Partial<Answers>, directory: Directory, withCopy = true) => {
  const result = chooseRoute(aCheckedSignal(answers), directory, NOW)
  if (!result.ok) throw new Error(result.code)
  return withCopy ? result.value.routed : withoutCopy(result.value.routed)
}

describe('the desk a signal is sealed to', () => {
  it.each<[string, Partial<Answers>, string]>([
    ['labour exploitation', labour, 'nla'],
    ['sexual exploitation', { exploitation: ['sexual'] }, 'politie'],
    [
      'an adult in Flevoland, from a social team',
      {
        sector: 'social-team',
        role: 'social-worker',
        region: 'VR25',
        setting: 'home',
        indicators: [],
      },
      'veiligthuis-flevoland',
    ],
    ['a minor in Flevoland', { ageBand: '12-15', region: 'VR25' }, 'veiligthuis-flevoland'],
  ])('is the own desk of the service, where it has one: %s', (_words, answers, slug) => {
    const { desk, alsoDesk } = chosen(answers, aDirectory(comensha, otherDesk(slug)))

    expect([desk.slug, alsoDesk?.slug]).toEqual([slug, 'comensha'])
  })

  it.each<[string, Partial<Answers>, Directory]>([
    ['no other desk is there', labour, aDirectory(comensha)],
    ['only another service has a desk', labour, aDirectory(comensha, otherDesk('politie'))],
    [
      'the key of the desk is past its dates',
      labour,
      aDirectory(comensha, otherDesk('nla', { validUntil: '2026-11-01T00:00:00Z' })),
    ],
    [
      'the child lives in another region',
      { ageBand: '12-15', region: 'VR13' },
      aDirectory(comensha, otherDesk('veiligthuis-flevoland')),
    ],
  ])('is CoMensha where %s, and then nobody reads a copy', (_words, answers, directory) => {
    const { desk, alsoDesk } = chosen(answers, directory)

    expect(desk).toEqual(comensha)
    expect(alsoDesk).toBeUndefined()
  })

  it('is refused where no key may be used at all', () => {
    const directory = aDirectory({ ...comensha, validUntil: '2026-11-01T00:00:00Z' })

    const result = chooseRoute(aCheckedSignal(), directory, NOW)

    expect(result).toEqual({ ok: false, code: 'desk-key-expired' })
  })

  it('is sealed to the newer of two keys from the first moment of it', () => {
    const directory = aDirectory(
      comensha,
      aDesk(keys.other.recipient, { id: '1111111111111111', validFrom: '2026-11-22T12:00:00Z' }),
    )

    expect(findDesk(directory, 'comensha', NOW)).toMatchObject({
      value: { id: '1111111111111111' },
    })
  })
})

describe('a signal with a copy for CoMensha', () => {
  const thread = {
    id: 'f'.repeat(32),
    verifyKey: 'A'.repeat(43),
    recipient: keys.comensha.recipient,
  }
  const directory = aDirectory(comensha, otherDesk('nla'))
  const sealed = async (withCopy: boolean) => {
    const envelope = await sealSignal(chosen(labour, directory, withCopy), thread)
    if (!envelope.ok) throw new Error(envelope.code)
    return envelope.value
  }
  const opensWith = async (text: string, { identity }: { identity: string }) =>
    (await openJson(text, identity, signalContentsSchema)).ok

  it('can be opened by both desks and by nobody else', async () => {
    const envelope = await sealed(true)

    expect(envelopeSchema.safeParse(envelope).success).toBe(true)
    expect(envelope).toMatchObject({ deskId: '00000000000000ff', alsoDeskId: comensha.id })
    expect(await opensWith(envelope.sealed, keys.other)).toBe(true)
    expect(await opensWith(envelope.sealed, keys.comensha)).toBe(true)
    expect(await opensWith(envelope.sealed, keys.stranger)).toBe(false)
  })

  it('is for the one desk alone when the professional takes the copy away', async () => {
    const envelope = await sealed(false)

    expect(envelope.alsoDeskId).toBeUndefined()
    expect(await opensWith(envelope.sealed, keys.other)).toBe(true)
    expect(await opensWith(envelope.sealed, keys.comensha)).toBe(false)
  })

  it('is as long as one without, so that its size tells nothing', async () => {
    const [one, two] = [await sealed(false), await sealed(true)]

    expect(two.sealed.length).toBe(one.sealed.length)
  })

  it('never names the same desk twice', async () => {
    const envelope = await sealed(true)

    const twice = { ...envelope, alsoDeskId: envelope.deskId }

    expect(envelopeSchema.safeParse(twice).success).toBe(false)
  })
})
