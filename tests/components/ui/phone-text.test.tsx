import { describe, expect, it } from 'vitest'

import { PhoneText } from '../../../components/ui/PhoneText.tsx'
import { rendered, textOf } from '../../form/rendered.ts'

const numbersIn = (main: HTMLElement) =>
  [...main.querySelectorAll('.sw-phone-number')].map(({ textContent }) => textContent)

describe('a sentence with telephone numbers', () => {
  it('holds each number together and says the same words', async () => {
    const text = 'Bel 112, 0900-8844 of 0800-7000.'

    const main = await rendered(
      <PhoneText text={text} numbers={['112', '0900-8844', '0800-7000']} />,
    )

    expect(numbersIn(main)).toEqual(['112', '0900-8844', '0800-7000'])
    expect(textOf(main)).toBe(text)
  })

  it('is left as it is without a number to hold together', async () => {
    const main = await rendered(<PhoneText text="Bel dan M." numbers={['']} />)

    expect(numbersIn(main)).toEqual([])
    expect(textOf(main)).toBe('Bel dan M.')
  })
})
