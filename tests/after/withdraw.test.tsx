import { act } from 'preact/test-utils'
import { describe, expect, it, vi } from 'vitest'

import { Withdraw, type WithdrawState } from '../../components/after/Withdraw.tsx'
import { rendered, textOf } from '../form/rendered.ts'

const shown = (state: WithdrawState, onWithdraw = () => Promise.resolve()) =>
  rendered(<Withdraw state={state} place="web" onWithdraw={onWithdraw} />)

const press = async (main: HTMLElement, name: string): Promise<void> => {
  const button = [...main.querySelectorAll('button')].find((one) => textOf(one) === name)
  await act(() => {
    button?.click()
  })
}

describe('withdrawing a signal', () => {
  it('says first what is wiped, what stays and what cannot be undone', async () => {
    const onWithdraw = vi.fn(() => Promise.resolve())
    const main = await shown({ is: 'not-asked' }, onWithdraw)

    await press(main, 'Trek dit signaal in')
    expect(textOf(main)).toContain('worden gewist.')
    expect(textOf(main)).toContain('een teken zonder inhoud')
    expect(textOf(main)).toContain('kan niet terug')
    expect(onWithdraw).not.toHaveBeenCalled()

    await press(main, 'Ja, trek in')
    expect(onWithdraw).toHaveBeenCalledOnce()
  })

  it('says that nothing is withdrawn when the wish could not be kept, and can be asked again', async () => {
    const main = await shown({ is: 'not-asked', code: 'storage-full' })

    const said = textOf(main.querySelector('[role=alert]') ?? main)

    expect(said).toContain('Er is nog niets ingetrokken.')
    expect(said).toContain('Er is geen ruimte meer op dit apparaat.')
    expect(textOf(main)).toContain('Trek dit signaal in')
  })

  it('can be left at that', async () => {
    const onWithdraw = vi.fn(() => Promise.resolve())
    const main = await shown({ is: 'not-asked' }, onWithdraw)

    await press(main, 'Trek dit signaal in')
    await press(main, 'Nee, laat staan')

    expect(onWithdraw).not.toHaveBeenCalled()
    expect(textOf(main)).toBe('Trek dit signaal in')
  })

  it('tells why it waits and that the page must stay open', async () => {
    const main = await shown({ is: 'waiting', code: 'intake-unreachable' })

    expect(textOf(main)).toContain('De server is niet te bereiken')
    expect(textOf(main)).toContain('Laat deze pagina open')
  })

  it.each([
    { withdrawnOn: '2026-11-22', words: 'Ingetrokken op 22 november 2026' },
    { withdrawnOn: 'never-there', words: 'Het is niet aangekomen' },
  ])('tells how it ended: $words', async ({ withdrawnOn, words }) => {
    const main = await shown({ is: 'withdrawn', withdrawnOn })

    expect(textOf(main)).toContain(words)
    expect(main.querySelector('button')).toBeNull()
  })
})
