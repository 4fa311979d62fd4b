import { base64 } from '@scure/base'

import type { HandOverView, NewHandOver, SendAgain } from '../../domain/api/hand-over.ts'
import type { Bundle } from '../../domain/hand-over/bundle.ts'
import type { Gate } from '../../domain/hand-over/gate-answers.ts'
import { deriveMailKeys, makeMailCode, type MailCode } from '../../domain/hand-over/mail-code.ts'
import { handOverNotesSchema, withNote } from '../../domain/hand-over/note.ts'
import {
  sealBundle,
  sealBundleWithCode,
  type SealBundleRefusal,
} from '../../domain/hand-over/seal-bundle.ts'
import { randomUuid } from '../../domain/random.ts'
import { ok, type Result } from '../../domain/result.ts'
import { sealJson, type SealRefusal } from '../../domain/sealing/seal.ts'
import type { RequestRefusal } from '../intake/request.ts'
import type { SessionClient } from '../intake/staff-client.ts'
import type { AccessRefusal } from '../session/sign-in.ts'
import type { AgainOf, SentHandOver, Unacknowledged } from './hand-over-drafts.ts'
import type { WayTo } from './ways-to.ts'

export type SendHandOverRefusal = RequestRefusal | SealBundleRefusal | AccessRefusal

/** Everything a hand-over is made from. `said`: what was said on the phone, where that is the way. */
export type HandOverToSend = {
  readonly signal: { readonly id: string; readonly version: number }
  readonly bundle: Bundle
  readonly to: WayTo
  readonly gate: Gate
  readonly showsService: boolean
  readonly said: string
  readonly again: AgainOf | undefined
}

type Needs = {
  readonly client: Pick<SessionClient, 'makeHandOver' | 'sendHandOverAgain'>
  /** The own desk's key, asked for only where a note is sealed to it. */
  readonly deskRecipient: () => Promise<Result<string, AccessRefusal>>
  readonly unacknowledged: Unacknowledged | undefined
  /** Called before anything leaves, so that a cut connection sends the same once more. */
  readonly keep: (unacknowledged: Unacknowledged) => void
}

/**
 * Seals the bundle for the chosen way and sends it, or sends the very same bytes again when the last
 * answer never came. Another choice makes another hand-over. Never sends anything unsealed.
 */
export const sendHandOver = async (
  toSend: HandOverToSend,
  { client, deskRecipient, unacknowledged, keep }: Needs,
): Promise<Result<SentHandOver & { readonly handOver: HandOverView }, SendHandOverRefusal>> => {
  const madeFrom = JSON.stringify(toSend)
  let ready = unacknowledged?.madeFrom === madeFrom ? unacknowledged : undefined
  if (ready === undefined) {
    const sealed = await sealFor(toSend, deskRecipient)
    if (!sealed.ok) return sealed
    const { code, ...parts } = sealed.value
    ready = { madeFrom, code, body: bodyOf(toSend, parts) }
  }
  keep(ready)

  const { body, code } = ready
  const { again } = toSend
  const sent =
    again === undefined
      ? await client.makeHandOver(body as NewHandOver)
      : await client.sendHandOverAgain(again.id, body as SendAgain)
  return sent.ok ? ok({ way: toSend.to.way, code, handOver: sent.value }) : sent
}

type SealedParts = Pick<NewHandOver, 'sealed' | 'openingHash' | 'toDeskId' | 'noteSealed'>

const sealFor = async (
  { to, bundle, said }: HandOverToSend,
  deskRecipient: Needs['deskRecipient'],
): Promise<
  Result<SealedParts & { readonly code: MailCode | undefined }, SealBundleRefusal | AccessRefusal>
> => {
  const code = undefined
  switch (to.way) {
    case 'desk': {
      const sealed = await sealBundle(bundle, [to.recipient])
      if (!sealed.ok) return sealed
      return ok({ code, sealed: base64.encode(sealed.value), toDeskId: to.deskId })
    }
    case 'webhook': {
      const sealed = await sealBundle(bundle, [to.recipient])
      return sealed.ok ? ok({ code, sealed: base64.encode(sealed.value) }) : sealed
    }
    case 'mail': {
      const newCode = makeMailCode()
      const { openingHash, passphrase } = await deriveMailKeys(newCode)
      const sealed = await sealBundleWithCode(bundle, passphrase)
      if (!sealed.ok) return sealed
      return ok({ code: newCode, sealed: base64.encode(sealed.value), openingHash })
    }
    case 'phone': {
      if (said.trim() === '') return ok({ code })
      const own = await deskRecipient()
      if (!own.ok) return own
      const note = await sealNote([], { on: bundle.handedOverOn, text: said }, own.value)
      return note.ok ? ok({ code, noteSealed: note.value }) : note
    }
    default:
      return to satisfies never
  }
}

const bodyOf = (
  { signal, bundle, to, gate, showsService, again }: HandOverToSend,
  parts: SealedParts,
): NewHandOver | SendAgain => {
  if (again !== undefined) {
    const { noteSealed: _noteSealed, ...sealed } = parts
    return { version: again.version, way: to.way, ...sealed }
  }
  return {
    id: randomUuid(),
    signalId: signal.id,
    signalVersion: signal.version,
    service: bundle.to,
    way: to.way,
    reference: bundle.reference,
    gate,
    showsService,
    ...parts,
  }
}

/** One more note after the earlier ones, sealed to the desk that handed over. Gives base64. */
export const sealNote = async (
  earlier: Parameters<typeof withNote>[0],
  { on, text }: { readonly on: string; readonly text: string },
  deskRecipient: string,
): Promise<Result<string, SealRefusal>> => {
  const notes = handOverNotesSchema.parse(withNote(earlier, { on, text: text.trim() }))
  const sealed = await sealJson(notes, [deskRecipient])
  return sealed.ok ? ok(base64.encode(sealed.value)) : sealed
}
