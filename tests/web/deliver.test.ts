import { describe, expect, it } from 'vitest'

import type { SendState } from '../../components/form/form-host.ts'
import type { Envelope } from '../../domain/envelope/schema.ts'
import type { IntakeClient } from '../../domain/intake/intake-client.ts'
import { ok, refused } from '../../domain/result.ts'
import { deliver } from '../../web/deliver.ts'

const envelope: Envelope = {
  version: 1,
  id: '00000000-0000-4000-8000-000000000001',
  deskId: 'comenshademo0000',
  threadId: '0'.repeat(32),
  threadVerifyKey: 'A'.repeat(43),
  sealed: 'A'.repeat(400),
}

type Answer = Awaited<ReturnType<IntakeClient['postSignal']>>

/** An intake that gives these answers in turn, and remembers what it was given. */
const intakeThatAnswers = (answers: readonly Answer[]) => {
  const posted: string[] = []
  return {
    posted,
    postSignal: ({ id }: Envelope): Promise<Answer> => {
      posted.push(id)
      return Promise.resolve(answers[posted.length - 1] ?? refused('intake-fault'))
    },
  }
}

const deliverWith = async (answers: readonly Answer[]) => {
  const intake = intakeThatAnswers(answers)
  const states: SendState[] = []
  const pauses: number[] = []
  await deliver(
    intake,
    envelope,
    (state) => states.push(state),
    (pauseMs) => {
      pauses.push(pauseMs)
      return Promise.resolve()
    },
  )
  return { states, pauses, posted: intake.posted }
}

describe('delivery from the public page', () => {
  it('is received once the intake says so', async () => {
    const { states } = await deliverWith([ok({ receivedOn: '2026-11-22' })])

    expect(states.at(-1)).toEqual({ is: 'received', receivedOn: '2026-11-22' })
  })

  it('tries again with the same id and growing pauses until it is received', async () => {
    const { states, pauses, posted } = await deliverWith([
      refused('intake-unreachable'),
      refused('store-unavailable'),
      refused('too-many-requests'),
      ok({ receivedOn: '2026-11-22' }),
    ])

    expect(new Set(posted)).toEqual(new Set([envelope.id]))
    expect(posted).toHaveLength(4)
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
    const { states } = await deliverWith([
      refused('intake-unreachable'),
      ok({ receivedOn: '2026-11-22' }),
    ])

    expect(states[1]).toMatchObject({ is: 'waiting', code: 'intake-unreachable' })
  })

  it.each(['desk-unknown', 'version-unknown', 'body-too-large', 'query-invalid'] as const)(
    'stops at %s, which trying again cannot mend',
    async (code) => {
      const { states, posted } = await deliverWith([refused(code)])

      expect(states.at(-1)).toEqual({ is: 'refused', code })
      expect(posted).toHaveLength(1)
    },
  )
})
