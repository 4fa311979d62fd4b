import { describe, expect, it } from 'vitest'

import { checkSignal } from '../../domain/anonymise/check-signal.ts'
import { HARD_KINDS } from '../../domain/anonymise/hard-kinds.ts'
import { canBeLifted } from '../../domain/anonymise/lifted.ts'
import { aSignal } from '../builders.ts'

const CODE = 'XX-99-88'
const PLATE = 'kenteken XX-99-88'

describe('what the person says is something else', () => {
  it('blocks until it is lifted', () => {
    const signal = aSignal({ text: `Op de doos stond order ${CODE}.` })

    expect(checkSignal(signal)).toMatchObject({ ok: false, code: 'text-identifies' })
    expect(checkSignal(signal, new Set([CODE])).ok).toBe(true)
  })

  it('is lifted for every place where that very text stands, and for no other text', () => {
    const twice = aSignal({ text: `Order ${CODE} en nog eens ${CODE}.` })
    const another = aSignal({ text: `Order ${CODE} en order XX-99-89.` })

    expect(checkSignal(twice, new Set([CODE])).ok).toBe(true)
    expect(checkSignal(another, new Set([CODE])).ok).toBe(false)
  })

  it('cannot be lifted when it is certain', () => {
    const signal = aSignal({ text: `Een bus met ${PLATE} stond buiten.` })

    const checked = checkSignal(signal, new Set([CODE, PLATE]))

    expect(checked).toMatchObject({ ok: false, code: 'text-identifies' })
  })

  it('is no part of the signal', () => {
    const checked = checkSignal(aSignal({ text: `Order ${CODE}.` }), new Set([CODE]))

    expect(checked.ok && checked.value).toEqual(aSignal({ text: `Order ${CODE}.` }))
  })

  it('is only ever a hard kind found by its shape: the others never block', () => {
    const [hard] = HARD_KINDS
    if (!hard) throw new Error('There are hard kinds.')

    expect(canBeLifted({ kind: hard, certainty: 'likely' })).toBe(true)
    expect(canBeLifted({ kind: hard, certainty: 'certain' })).toBe(false)
    expect(canBeLifted({ kind: 'person', certainty: 'likely' })).toBe(false)
  })
})
