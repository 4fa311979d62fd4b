import { base64 } from '@scure/base'

import { ENVELOPE_VERSION, type Envelope } from '../envelope/schema.ts'
import { randomUuid } from '../random.ts'
import { ok, type Result } from '../result.ts'
import type { RoutedSignal } from '../routing/routed-signal.ts'
import type { ThreadKeys } from '../thread/thread-keys.ts'
import { CONTENTS_VERSION, type SignalContents } from './contents.ts'
import { sealJson, type SealRefusal } from './seal.ts'

/** The contents that `sealSignal` seals: show these to the person before anything leaves. */
export const signalContents = (
  routed: RoutedSignal,
  thread: Pick<ThreadKeys, 'recipient'>,
): SignalContents => ({
  contentsVersion: CONTENTS_VERSION,
  kind: 'signal',
  signal: routed.signal,
  route: routed.route,
  threadRecipient: thread.recipient,
})

/**
 * Seals a routed signal to the key of its desk, and of the desk that reads a copy, and makes the
 * envelope that the outbox keeps. Takes a `RoutedSignal` and nothing else, so no step before it can
 * be skipped. Never returns plain text.
 */
export const sealSignal = async (
  routed: RoutedSignal,
  thread: Pick<ThreadKeys, 'id' | 'verifyKey' | 'recipient'>,
): Promise<Result<Envelope, SealRefusal>> => {
  const { desk, alsoDesk } = routed
  const desks = alsoDesk === undefined ? [desk] : [desk, alsoDesk]
  const recipients = desks.map(({ recipient }) => recipient)
  const sealed = await sealJson(signalContents(routed, thread), recipients)
  if (!sealed.ok) return sealed
  return ok({
    version: ENVELOPE_VERSION,
    id: randomUuid(),
    deskId: desk.id,
    ...(alsoDesk === undefined ? {} : { alsoDeskId: alsoDesk.id }),
    threadId: thread.id,
    threadVerifyKey: thread.verifyKey,
    sealed: base64.encode(sealed.value),
  })
}
