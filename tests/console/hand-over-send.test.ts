import { base64 } from '@scure/base'
import { describe, expect, it } from 'vitest'

import type { HandOverView } from '../../domain/api/hand-over.ts'
import type { AgainOf, Unacknowledged } from '../../console/hand-over/hand-over-drafts.ts'
import {
  sealNote,
  sendHandOver,
  type HandOverToSend,
} from '../../console/hand-over/send-hand-over.ts'
import { takeStep } from '../../console/hand-over/take-step.ts'
import type { WayTo } from '../../console/hand-over/ways-to.ts'
import type { SessionClient } from '../../console/intake/staff-client.ts'
import { sealGrant } from '../../console/opening/desk-key.ts'
import { createKeyRing } from '../../console/opening/key-ring.ts'
import type { DeskAtWork } from '../../console/shell/desk-context.ts'
import type { Bundle } from '../../domain/hand-over/bundle.ts'
import { deriveMailKeys } from '../../domain/hand-over/mail-code.ts'
import { handOverNotesSchema } from '../../domain/hand-over/note.ts'
import { openBundle } from '../../domain/hand-over/open-bundle.ts'
import { randomUuid } from '../../domain/random.ts'
import { ok, refused } from '../../domain/result.ts'
import { openJson } from '../../domain/sealing/open.ts'
import { aKeyPair } from '../builders.ts'

const [ours, theirs] = [await aKeyPair(), await aKeyPair()]
const DESK_ID = 'b'.repeat(16)

const aBundle: Bundle = {
  format: 1,
  kind: 'hand-over',
  reference: 'BCDFGHJK',
  about: 'Een anoniem signaal.',
  handedOverOn: '2026-11-22',
  from: 'CoMensha (demo)',
  to: 'nidos',
  signal: {
    lane: 'anonymous',
    sector: 'hotel',
    role: 'housekeeping',
    indicators: [],
    exploitation: ['unknown'],
    setting: 'hotel',
    period: 'this-week',
    region: 'VR13',
    alreadyDone: [],
    wishes: [],
  },
  inWords: [{ question: 'Sector', answer: 'Hotel' }],
}

const aHandOver = (to: WayTo, changes: Partial<HandOverToSend> = {}): HandOverToSend => ({
  signal: { id: randomUuid(), version: 3 },
  bundle: aBundle,
  to,
  gate: { consent: 'given' },
  showsService: true,
  said: '',
  again: undefined,
  ...changes,
})

/** An intake that keeps what it gets and answers, or never does. */
const anIntake = (answers: boolean) => {
  const made: Parameters<SessionClient['makeHandOver']>[0][] = []
  const again: [string, Parameters<SessionClient['sendHandOverAgain']>[1]][] = []
  const answer = () =>
    Promise.resolve(answers ? ok({} as HandOverView) : refused('intake-unreachable'))
  return {
    made,
    again,
    client: {
      makeHandOver: (body: (typeof made)[number]) => {
        made.push(body)
        return answer()
      },
      sendHandOverAgain: (id: string, body: (typeof again)[number][1]) => {
        again.push([id, body])
        return answer()
      },
    },
  }
}

const sendBy = async (to: WayTo, changes: Partial<HandOverToSend> = {}) => {
  const intake = anIntake(true)
  const sent = await sendHandOver(aHandOver(to, changes), {
    client: intake.client,
    deskRecipient: () => Promise.resolve(ok(ours.recipient)),
    unacknowledged: undefined,
    keep: () => undefined,
  })
  if (!sent.ok) throw new Error(sent.code)
  return { ...intake, sent: sent.value, body: intake.made[0] }
}

