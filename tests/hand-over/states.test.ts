import { describe, expect, it } from 'vitest'

import { isAllowedStep, nextStates, SIGNAL_STATES } from '../../domain/desk/signal-states.ts'
import type { SignalState } from '../../domain/desk/signal-states.ts'
import { signalStateAfter } from '../../domain/hand-over/signal-after.ts'
import {
  deadlineAfter,
  HAND_OVER_STATES,
  isAllowedHandOverStep,
  isEnded,
  nextHandOverStates,
  PARTIES,
  WAYS,
} from '../../domain/hand-over/states.ts'
import type { HandOverState, Party, Way } from '../../domain/hand-over/states.ts'
import { aRandom, type Random } from './a-random.ts'

const HOUR = 60 * 60 * 1000
const STEPS_OF_ONE_WALK = 200
const WALKS = 500

/** Written out a second time: whoever changes the table must change it here too. */
const EDGES: Readonly<Record<string, readonly string[]>> = {
  'sent sender phone': ['accepted', 'rejected', 'revoked'],
  'accepted sender phone': ['done', 'revoked'],
  'sent sender': ['revoked'],
  'accepted sender': ['revoked'],
  'sent receiver': ['accepted', 'rejected'],
  'accepted receiver': ['done', 'rejected'],
}

const edgesOf = (from: HandOverState, by: Party, way: Way): readonly string[] =>
  EDGES[`${from} ${by} ${way}`] ?? EDGES[`${from} ${by}`] ?? []

describe('the states of a hand-over', () => {
  it.each(
    HAND_OVER_STATES.flatMap((from) =>
      PARTIES.flatMap((by) => WAYS.map((way) => ({ from, by, way }))),
    ),
  )('lead from $from, by the $by over $way, only where the table says', ({ from, by, way }) => {
    const next = nextHandOverStates(from, by, way)

    expect(next).toEqual(HAND_OVER_STATES.filter((to) => edgesOf(from, by, way).includes(to)))
  })

  it.each(WAYS)('have a way out over %s from every state that is no end', (way) => {
    const open = HAND_OVER_STATES.filter((state) => !isEnded(state))

    const withoutExit = open.filter((state) =>
      PARTIES.every((by) => nextHandOverStates(state, by, way).length === 0),
    )

    expect(open).toEqual(['sent', 'accepted'])
    expect(withoutExit).toEqual([])
  })

  it('warn after two days without an answer and two weeks without a result', () => {
    const at = new Date('2026-11-22T10:00:00Z')

    expect(deadlineAfter('sent', at)?.toISOString()).toBe('2026-11-24T10:00:00.000Z')
    expect(deadlineAfter('accepted', at)?.toISOString()).toBe('2026-12-06T10:00:00.000Z')
  })
})

type HandOver = { state: HandOverState; readonly way: Way; due: Date | undefined; steps: string[] }

