import { base64urlnopad } from '@scure/base'

import type { Fetch } from '../../domain/intake/http.ts'
import { createIntakeClient } from '../../domain/intake/intake-client.ts'
import { createDelivery } from '../../extension/delivery.ts'
import { createWithdrawals, createWithdrawing } from '../../extension/withdrawals.ts'
import { anEnvelopeOf, aThread } from '../server/builders.ts'
import { fetchOnce } from '../server/running-intake.ts'
import { aDevice, aReceiptRecord, inTurn, someAlarms } from './kept-here.ts'
import { aLife, mortalAll, type Life } from './mortal.ts'

export type ASender = Awaited<ReturnType<typeof aSender>>

/** The extension on one device: what it keeps is real, its background can be ended at any step. */
export const aSender = async ({
  origin,
  deskId,
  now,
  random = () => 0.5,
  fetch = fetchOnce,
}: {
  readonly origin: string
  readonly deskId: string
  readonly now: () => Date
  readonly random?: () => number
  readonly fetch?: Fetch
}) => {
  const device = await aDevice(now)
  const { database, outbox, receipts } = device
  const alarms = someAlarms()

  /** A background that starts now and ends by itself after so many steps. */
  const aBackground = (steps = Number.POSITIVE_INFINITY) => {
    const life: Life = aLife(steps)
    const client = createIntakeClient({
      origin,
      fetch: life.mortal(fetch),
      now: () => now().getTime(),
    })
    const shared = { alarms: mortalAll(alarms, life), runAlone: inTurn(), now, random }
    const withdrawing = createWithdrawing({
      ...shared,
      database,
      receipts: mortalAll(receipts, life),
      withdraw: client.withdraw,
    })
    const delivery = createDelivery({
      ...shared,
      outbox: mortalAll(outbox, life),
      postSignal: client.postSignal,
      onTooLate: () => withdrawing.run('all'),
    })
    const work = async (which: 'due' | 'all') => {
      await delivery.deliver(which)
      await withdrawing.run(which)
    }
    return { delivery, withdrawing, run: (which: 'due' | 'all') => life.live(work(which)) }
  }

  return {
    ...device,
    alarms,
    withdrawals: createWithdrawals(database),
    aBackground,
    /** Hands a new signal over, as the form does; gives its id. */
    send: async (): Promise<string> => {
      const thread = aThread()
      const envelope = anEnvelopeOf(thread, deskId)
      const access = {
        threadId: thread.id,
        signingSeed: base64urlnopad.encode(thread.signingSeed),
      }
      const box = await receipts.boxFor(envelope.id, aReceiptRecord({ access, deskId }))
      const added = await outbox.add(envelope, box)
      if (!added.ok) throw new Error(added.code)
      return envelope.id
    },
  }
}
