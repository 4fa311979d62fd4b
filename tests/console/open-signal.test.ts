import { base64 } from '@scure/base'
import { describe, expect, it } from 'vitest'

import { makeDeskKey } from '../../console/opening/desk-key.ts'
import { openMessages, openSignal } from '../../console/opening/open-signal.ts'
import type { Envelope } from '../../domain/envelope/schema.ts'
import { randomUuid } from '../../domain/random.ts'
import { sealJson } from '../../domain/sealing/seal.ts'
import { sealMessage } from '../../domain/sealing/seal-message.ts'

const contentsFor = (threadRecipient: string) => ({
  contentsVersion: 1,
  kind: 'signal',
  signal: {
    formVersion: 1,
    formLanguage: 'nl',
    lane: 'anonymous',
    sector: 'hotel',
    role: 'housekeeping',
    indicators: ['G01'],
    exploitation: ['labour'],
    setting: 'hotel',
    period: 'this-week',
    region: 'VR13',
    alreadyDone: [],
    wishes: ['ask-back'],
    text: 'Een verzonnen zin voor deze proef.',
  },
  route: { first: ['comensha'], also: [], because: ['default'] },
  threadRecipient,
})

const sealedFor = async (value: unknown, recipient: string): Promise<string> => {
  const sealed = await sealJson(value, [recipient])
  if (!sealed.ok) throw new Error(sealed.code)
  return base64.encode(sealed.value)
}

const envelopeWith = (sealed: string): Envelope => ({
  version: 1,
  id: randomUuid(),
  deskId: 'a'.repeat(16),
  threadId: 'b'.repeat(32),
  threadVerifyKey: 'c'.repeat(43),
  sealed,
})

const aMessage = async (text: string, from: 'desk' | 'professional', deskRecipient: string) => {
  const thread = await makeDeskKey()
  const sealed = await sealMessage(
    { from, asks: false, text },
    { deskRecipient, threadRecipient: thread.recipient },
  )
  if (!sealed.ok) throw new Error(sealed.code)
  return { id: randomUuid(), from, day: '2026-11-22', sealed: sealed.value }
}

describe('opening a signal', () => {
  it('gives back exactly what was sealed', async () => {
    const desk = await makeDeskKey()
    const thread = await makeDeskKey()
    const contents = contentsFor(thread.recipient)

    const opened = await openSignal(
      envelopeWith(await sealedFor(contents, desk.recipient)),
      desk.identity,
    )

    expect(opened).toEqual({ ok: true, value: contents })
  })

  it('says so when it is for another key', async () => {
    const desk = await makeDeskKey()
    const other = await makeDeskKey()
    const envelope = envelopeWith(await sealedFor(contentsFor(other.recipient), other.recipient))

    expect(await openSignal(envelope, desk.identity)).toEqual({
      ok: false,
      code: 'not-for-this-key',
    })
  })

  it('says so when it is damaged', async () => {
    const desk = await makeDeskKey()
    const sealed = await sealedFor(contentsFor(desk.recipient), desk.recipient)
    const damaged = `${sealed.slice(0, -400)}${'A'.repeat(396)}${sealed.slice(-4)}`

    expect(await openSignal(envelopeWith(damaged), desk.identity)).toEqual({
      ok: false,
      code: 'sealed-damaged',
    })
  })

  it('says so when a newer version made it', async () => {
    const desk = await makeDeskKey()
    const newer = { ...contentsFor(desk.recipient), contentsVersion: 2 }

    expect(
      await openSignal(envelopeWith(await sealedFor(newer, desk.recipient)), desk.identity),
    ).toEqual({ ok: false, code: 'contents-unknown' })
  })
})

describe('opening the messages of a thread', () => {
  it('keeps their order and is never stopped by one that does not open', async () => {
    const desk = await makeDeskKey()
    const other = await makeDeskKey()
    const messages = [
      await aMessage('eerste', 'professional', desk.recipient),
      await aMessage('niet voor ons', 'professional', other.recipient),
      await aMessage('derde', 'desk', desk.recipient),
    ]

    const opened = await openMessages(messages, desk.identity)

    expect(
      opened.map(({ contents }) => (contents.ok ? contents.value.text : contents.code)),
    ).toEqual(['eerste', 'not-for-this-key', 'derde'])
  })

  it('does not believe a message that says another sender inside than outside', async () => {
    const desk = await makeDeskKey()
    const message = await aMessage('ik ben het loket', 'desk', desk.recipient)

    const [opened] = await openMessages([{ ...message, from: 'professional' }], desk.identity)

    expect(opened?.contents).toEqual({ ok: false, code: 'sealed-damaged' })
  })
})