describe('handing over', () => {
  it.each([
    [{ way: 'desk', deskId: DESK_ID, recipient: theirs.recipient } as const, DESK_ID],
    [{ way: 'webhook', recipient: theirs.recipient } as const, undefined],
  ])('seals to the key of the service by way of $0.way', async (to, toDeskId) => {
    const { body } = await sendBy(to)

    const sealed = base64.decode(body?.sealed ?? '')
    expect(await openBundle(sealed, theirs)).toEqual({ ok: true, value: aBundle })
    expect((await openBundle(sealed, ours)).ok).toBe(false)
    expect(body?.toDeskId).toBe(toDeskId)
    expect(body).not.toHaveProperty('openingHash')
  })

  it('seals a mail with a code that goes nowhere but to the screen', async () => {
    const { body, sent } = await sendBy({ way: 'mail' })

    if (sent.code === undefined) throw new Error('There must be a code.')
    const keys = await deriveMailKeys(sent.code)
    expect(body?.openingHash).toBe(keys.openingHash)
    expect(await openBundle(base64.decode(body?.sealed ?? ''), keys)).toMatchObject({ ok: true })
    expect(JSON.stringify(body)).not.toContain(sent.code)
    expect(JSON.stringify(body)).not.toContain(keys.openingKey)
  })

  it('keeps of a call only what was said, for the own desk alone', async () => {
    const { body } = await sendBy({ way: 'phone' }, { said: ' Ze bellen morgen. ' })

    expect(body).not.toHaveProperty('sealed')
    const note = await openJson(body?.noteSealed ?? '', ours.identity, handOverNotesSchema)
    expect(note).toMatchObject({
      ok: true,
      value: { notes: [{ on: '2026-11-22', text: 'Ze bellen morgen.' }] },
    })
  })

  it('tells the intake nothing of what it says', async () => {
    const { body } = await sendBy({ way: 'webhook', recipient: theirs.recipient })

    expect(Object.keys(body ?? {}).sort()).toEqual(
      ['gate', 'id', 'reference', 'sealed', 'service', 'showsService', 'signalId'].concat([
        'signalVersion',
        'way',
      ]),
    )
  })

  it('sends the same id and bytes again while nobody answered, and others after a change', async () => {
    const intake = anIntake(false)
    const toSend = aHandOver({ way: 'webhook', recipient: theirs.recipient })
    let kept: Unacknowledged | undefined
    const send = (what: HandOverToSend) =>
      sendHandOver(what, {
        client: intake.client,
        deskRecipient: () => Promise.resolve(ok(ours.recipient)),
        unacknowledged: kept,
        keep: (next) => {
          kept = next
        },
      })

    await send(toSend)
    await send(toSend)
    await send({ ...toSend, showsService: false })

    const [first, second, third] = intake.made
    expect(second).toEqual(first)
    expect(third?.id).not.toBe(first?.id)
  })

  it('sends an earlier one by another way under its own id, without a new gate', async () => {
    const again: AgainOf = { id: randomUuid(), version: 7 }

    const { again: sentAgain, made } = await sendBy({ way: 'mail' }, { again })

    expect(made).toEqual([])
    expect(sentAgain[0]?.[0]).toBe(again.id)
    expect(Object.keys(sentAgain[0]?.[1] ?? {}).sort()).toEqual([
      'openingHash',
      'sealed',
      'version',
      'way',
    ])
  })
})

describe('the next step of a hand-over', () => {
  const link = aKeyPair()
  const aDeskAtWork = async (noteSealed: string | null) => {
    const keyRing = createKeyRing()
    const { identity, recipient } = await link
    const grant = await sealGrant(ours.identity, recipient)
    await keyRing.takeGrant({ sealed: grant, linkIdentity: identity }, ours.recipient)
    const staffId = randomUuid()
    const aGrant = {
      staffId,
      keyId: DESK_ID,
      recipient: ours.recipient,
      isCurrent: true,
      sealed: grant,
    }
    const steps: Parameters<SessionClient['stepHandOver']>[1][] = []
    const client = {
      handOver: () => Promise.resolve(ok({ noteSealed })),
      grants: () => Promise.resolve(ok({ grants: [aGrant] })),
      stepHandOver: (_id: string, step: (typeof steps)[number]) => {
        steps.push(step)
        return Promise.resolve(ok({}))
      },
    }
    const desk = {
      client,
      keyRing,
      session: { staff: { id: staffId } },
      directory: () => Promise.resolve(refused('intake-unreachable')),
    } as unknown as DeskAtWork
    return { desk, steps }
  }
  const handOver = { id: randomUuid(), version: 2, direction: 'out', fromDeskId: DESK_ID } as const
  const today = '2026-11-23'

  it('puts what was said after what was noted before', async () => {
    const earlier = await sealNote([], { on: '2026-11-22', text: 'Eerst' }, ours.recipient)
    const { desk, steps } = await aDeskAtWork(earlier.ok ? earlier.value : null)

    await takeStep(handOver, { to: 'accepted', said: 'Daarna', today }, desk)

    const notes = await openJson(steps[0]?.noteSealed ?? '', ours.identity, handOverNotesSchema)
    expect(notes.ok && notes.value.notes.map(({ text }) => text)).toEqual(['Eerst', 'Daarna'])
  })

  it('never writes over a note that does not open', async () => {
    const strange = await sealNote([], { on: '2026-11-22', text: 'Van wie?' }, theirs.recipient)
    const { desk, steps } = await aDeskAtWork(strange.ok ? strange.value : null)

    const taken = await takeStep(handOver, { to: 'accepted', said: 'Daarna', today }, desk)

    expect(taken).toMatchObject({ ok: false, code: 'not-for-this-key' })
    expect(steps).toEqual([])
  })

  it('sends no note of a receiver whose words could be sealed to nobody', async () => {
    const { desk, steps } = await aDeskAtWork(null)
    const received = { ...handOver, direction: 'in' } as const

    const taken = await takeStep(received, { to: 'done', said: 'Opgepakt', today }, desk)

    expect(taken).toEqual({ ok: false, code: 'intake-unreachable' })
    expect(steps).toEqual([])
  })

  it('sends a reason without any note', async () => {
    const { desk, steps } = await aDeskAtWork(null)

    await takeStep(handOver, { to: 'rejected', reason: 'not-ours', said: '', today }, desk)

    expect(steps).toEqual([{ version: 2, state: 'rejected', reason: 'not-ours' }])
  })
})