/** A signal with its hand-overs, as desk, partners and professional move them. */
const aWalk = (random: Random) => {
  let signal: SignalState = 'new'
  const all: HandOver[] = []
  let now = new Date('2026-01-01T00:00:00Z')
  const faults: string[] = []
  const seen = new Set<string>()

  const open = () => all.filter(({ state }) => !isEnded(state))
  const moveSignal = (to: SignalState) => {
    if (to !== signal && !isAllowedStep(signal, to)) faults.push(`signal ${signal}>${to}`)
    seen.add(`signal ${to}`)
    signal = to
  }

  const handOver = () => {
    if (signal !== 'handed-over' && !isAllowedStep(signal, 'handed-over')) return
    const due = deadlineAfter('sent', now)
    all.push({ state: 'sent', way: random.oneOf(WAYS), due, steps: ['sent'] })
    moveSignal('handed-over')
  }

  const stepHandOver = () => {
    const one = all.length === 0 ? undefined : random.oneOf(all.slice(-6))
    if (!one) return
    const to = random.oneOf(HAND_OVER_STATES)
    const by = random.oneOf(PARTIES)
    const isAllowed = isAllowedHandOverStep(one.state, to, by, one.way)
    if (isAllowed !== edgesOf(one.state, by, one.way).includes(to)) {
      faults.push(`hand-over ${one.state}>${to} by ${by} over ${one.way}`)
    }
    if (!isAllowed) return
    one.state = to
    one.due = deadlineAfter(to, now)
    one.steps.push(to)
    seen.add(`hand-over ${to}`)
    const before = signal
    moveSignal(signalStateAfter(signal, to, open().length > 0))
    const isBack = to === 'rejected' || to === 'revoked'
    if (isBack && open().length === 0 && signal === 'handed-over') faults.push('forgotten')
    if (!isBack && before !== signal) faults.push(`${to} moved the signal`)
  }

  const stepSignal = () => {
    // The desk does not move a signal that another service has.
    if (open().length > 0) return
    const to = random.oneOf(SIGNAL_STATES)
    if (nextStates(signal).includes(to)) moveSignal(to)
  }

  const withdraw = () => {
    if (!isAllowedStep(signal, 'closed')) return
    for (const one of open()) {
      if (!isAllowedHandOverStep(one.state, 'revoked', 'sender', one.way)) {
        faults.push(`cannot be withdrawn from ${one.state}`)
      }
      one.state = 'revoked'
      one.due = deadlineAfter('revoked', now)
      one.steps.push('revoked')
    }
    moveSignal('closed')
  }

  return {
    step: () => {
      now = new Date(now.getTime() + random.below(60) * HOUR)
      const chance = random.below(100)
      if (chance < 20) handOver()
      else if (chance < 75) stepHandOver()
      else if (chance < 98) stepSignal()
      else withdraw()
      for (const { state, due } of all) {
        if (isEnded(state) === (due !== undefined)) faults.push(`deadline of ${state}`)
      }
      if (open().length > 0 && signal !== 'handed-over') faults.push(`open while ${signal}`)
      if (nextStates(signal).length === 0) faults.push(`no exit from ${signal}`)
    },
    faults,
    seen,
    histories: () => all.map(({ steps }) => steps.join('>')),
  }
}

describe('100,000 random steps over a signal and its hand-overs', () => {
  it('take no illegal edge, miss no deadline and leave no signal behind', () => {
    const faults: string[] = []
    const seen = new Set<string>()
    const histories = new Set<string>()

    for (let seed = 1; seed <= WALKS; seed += 1) {
      const walk = aWalk(aRandom(seed))
      for (let step = 0; step < STEPS_OF_ONE_WALK; step += 1) walk.step()
      faults.push(...walk.faults.map((fault) => `${fault} (seed ${seed})`))
      for (const state of walk.seen) seen.add(state)
      for (const history of walk.histories()) histories.add(history)
    }

    expect(WALKS * STEPS_OF_ONE_WALK).toBe(100_000)
    expect(faults).toEqual([])
    expect([...seen].sort()).toEqual(
      [
        ...SIGNAL_STATES.filter((state) => state !== 'new').map((state) => `signal ${state}`),
        'hand-over accepted',
        'hand-over done',
        'hand-over rejected',
        'hand-over revoked',
      ].sort(),
    )
    expect([...histories].sort()).toEqual([
      'sent',
      'sent>accepted',
      'sent>accepted>done',
      'sent>accepted>rejected',
      'sent>accepted>revoked',
      'sent>rejected',
      'sent>revoked',
    ])
  })
})

describe('a signal whose hand-over was not taken', () => {
  it('is read again by the desk even where an earlier service had finished', () => {
    const after = signalStateAfter('handed-over', 'rejected', false)

    expect(after).toBe('reading')
  })

  it.each([
    { signal: 'handed-over', step: 'rejected', isOpenElsewhere: true },
    { signal: 'handed-over', step: 'done', isOpenElsewhere: false },
    { signal: 'handed-over', step: 'accepted', isOpenElsewhere: false },
    { signal: 'closed', step: 'revoked', isOpenElsewhere: false },
  ] as const)('stays $signal after $step (open elsewhere: $isOpenElsewhere)', (given) => {
    const after = signalStateAfter(given.signal, given.step, given.isOpenElsewhere)

    expect(after).toBe(given.signal)
  })
})
