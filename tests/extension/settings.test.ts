import { describe, expect, it } from 'vitest'

import { parseBuildValues } from '../../extension/build-values.ts'
import { forgetEverything } from '../../extension/forget-everything.ts'
import { answerMessage } from '../../extension/messages.ts'
import { quickSettings, saveQuickSettings } from '../../extension/quick-settings.ts'
import { forgottenChoices, loadSettings } from '../../extension/settings.ts'
import { aDevice, anEnvelope, aReceiptRecord, everythingIn } from './kept-here.ts'

const anArea = (items: Record<string, unknown> = {}) => ({
  items,
  get: () => Promise.resolve(items),
  set: (changed: Record<string, unknown>) => {
    Object.assign(items, changed)
    return Promise.resolve()
  },
})

const aQuickArea = (items = new Map<string, string>()) => ({
  getItem: (name: string) => items.get(name) ?? null,
  setItem: (name: string, value: string) => void items.set(name, value),
  removeItem: (name: string) => void items.delete(name),
})

describe('settings', () => {
  it('have calm defaults', async () => {
    expect(await loadSettings(anArea())).toEqual({
      language: null,
      sector: null,
      region: 'unknown',
      answersCheck: true,
      draftDays: 7,
      lockMinutes: 15,
    })
  })

  it('say which choice this version does not know, and keep quiet about the others', async () => {
    const regions = ['VR01', 'VR13']

    expect(await forgottenChoices(anArea({ sector: 'circus', region: 'VR99' }), regions)).toEqual([
      'sector',
      'region',
    ])
    expect(await forgottenChoices(anArea({ sector: 'hotel', region: 'VR13' }), regions)).toEqual([])
    expect(await forgottenChoices(anArea({ sector: null, region: 'unknown' }), regions)).toEqual([])
    expect(await forgottenChoices(anArea(), regions)).toEqual([])
  })

  it('fall back one by one where a value is not known', async () => {
    const area = anArea({
      language: 'Klingon',
      sector: 'circus',
      region: 'VR13',
      answersCheck: 0,
      draftDays: 31,
      lockMinutes: 9000,
    })

    expect(await loadSettings(area)).toEqual({
      language: null,
      sector: null,
      region: 'VR13',
      answersCheck: true,
      draftDays: 7,
      lockMinutes: 15,
    })
  })

  it('are in both places after a change', async () => {
    const area = anArea()
    const quick = aQuickArea()

    await saveQuickSettings({ language: 'en', sector: 'hotel', region: 'VR01' }, area, quick)

    expect(quickSettings(quick)).toEqual({ language: 'en', sector: 'hotel' })
    expect(await loadSettings(area)).toMatchObject({ language: 'en', region: 'VR01' })
  })

  it('forget the quick copy when a choice is taken back', async () => {
    const quick = aQuickArea(new Map([['signaalwijzer.sector', 'hotel']]))

    await saveQuickSettings({ sector: null }, anArea(), quick)

    expect(quickSettings(quick).sector).toBeNull()
  })

  it('read no unknown sector or language from the quick copy', () => {
    const quick = aQuickArea(
      new Map([
        ['signaalwijzer.sector', 'circus'],
        ['signaalwijzer.language', '../en'],
      ]),
    )

    expect(quickSettings(quick)).toEqual({ language: null, sector: null })
  })
})

describe('deleting everything', () => {
  it('leaves nothing in the database, not even the key', async () => {
    const { database, drafts, outbox, receipts } = await aDevice()
    const envelope = anEnvelope()
    await drafts.keep('one', { answers: { text: 'iets' }, step: 'text' })
    await outbox.add(envelope, await receipts.boxFor(envelope.id, aReceiptRecord()))
    const cleared: string[] = []
    const note = (place: string) => () => {
      cleared.push(place)
      return Promise.resolve()
    }

    await forgetEverything(database, {
      clearSettings: note('settings'),
      clearSession: note('session'),
      clearQuickSettings: () => void cleared.push('quick'),
      clearAlarms: note('alarms'),
      clearBadge: note('badge'),
    })

    expect(await everythingIn(database)).toBe('')
    expect(cleared.toSorted()).toEqual(['alarms', 'badge', 'quick', 'session', 'settings'])
  })

  it('lets what is kept afterwards be read again', async () => {
    const { database, drafts } = await aDevice()
    await drafts.keep('one', { answers: {}, step: 'start' })
    const nothing = () => Promise.resolve()
    await forgetEverything(database, {
      clearSettings: nothing,
      clearSession: nothing,
      clearQuickSettings: () => undefined,
      clearAlarms: nothing,
      clearBadge: nothing,
    })

    await drafts.keep('two', { answers: { text: 'nieuw' }, step: 'text' })

    expect((await drafts.load('two')).ok).toBe(true)
    expect((await drafts.load('one')).ok).toBe(false)
  })
})

describe('a runtime message', () => {
  const handlers = {
    'deliver-now': () => Promise.resolve('delivered'),
    cancel: ({ id }: { id: string }) => Promise.resolve(`stopped ${id}`),
    'check-answers': () => Promise.resolve('checked'),
    'receipts-changed': () => Promise.resolve(),
    'settings-changed': () => Promise.resolve(),
    count: () => Promise.resolve('counted'),
    'practice-started': () => Promise.resolve(),
    'practice-ended': () => Promise.resolve(),
  }

  it('is answered when it is one of ours', async () => {
    await expect(answerMessage({ is: 'count' }, true, handlers)).resolves.toBe('counted')
  })

  it('to stop a signal names it and nothing else', async () => {
    const id = '11111111-1111-4111-8111-111111111111'

    const answer = answerMessage({ is: 'cancel', id }, true, handlers)

    await expect(answer).resolves.toBe(`stopped ${id}`)
    expect(answerMessage({ is: 'cancel', id: 'one' }, true, handlers)).toBeUndefined()
  })

  it.each([undefined, 'count', { is: 'other' }, { is: 'count', more: 1 }])(
    'is not answered when it is %j',
    (message) => {
      expect(answerMessage(message, true, handlers)).toBeUndefined()
    },
  )

  it('is not answered when it does not come from our own pages', () => {
    expect(answerMessage({ is: 'count' }, false, handlers)).toBeUndefined()
  })
})

describe('the values of a build', () => {
  const key = JSON.stringify({ kty: 'OKP', crv: 'Ed25519', x: 'A'.repeat(43) })

  it('are the root key and one origin', () => {
    const values = parseBuildValues({
      WXT_ROOT_KEY: key,
      WXT_INTAKE_ORIGIN: 'https://intake.example',
    })

    expect(values).toEqual({
      intakeOrigin: 'https://intake.example',
      rootKey: JSON.parse(key) as object,
    })
  })

  it.each([
    ['no root key', {}],
    ['a root key that is no JSON', { WXT_ROOT_KEY: 'x' }],
    [
      'a private key',
      { WXT_ROOT_KEY: JSON.stringify({ ...(JSON.parse(key) as object), d: 'A'.repeat(43) }) },
    ],
    ['an origin with a path', { WXT_ROOT_KEY: key, WXT_INTAKE_ORIGIN: 'https://intake.example/x' }],
    [
      'an origin that would widen the policy',
      { WXT_ROOT_KEY: key, WXT_INTAKE_ORIGIN: 'https://a.example https://b.example' },
    ],
  ])('stop the build with %s', (_what, values) => {
    expect(() => parseBuildValues(values)).toThrow(/WXT_/)
  })
})
