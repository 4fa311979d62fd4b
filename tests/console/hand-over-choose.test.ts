import { describe, expect, it } from 'vitest'

import { wordsOf } from '../../components/words/create-words.ts'
import { bundleInWords } from '../../console/hand-over/bundle-in-words.ts'
import {
  createHandOverDrafts,
  draftOfAgain,
  emptyHandOverDraft,
} from '../../console/hand-over/hand-over-drafts.ts'
import {
  bundleFaults,
  deliverFaults,
  gateFaults,
  gateOf,
  isServiceShown,
  saidFaults,
} from '../../console/hand-over/hand-over-ready.ts'
import { searchServices, servicesToChoose } from '../../console/hand-over/services-to-choose.ts'
import { waysTo } from '../../console/hand-over/ways-to.ts'
import { dutchDirectory, serviceById } from '../../domain/content/dutch-directory.ts'
import type { Partner } from '../../domain/directory/partner-schema.ts'
import type { Directory } from '../../domain/directory/schema.ts'
import { makeMailCode } from '../../domain/hand-over/mail-code.ts'
import { makeBundle } from '../../domain/hand-over/make-bundle.ts'
import type { GateQuestion } from '../../domain/hand-over/gate.ts'
import { dutchRules } from '../../domain/routing/dutch-rules.ts'
import type { SignalContents } from '../../domain/sealing/contents.ts'
import enServices from '../../locales/en/services.json' with { type: 'json' }
import cards from '../../locales/nl/cards.json' with { type: 'json' }
import consoleWords from '../../locales/nl/console.json' with { type: 'json' }
import form from '../../locales/nl/form.json' with { type: 'json' }
import handover from '../../locales/nl/handover.json' with { type: 'json' }
import nlServices from '../../locales/nl/services.json' with { type: 'json' }
import { aDesk, aKeyPair, aSignal } from '../builders.ts'

const NOW = new Date('2026-11-22T12:00:00Z')
const source = { services: dutchDirectory.services, rules: [...dutchRules] }
const [ours, theirs] = [await aKeyPair(), await aKeyPair()]

const aPartner = (changes: Partial<Partner> = {}): Partner => ({
  service: 'politie',
  recipient: theirs.recipient,
  ways: ['webhook', 'mail'],
  validFrom: '2026-01-01T00:00:00Z',
  validUntil: '2027-01-01T00:00:00Z',
  ...changes,
})
const aDirectory = (changes: Partial<Directory> = {}): Directory => ({
  format: 1,
  version: 1,
  issuedAt: '2026-11-01T00:00:00Z',
  expiresAt: '2026-12-01T00:00:00Z',
  desks: [aDesk(ours.recipient), aDesk(theirs.recipient, { id: 'b'.repeat(16), slug: 'nla' })],
  ...source,
  ...changes,
})
const service = (id: string) => {
  const found = serviceById(id)
  if (!found) throw new Error(`There is no service ${id}.`)
  return found
}

describe('choosing a service', () => {
  it('suggests what the rules say, with the reason once, and never the own desk', () => {
    const signal = aSignal({ exploitation: ['labour'], setting: 'work' })

    const { suggested, reasons, others } = servicesToChoose(signal, source, 'comensha')

    expect(suggested.map(({ id }) => id)).toContain('nla')
    expect(reasons).toEqual(['labour'])
    const ids = [...suggested, ...others].map(({ id }) => id)
    expect(ids).not.toContain('comensha')
    expect(new Set(ids).size).toBe(ids.length)
  })

  it.each([
    ['nl', nlServices.services],
    ['en', enServices.services],
  ])('can say in %s of each service that a rule names what that service does', (_, words) => {
    const named = dutchRules.flatMap(({ id, then }) =>
      [...(then.first ?? []), ...(then.also ?? [])].map((one) => ({ rule: id, service: one })),
    )
    const told = new Map(Object.entries(words).map(([id, { does }]) => [id, does]))

    const silent = named.filter(({ service }) => (told.get(service) ?? '') === '')

    expect(named.length).toBeGreaterThan(60)
    expect(silent).toEqual([])
    expect(new Set(told.values()).size).toBe(told.size)
  })

  it('leaves out what lies inside the organisation of the professional', () => {
    const { others } = servicesToChoose(aSignal(), source, 'comensha')

    expect(others.map(({ id }) => id)).not.toContain('aandachtsf')
    expect(others.length).toBeGreaterThan(10)
  })

  it('finds a service by any part of its words, whatever case or accents', () => {
    const services = [service('politie'), service('kmar')]
    const wordsOfService = ({ id }: { id: string }) =>
      id === 'politie' ? 'Politie Spoed' : 'Koninklijke Maréchaussee'

    expect(searchServices(services, 'marech KON', wordsOfService)).toEqual([service('kmar')])
    expect(searchServices(services, 'zzz', wordsOfService)).toEqual([])
  })
})

