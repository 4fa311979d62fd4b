import { describe, expect, it } from 'vitest'

import type { DeliveryState } from '../../domain/envelope/delivery-state.ts'
import type { Envelope } from '../../domain/envelope/schema.ts'
import type { IntakeClient } from '../../domain/intake/intake-client.ts'
import { ok, refused } from '../../domain/result.ts'
import { deliver, type Delivery } from '../../web/deliver.ts'

const envelope: Envelope = {
  version: 1,
  id: '00000000-0000-4000-8000-000000000001',
  deskId: 'comenshademo0000',
  threadId: '0'.repeat(32),
  threadVerifyKey: 'A'.repeat(43),
  sealed: 'A'.repeat(400),
}

const received = ok({ receivedOn: '2026-11-22', filing: 'a.b.c' })

type Answer = Awaited<ReturnType<IntakeClient['postSignal']>>
type Moment = 'before it leaves' | 'after it left' | 'in the pause'

/**
 * A delivery to an intake that gives these answers in turn. The person may stop it in the first
 * try; `left` counts what really left, `withdrawals` how often that was taken back.
 */
const deliverWith = async (answers: readonly Answer[], stop?: Moment) => {
  const states: DeliveryState[] = []
  const pauses: number[] = []
  let left = 0
  let withdrawals = 0
  const stopAt = async (moment: Moment) => {
    // A person is never so fast that sending has not begun.
    await Promise.resolve()
    if (moment === stop) delivery.cancel()
  }
  const delivery: Delivery = deliver({
    client: {
      postSignal: async (_envelope, mayLeave = () => true) => {
        await stopAt('before it leaves')
        const answer = answers[left] ?? refused('intake-fault')
        if (!(await mayLeave())) return refused('held-back')
        left += 1
        await stopAt('after it left')
        return answer
      },
    },
    envelope,
    onState: (state) => states.push(state),
    wait: async (pauseMs) => {
      pauses.push(pauseMs)
      await stopAt('in the pause')
    },
    withdraw: () => {
      withdrawals += 1
      return Promise.resolve()
    },
  })
  await delivery.done
  return { states, pauses, left, withdrawals }
}

describe('delivery from the public page', () => {
  it('is received once the intake says so, with its proof', async () => {
    const { states } = await deliverWith([received])

    expect(states.at(-1)).toEqual({ is: 'received', receivedOn: '2026-11-22', filing: 'a.b.c' })
  })

  it('tries again with growing pauses until it is received', async () => {
    const { states, pauses, left } = await deliverWith([
      refused('intake-unreachable'),
      refused('store-unavailable'),
      refused('too-many-requests'),
      received,
    ])

    expect(left).toBe(4)
    expect(pauses).toEqual([...pauses].sort((a, b) => a - b))
    expect(states.map(({ is }) => is)).toEqual([
      'sending',
      'waiting',
      'sending',
      'waiting',
      'sending',
      'waiting',
      'sending',
      'received',
    ])
  })

  it('tells the code while it waits', async () => {
    const { states } = await deliverWith([refused('intake-unreachable'), received])

    expect(states[1]).toMatchObject({ is: 'waiting', code: 'intake-unreachable' })
  })

  it.each(['desk-unknown', 'version-unknown', 'body-too-large', 'query-invalid'] as const)(
    'stops at %s, which trying again cannot mend',
    async (code) => {
      const { states, left } = await deliverWith([refused(code)])

      expect(states.at(-1)).toEqual({ is: 'refused', code })
      expect(left).toBe(1)
    },
  )
})

describe('stopping a delivery from the public page', () => {
  it('surely sends nothing when no byte had left', async () => {
    const { states, left, withdrawals } = await deliverWith([received], 'before it leaves')

    expect(states.at(-1)).toEqual({ is: 'cancelled', mayHaveArrived: false })
    expect(left).toBe(0)
    expect(withdrawals).toBe(0)
  })

  it('withdraws what was on its way, and says so until that is certain', async () => {
    const { states, withdrawals } = await deliverWith([received], 'after it left')

    expect(withdrawals).toBe(1)
    expect(states.slice(-2)).toEqual([
      { is: 'cancelled', mayHaveArrived: true },
      { is: 'cancelled', mayHaveArrived: false },
    ])
    expect(states.some(({ is }) => is === 'received')).toBe(false)
  })

  it('withdraws in the pause after a try of which nobody knows how it ended', async () => {
    const { left, withdrawals } = await deliverWith(
      [refused('intake-unreachable'), received],
      'in the pause',
    )

    expect(left).toBe(1)
    expect(withdrawals).toBe(1)
  })

  it('has nothing to withdraw in the pause after a clear refusal', async () => {
    const { states, left, withdrawals } = await deliverWith(
      [refused('too-many-requests'), received],
      'in the pause',
    )

    expect(states.at(-1)).toEqual({ is: 'cancelled', mayHaveArrived: false })
    expect(left).toBe(1)
    expect(withdrawals).toBe(0)
  })

  it('changes nothing about a signal that was received', async () => {
    const states: DeliveryState[] = []
    const delivery = deliver({
      client: { postSignal: () => Promise.resolve(received) },
      envelope,
      onState: (state) => states.push(state),
      wait: () => Promise.resolve(),
      withdraw: () => Promise.reject(new Error('A received signal is withdrawn by other means.')),
    })
    await delivery.done

    delivery.cancel()

    expect(states.at(-1)).toMatchObject({ is: 'received' })
  })
})
