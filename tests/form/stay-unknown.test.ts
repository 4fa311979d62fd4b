import { describe, expect, it } from 'vitest'

import { servicesForLane } from '../../components/form/services-for-lane.ts'
import { signalFromAnswers } from '../../domain/signal/schema.ts'
import { dutchRules } from '../../domain/routing/dutch-rules.ts'
import { dutchDirectory } from '../../domain/content/dutch-directory.ts'
import { routeSignal } from '../../domain/routing/route-signal.ts'
import type { Answers } from '../../domain/signal/answers.ts'
import { fullAnswers } from './full-answers.ts'

const afraid = (change: Answers = {}) =>
  fullAnswers({ exploitation: ['sexual'], wishes: ['stay-unknown'], ...change })

const routeOf = (answers: Answers) => {
  const signal = signalFromAnswers(answers, 'nl')
  if (!signal.ok) throw new Error(`These answers make no signal: ${signal.code}`)
  return routeSignal({ ...signal.value }, dutchRules, dutchDirectory)
}

describe('a professional who is afraid to be known as the source', () => {
  it('is led to Meld Misdaad Anoniem by the answers of the form', () => {
    const route = routeOf(afraid())

    expect(route.first.map(({ id }) => id)).toEqual(['mma'])
    expect(route.also.map(({ id }) => id)).toEqual(['comensha'])
    expect(routeOf(afraid({ wishes: [] })).first.map(({ id }) => id)).not.toContain('mma')
  })

  it('is still led to Veilig Thuis first about somebody under 18', () => {
    const route = routeOf(afraid({ ageBand: '16-17' }))

    expect(route.first.map(({ id }) => id)).toEqual(['veiligthuis'])
    expect(route.also.map(({ id }) => id)).toEqual(['mma'])
  })

  it('lets the desk read it, so that the desk is careful', () => {
    const signal = signalFromAnswers(afraid(), 'nl')

    expect(signal.ok && signal.value.wishes).toEqual(['stay-unknown'])
  })

  it('sees Meld Misdaad Anoniem among whom to call when coming back to that page', () => {
    const { first, also } = servicesForLane('place-only', afraid({ subject: 'place' }), undefined)

    expect([...first, ...also].map(({ id }) => id)).toContain('mma')
  })
})