describe('the ways to a service', () => {
  it('are those of the partner, and the phone where there is a number', () => {
    const directory = aDirectory({ partners: [aPartner()] })

    const { ways } = waysTo(service('politie'), directory, NOW)

    expect(ways).toEqual([
      { way: 'webhook', recipient: theirs.recipient },
      { way: 'mail' },
      { way: 'phone' },
    ])
  })

  it('are not those for which the intake has no address, and that is said', () => {
    const directory = aDirectory({ partners: [aPartner()] })
    const reached = { services: [{ service: 'politie', ways: ['mail' as const] }] }

    const some = waysTo(service('politie'), directory, NOW, reached)
    const none = waysTo(service('politie'), directory, NOW, { services: [] })

    expect(some.ways.map(({ way }) => way)).toEqual(['mail', 'phone'])
    expect(some.notSetUp).toEqual(['webhook'])
    expect(none.ways).toEqual([{ way: 'phone' }])
    expect(none.notSetUp).toEqual(['webhook', 'mail'])
  })

  it('go to the key of the desk itself, where the partner has a desk here', () => {
    const partners = [aPartner({ service: 'nla', ways: ['desk'], deskSlug: 'nla' })]

    const { ways } = waysTo(service('nla'), aDirectory({ partners }), NOW)

    expect(ways[0]).toEqual({ way: 'desk', deskId: 'b'.repeat(16), recipient: theirs.recipient })
  })

  it.each([
    ['without a directory', undefined, 'directory-missing'],
    ['with an expired one', aDirectory({ expiresAt: '2026-11-02T00:00:00Z' }), 'directory-expired'],
    [
      'with an expired key',
      aDirectory({ partners: [aPartner({ validUntil: '2026-02-01T00:00:00Z' })] }),
      'partner-key-expired',
    ],
  ])('are the phone alone %s, and that is said', (_when, directory, problem) => {
    expect(waysTo(service('politie'), directory, NOW)).toEqual({
      ways: [{ way: 'phone' }],
      notSetUp: [],
      problem,
    })
  })
})

describe('what must be answered', () => {
  const questions: readonly GateQuestion[] = [
    { about: 'consent', mayAnswer: ['given', 'legal-basis', 'override'], suggested: undefined },
    { about: 'minor' },
  ]
  const draft = emptyHandOverDraft()

  it('is shown at the field that misses it', () => {
    expect(Object.keys(gateFaults(draft, questions))).toEqual(['consent', 'tick-minor'])
    expect(Object.keys(gateFaults({ ...draft, consent: 'override' }, questions))).toEqual([
      'override',
      'tick-minor',
    ])
    expect(gateFaults({ ...draft, consent: 'given', ticked: ['minor'] }, questions)).toEqual({})
  })

  it('is sent in codes, and only what is still asked', () => {
    const answered = {
      ...draft,
      consent: 'given' as const,
      overrideReason: 'danger-to-life' as const,
      ticked: ['minor', 'work-contact'] as const,
    }

    expect(gateOf(answered, questions)).toEqual({ consent: 'given', ticked: ['minor'] })
  })

  it('names where a bundle that was refused is to be mended', () => {
    expect(bundleFaults({ ok: false, code: 'note-identifies' })).toHaveProperty('note')
    expect(bundleFaults({ ok: false, code: 'bundle-text-identifies' })).toHaveProperty('text')
    expect(
      bundleFaults({ ok: false, code: 'bundle-check-failed', fields: ['workContact'] }),
    ).toHaveProperty('work-contact')
  })

  it('is a way that there is, and for a call what was said', () => {
    const phone = { ways: [{ way: 'phone' as const }], notSetUp: [], problem: undefined }

    expect(deliverFaults({ ...draft, way: 'mail' }, phone)).toHaveProperty('way')
    expect(deliverFaults({ ...draft, way: 'phone' }, phone)).toHaveProperty('said')
    expect(deliverFaults({ ...draft, way: 'phone', said: 'Ze bellen terug.' }, phone)).toEqual({})
  })

  it('keeps a telephone number out of what was said', () => {
    const said = 'Bel terug op 06 12 34 56 78.'

    expect(saidFaults('said', { said, lifted: new Set() })).toEqual({
      said: 'handover:errors.noteIdentifies',
    })
  })

  it('shows the service to the professional, unless they are afraid or somebody decides', () => {
    expect(isServiceShown(draft, aSignal())).toBe(true)
    expect(isServiceShown(draft, aSignal({ wishes: ['stay-unknown'] }))).toBe(false)
    expect(isServiceShown({ showsService: true }, aSignal({ wishes: ['stay-unknown'] }))).toBe(true)
  })
})

