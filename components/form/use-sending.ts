import { useRef, useState } from 'preact/hooks'

import type { Desk } from '../../domain/directory/schema.ts'
import type { Envelope } from '../../domain/envelope/schema.ts'
import { ok, refused, type Result } from '../../domain/result.ts'
import { sealSignal } from '../../domain/sealing/seal-signal.ts'
import type { Receipt } from '../../domain/thread/receipt.ts'
import type { FormHost, SendState } from './form-host.ts'
import type { PreparedSignal } from './prepare-signal.ts'

export type Sending =
  | { readonly is: 'not-started' }
  | { readonly is: 'sealing' }
  | { readonly is: 'failed'; readonly code: string }
  | {
      readonly is: 'handed-over'
      readonly receipt: Receipt
      readonly envelope: Envelope
      readonly desk: Desk
      readonly state: SendState
    }

/**
 * Seals a prepared signal and hands it to the host. The draft goes only when the host has the
 * envelope and did not refuse it. Trying again hands over the same envelope, so it arrives once.
 */
export const useSending = (host: FormHost) => {
  const [sending, setSending] = useState<Sending>({ is: 'not-started' })
  const sealed = useRef<{ readonly of: PreparedSignal; readonly envelope: Envelope } | undefined>(
    undefined,
  )

  const seal = async (prepared: PreparedSignal): Promise<Result<Envelope, string>> => {
    if (sealed.current?.of === prepared) return ok(sealed.current.envelope)
    try {
      const result = await sealSignal(prepared.routed, prepared.keys)
      if (result.ok) sealed.current = { of: prepared, envelope: result.value }
      return result
    } catch {
      return refused('sealing-failed')
    }
  }

  const send = async (prepared: PreparedSignal): Promise<void> => {
    setSending({ is: 'sealing' })
    const envelope = await seal(prepared)
    if (!envelope.ok) {
      setSending({ is: 'failed', code: envelope.code })
      return
    }

    const { receipt } = prepared
    let latest: SendState = { is: 'sending' }
    const show = (state: SendState) => {
      latest = state
      setSending({
        is: 'handed-over',
        receipt,
        envelope: envelope.value,
        desk: prepared.routed.desk,
        state,
      })
    }
    try {
      await host.send(envelope.value, receipt, show)
    } catch {
      setSending({ is: 'failed', code: 'not-handed-over' })
      return
    }
    show(latest)
    if (isTaken(latest)) await host.discardDraft()
  }

  const backToAnswers = () => {
    sealed.current = undefined
    setSending({ is: 'not-started' })
  }

  return { sending, send, backToAnswers }
}

const isTaken = ({ is }: SendState): boolean => is !== 'refused' && is !== 'sent-before'
