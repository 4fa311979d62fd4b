import { act } from 'preact/test-utils'
import { describe, expect, it, vi } from 'vitest'

import { AnswerBox } from '../../components/thread/AnswerBox.tsx'
import type * as FindIdentifying from '../../domain/anonymise/find-identifying.ts'
import { ok } from '../../domain/result.ts'
import { rendered, textOf } from '../form/rendered.ts'

const FAULT = 'Dit breekt de controle.'

vi.mock('../../domain/anonymise/find-identifying.ts', async (original) => {
  const real = await original<typeof FindIdentifying>()
  return {
    ...real,
    findIdentifying: (...input: Parameters<typeof real.findIdentifying>) => {
      if (input[0].includes(FAULT)) throw new Error('A fault, put here on purpose.')
      return real.findIdentifying(...input)
    },
  }
})

/** Watches nothing: there are no sizes without a browser. */
class NoSizes {
  readonly observe = () => undefined
  readonly disconnect = () => undefined
}

const sending = async (text: string) => {
  vi.stubGlobal('ResizeObserver', NoSizes)
  vi.stubGlobal('requestAnimationFrame', () => 0)
  vi.stubGlobal('cancelAnimationFrame', () => undefined)
  const onAnswer = vi.fn(() => Promise.resolve(ok(undefined)))
  const page = await rendered(<AnswerBox initialText={text} onAnswer={onAnswer} />)
  await act(() => {
    page.querySelector('form')?.dispatchEvent(new window.Event('submit', { cancelable: true }))
  })
  return { said: textOf(page), onAnswer }
}

describe('a message to the desk', () => {
  it('leaves when nothing in it identifies anybody', async () => {
    const { onAnswer } = await sending('Het gebeurt meestal in de avond.')

    expect(onAnswer).toHaveBeenCalledWith('Het gebeurt meestal in de avond.')
  })

  it('stays here while a hard identifier is in it', async () => {
    const { said, onAnswer } = await sending('Bel hem op 06 12345678.')

    expect(onAnswer).not.toHaveBeenCalled()
    expect(said).toContain('Haal eerst weg wat iemand herkenbaar maakt')
  })

  it('stays here when it could not be checked, and says so', async () => {
    const { said, onAnswer } = await sending(FAULT)

    expect(onAnswer).not.toHaveBeenCalled()
    expect(said).toContain('Versturen kan nu niet: maak het tekstvak leeg of bel')
  })
})
