import { describe, expect, it } from 'vitest'

import type { IntakeClient } from '../../domain/intake/intake-client.ts'
import { ok, refused } from '../../domain/result.ts'
import { LATEST_ARRIVAL_MS, withdrawSurely } from '../../web/withdraw-surely.ts'

type Answer = Awaited<ReturnType<IntakeClient['withdraw']>>

const withdrawn = ok({ withdrawnOn: '2026-11-22' })
const never = new Promise<void>(() => undefined)

/** Tells at which minutes the intake was asked, on a clock that only waiting moves. */
const askedAt = async (answerAt: (minute: number) => Answer, tried = never): Promise<number[]> => {
  const minutes: number[] = []
  let now = 0
  await withdrawSurely({
    client: {
      withdraw: () => {
        const minute = Math.round(now / 60_000)
        minutes.push(minute)
        return Promise.resolve(answerAt(minute))
      },
    },
    thread: () => Promise.resolve({ id: '0'.repeat(32), signingSeed: new Uint8Array(32) }),
    wait: async (pauseMs) => {
      const until = now + pauseMs
      await new Promise((resolve) => setTimeout(resolve, 0))
      now = Math.max(now, until)
    },
    tried,
    now: () => now,
  })
  return minutes
}

describe('withdrawing what may have arrived', () => {
  it('is done at once when the intake has it', async () => {
    expect(await askedAt(() => withdrawn)).toEqual([0])
  })

  it('asks once more when a late post can arrive no more', async () => {
    const minutes = await askedAt(() => refused('thread-signature'))

    expect(minutes).toEqual([0, 11])
    expect(LATEST_ARRIVAL_MS).toBe(11 * 60_000)
  })

  it('asks again as soon as the try that was under way has ended', async () => {
    const minutes = await askedAt(() => refused('thread-signature'), Promise.resolve())

    expect(minutes).toEqual([0, 0, 11])
  })

  it('goes on while the intake cannot be reached, also after the eleven minutes', async () => {
    const minutes = await askedAt((minute) =>
      minute < 30 ? refused('intake-unreachable') : withdrawn,
    )

    expect(minutes.length).toBeGreaterThan(10)
    expect(minutes.at(-1)).toBe(30)
  })

  it('is not content with an unknown thread that was asked about too early', async () => {
    const minutes = await askedAt((minute) =>
      minute < 11 ? refused('thread-signature') : withdrawn,
    )

    expect(minutes.at(-1)).toBe(11)
  })
})
