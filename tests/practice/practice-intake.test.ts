import { describe, expect, it } from 'vitest'

import { filingSchema, verifyFiling } from '../../domain/filing/filing.ts'
import { sealMessage } from '../../domain/sealing/seal-message.ts'
import { randomUuid } from '../../domain/random.ts'
import { trainingDesk, trainingDirectory } from '../../domain/training/training-desk.ts'
import { anEnvelope } from '../extension/kept-here.ts'
import { aTable, aTrainingEnvelope } from './a-practice.ts'

describe('the practice intake', () => {
  it('takes a practice signal once, and says yes again to the same', async () => {
    const { intake, desk } = await aTable()
    const { envelope } = await aTrainingEnvelope()

    const first = await intake.postSignal(envelope)
    const again = await intake.postSignal(envelope)

    expect(first).toMatchObject({ ok: true, value: { receivedOn: '2026-11-22' } })
    expect(again).toEqual(first)
    expect(await desk.list()).toHaveLength(1)
  })

  it('refuses other bytes under the same id', async () => {
    const { intake } = await aTable()
    const { envelope } = await aTrainingEnvelope()
    await intake.postSignal(envelope)

    const other = await intake.postSignal({ ...envelope, sealed: 'B'.repeat(400) })

    expect(other).toMatchObject({ ok: false, code: 'signal-id-taken' })
  })

  it('refuses what is sealed to a real desk, and keeps nothing of it', async () => {
    const { intake, database } = await aTable()

    const real = await intake.postSignal(anEnvelope())

    expect(real).toMatchObject({ ok: false, code: 'desk-unknown' })
    expect(await database.count('signals')).toBe(0)
  })

  it('keeps an envelope here that may not leave any more', async () => {
    const { intake, database } = await aTable()
    const { envelope } = await aTrainingEnvelope()

    const held = await intake.postSignal(envelope, () => false)

    expect(held).toMatchObject({ ok: false, code: 'held-back' })
    expect(await database.count('signals')).toBe(0)
  })

  it('proves the filing with the training key only', async () => {
    const { intake } = await aTable()
    const { envelope } = await aTrainingEnvelope()

    const posted = await intake.postSignal(envelope)

    if (!posted.ok) throw new Error(posted.code)
    const verified = await verifyFiling(posted.value.filing, trainingDirectory().filingKeys ?? [])
    const byOther = await verifyFiling(posted.value.filing, [])
    expect(verified.ok && filingSchema.parse(verified.value).deskId).toBe(trainingDesk.id)
    expect(byOther).toMatchObject({ ok: false, code: 'filing-invalid' })
  })

  it('opens a thread to whoever holds its receipt, and to nobody else', async () => {
    const { intake } = await aTable()
    const { envelope, keys } = await aTrainingEnvelope()
    const stranger = await aTrainingEnvelope()
    await intake.postSignal(envelope)

    const own = await intake.fetchThread(keys)
    const unknown = await intake.fetchThread(stranger.keys)
    const posing = await intake.fetchThread({ ...stranger.keys, id: keys.id })

    expect(own).toMatchObject({ ok: true, value: { state: 'received', messages: [] } })
    expect(unknown).toMatchObject({ ok: false, code: 'thread-signature' })
    expect(posing).toMatchObject({ ok: false, code: 'thread-signature' })
  })

  it('brings a question to the professional and the answer back, with the states of the real one', async () => {
    const { intake, desk } = await aTable()
    const { envelope, keys } = await aTrainingEnvelope()
    await intake.postSignal(envelope)

    await desk.step(envelope.id, 'reading', null)
    await desk.write(envelope.id, 'Hoe vaak zag je dit?', true)
    const asked = await intake.fetchThreadState(keys)
    const sealed = await sealMessage(
      { from: 'professional', asks: false, text: 'Drie keer.' },
      { deskRecipient: trainingDesk.recipient, threadRecipient: keys.recipient },
    )
    if (!sealed.ok) throw new Error(sealed.code)
    const message = { id: randomUuid(), sealed: sealed.value }
    const answered = await intake.postThreadMessage(keys, message)
    const again = await intake.postThreadMessage(keys, message)
    const opened = await desk.open(envelope.id)

    expect(asked).toMatchObject({ ok: true, value: { state: 'question-for-you', deskMessages: 1 } })
    expect(again).toEqual(answered)
    expect(opened?.state).toBe('reading')
    expect(opened?.messages.map(({ from, text }) => [from, text])).toEqual([
      ['desk', 'Hoe vaak zag je dit?'],
      ['professional', 'Drie keer.'],
    ])
  })

  it('wipes what is withdrawn and brings nothing back', async () => {
    const { intake, desk, database } = await aTable()
    const { envelope, keys } = await aTrainingEnvelope()
    await intake.postSignal(envelope)
    await desk.write(envelope.id, 'Hoe vaak zag je dit?', true)

    const withdrawn = await intake.withdraw(keys)
    await intake.postSignal(envelope)
    const opened = await desk.open(envelope.id)

    expect(withdrawn).toMatchObject({ ok: true, value: { withdrawnOn: '2026-11-22' } })
    expect(opened).toMatchObject({ state: 'closed', closeReason: 'withdrawn', messages: [] })
    expect(opened?.contents).toBeUndefined()
    expect(await database.count('messages')).toBe(0)
  })
})

describe('the practice desk', () => {
  it('opens a practice signal and tells what was answered', async () => {
    const { intake, desk } = await aTable()
    const { envelope } = await aTrainingEnvelope({ indicators: ['H14'] })
    await intake.postSignal(envelope)

    const opened = await desk.open(envelope.id)

    const contents = opened?.contents
    expect(contents?.ok && contents.value.signal.indicators).toEqual(['H14'])
  })

  it('takes only the steps of the real table', async () => {
    const { intake, desk } = await aTable()
    const { envelope } = await aTrainingEnvelope()
    await intake.postSignal(envelope)

    const wild = await desk.step(envelope.id, 'handed-over', null)
    const allowed = await desk.step(envelope.id, 'reading', null)

    expect(wild).toMatchObject({ ok: false, code: 'state-step-refused' })
    expect(allowed.ok).toBe(true)
  })
})
