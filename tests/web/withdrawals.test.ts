import { describe, expect, it } from 'vitest'

import { ok, refused } from '../../domain/result.ts'
import { createWithdrawals } from '../../web/withdrawals.ts'

const CODE = '1'.repeat(25)
const withdrawn = ok({ withdrawnOn: '2026-11-22' })

/** Wishes whose pauses end when the test says so. */
const someWithdrawals = () => {
  const pauses: (() => void)[] = []
  const withdrawals = createWithdrawals(
    () => new Promise((resolve) => pauses.push(resolve)),
    () => undefined,
  )
  return { withdrawals, pauses }
}

describe('wishes to withdraw on the public page', () => {
  it('are carried out at once where that can be', async () => {
    const { withdrawals } = someWithdrawals()

    await withdrawals.ask(CODE, () => Promise.resolve(withdrawn))

    expect(withdrawals.stateOf(CODE)).toEqual({ is: 'withdrawn', withdrawnOn: '2026-11-22' })
    expect(withdrawals.wouldLose()).toBe(false)
  })

  it('are kept with the reason, and warned about, while the intake cannot be reached', async () => {
    const { withdrawals } = someWithdrawals()

    await withdrawals.ask(CODE, () => Promise.resolve(refused('intake-unreachable')))

    expect(withdrawals.stateOf(CODE)).toEqual({ is: 'waiting', code: 'intake-unreachable' })
    expect(withdrawals.wouldLose()).toBe(true)
  })

  it('go by themselves after a pause', async () => {
    const { withdrawals, pauses } = someWithdrawals()
    const answers = [refused('intake-unreachable'), withdrawn]
    await withdrawals.ask(CODE, () => Promise.resolve(answers.shift() ?? withdrawn))

    pauses[0]?.()
    await new Promise((resolve) => setTimeout(resolve, 0))

    expect(withdrawals.stateOf(CODE).is).toBe('withdrawn')
  })

  it('go when the person asks to try now', async () => {
    const { withdrawals } = someWithdrawals()
    const answers = [refused('intake-unreachable'), withdrawn]
    await withdrawals.ask(CODE, () => Promise.resolve(answers.shift() ?? withdrawn))

    await withdrawals.tryNow(CODE)

    expect(withdrawals.stateOf(CODE).is).toBe('withdrawn')
  })

  it('belong to one code each', async () => {
    const { withdrawals } = someWithdrawals()

    await withdrawals.ask(CODE, () => Promise.resolve(withdrawn))

    expect(withdrawals.stateOf('2'.repeat(25))).toEqual({ is: 'not-asked' })
  })
})