describe('a begun hand-over', () => {
  it('guards what was typed and a code that nobody was told yet', () => {
    const drafts = createHandOverDrafts()
    const draft = emptyHandOverDraft()
    drafts.keep('one', draft)

    expect(drafts.hasAny()).toBe(false)
    drafts.keep('one', { ...draft, note: 'Getypt' })
    expect(drafts.hasAny()).toBe(true)
    drafts.keep('one', { ...draft, note: 'Getypt', sent: { way: 'desk', code: undefined } })
    expect(drafts.hasAny()).toBe(false)
    drafts.keep('one', { ...draft, sent: { way: 'mail', code: makeMailCode() } })
    expect(drafts.hasAny()).toBe(true)
    drafts.drop('one')
    drafts.keepSaid('hand-over', 'Halverwege')
    expect(drafts.hasAny()).toBe(true)
  })

  it('that goes another way keeps service, reference, answers and a typed note', () => {
    const handOver = {
      id: 'd1e2f3a4-0000-4000-8000-000000000001',
      version: 4,
      reference: 'BCDFGHJK',
      service: 'politie',
      way: 'webhook' as const,
      gate: {
        consent: 'override' as const,
        overrideReason: 'danger-to-life' as const,
        ticked: ['minor' as const],
      },
    }

    const draft = draftOfAgain(handOver, { ...emptyHandOverDraft(), note: 'Getypt' })

    expect(draft).toMatchObject({
      step: 'contents',
      service: 'politie',
      reference: 'BCDFGHJK',
      note: 'Getypt',
      consent: 'override',
      overrideReason: 'danger-to-life',
      ticked: ['minor'],
      way: undefined,
      again: { id: handOver.id, version: 4 },
    })
  })
})

describe('the words of a bundle', () => {
  const words = wordsOf('nl', { nl: { cards, console: consoleWords, form, handover } })
  const contents: SignalContents = {
    contentsVersion: 1,
    kind: 'signal',
    signal: aSignal({ wishes: ['stay-unknown'] }),
    route: { first: ['comensha'], also: [], because: [] },
    threadRecipient: ours.recipient,
  }

  it('say every answer that leaves in Dutch, without what was typed or who it was', () => {
    const made = makeBundle(contents, {
      handedOverOn: '2026-11-22',
      from: 'CoMensha (demo)',
      to: 'politie',
      about: words.t('handover:bundle.about'),
      inWords: (signal) => bundleInWords(signal, words),
      withWorkContact: false,
    })

    if (!made.ok) throw new Error(`${made.code} ${String(made.fields)}`)
    const said = JSON.stringify(made.value.inWords)
    expect(said).toContain('Hotel')
    expect(said).not.toContain('Een vrouw mag de kamer niet uit')
    expect(said).not.toContain(words.t('form:options.role.housekeeping'))
    expect(made.value.inWords.every(({ answer }) => !/^[a-z-]+$|H15/u.test(answer))).toBe(true)
  })
})
