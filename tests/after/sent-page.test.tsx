import { act } from 'preact/test-utils'
import { describe, expect, it, vi } from 'vitest'

import { CancelSending } from '../../components/after/CancelSending.tsx'
import type { FormHost, SendState } from '../../components/form/form-host.ts'
import { SentPage } from '../../components/form/SentPage.tsx'
import { makeReceipt, receiptGroups } from '../../domain/thread/receipt.ts'
import { aHost } from '../form/form-host-stub.ts'
import { rendered, textOf } from '../form/rendered.ts'
import { aFiling, envelope } from './a-filing.ts'

/** Ample for a slow machine. */
const PATIENCE = { timeout: 20_000 }

const receipt = makeReceipt()
const nothing = () => undefined

const sentPage = async (
  state: SendState,
  host: Partial<FormHost> = {},
  language: 'nl' | 'en' = 'nl',
): Promise<HTMLElement> => {
  vi.stubGlobal('scrollTo', nothing)
  vi.stubGlobal('location', { host: 'meld.voorbeeld.test' })
  const page = (
    <SentPage
      host={aHost(host)}
      receipt={receipt}
      envelope={envelope}
      state={state}
      desk="Arbeidsinspectie (demo)"
      onBackToAnswers={nothing}
      onNewSignal={nothing}
    />
  )
  return rendered(page, language)
}

const buttonsOf = (main: HTMLElement) => [...main.querySelectorAll('button')].map(textOf)

const press = async (main: HTMLElement, name: string): Promise<void> => {
  const button = [...main.querySelectorAll('button')].find((one) => textOf(one) === name)
  if (!button) throw new Error(`There is no button ${name}.`)
  await act(() => {
    button.click()
  })
}

describe('the page after sending', () => {
  it.each([
    { is: 'sending' },
    { is: 'waiting', code: 'intake-unreachable', retryAt: new Date() },
  ] as const)('asks once before it stops a signal on its way: $is', async (state) => {
    const cancel = vi.fn(() => Promise.resolve())
    const main = await sentPage(state, { cancel })

    await press(main, 'Stop met versturen')
    expect(cancel).not.toHaveBeenCalled()
    await press(main, 'Ja, stop')

    expect(cancel).toHaveBeenCalledExactlyOnceWith(envelope.id)
  })

  it('offers to try now only while the signal waits', async () => {
    const sendNow = vi.fn(() => Promise.resolve())
    const waiting = await sentPage({ is: 'waiting', code: 'intake-unreachable' }, { sendNow })
    await press(waiting, 'Probeer het nu')
    expect(sendNow).toHaveBeenCalledExactlyOnceWith(envelope.id)

    const sending = await sentPage({ is: 'sending' }, { sendNow })
    expect(buttonsOf(sending)).not.toContain('Probeer het nu')
  })

  it.each(['received', 'refused'] as const)('cannot stop what is settled: %s', async (is) => {
    const state: SendState =
      is === 'received' ? { is, receivedOn: '2026-11-22' } : { is, code: 'desk-unknown' }

    expect(buttonsOf(await sentPage(state))).not.toContain('Stop met versturen')
  })

  it('says plainly whether what was stopped may have arrived', async () => {
    const surely = await sentPage({ is: 'cancelled', mayHaveArrived: false })
    expect(textOf(surely)).toContain('Je signaal staat niet op de server')
    expect(textOf(surely)).not.toContain(receiptGroups(receipt)[0])

    const maybe = await sentPage({ is: 'cancelled', mayHaveArrived: true }, { answersPlace: 'web' })
    expect(textOf(maybe)).toContain('nog ongeveer elf minuten open')
    expect(textOf(maybe)).toContain(receiptGroups(receipt)[0])
  })

  it('leads back to the answers after stopping, in both languages', async () => {
    const state = { is: 'cancelled', mayHaveArrived: false } as const

    expect(buttonsOf(await sentPage(state))).toContain('Terug naar je antwoorden')
    expect(textOf(await sentPage(state, {}, 'en'))).toContain('Your signal is not on the server')
  })

  it('shows a proof that holds, and only then', async () => {
    const { jws, directory } = aFiling()
    const good = await sentPage(
      { is: 'received', receivedOn: '2026-11-22', filing: jws },
      { directory: () => Promise.resolve(directory) },
    )
    await vi.waitFor(() => {
      expect(textOf(good)).toContain('CoMensha (proef)')
    }, PATIENCE)

    const other = aFiling({ deskId: '1111111111111111' })
    const bad = await sentPage(
      { is: 'received', receivedOn: '2026-11-22', filing: other.jws },
      { directory: () => Promise.resolve(other.directory) },
    )
    await vi.waitFor(() => {
      expect(textOf(bad)).toContain('Het bewijs kan nu niet worden nagekeken')
    }, PATIENCE)
    expect(textOf(bad)).not.toContain('Print of bewaar als pdf')
  })
})

describe('the printed receipt', () => {
  it('holds name, day and digits, and no word of what it is about', async () => {
    const main = await sentPage({ is: 'received', receivedOn: '2026-11-22' })
    Object.assign(window, { print: nothing })

    await press(main, 'Print')

    const sheet = textOf(main.ownerDocument.querySelector('body > .sw-slip'))
    expect(sheet).toContain('Signaalwijzer')
    expect(sheet).toContain('22 november 2026')
    expect(sheet).toContain(receiptGroups(receipt).join(' '))
    expect(sheet).not.toMatch(/mensenhandel|uitbuiting|slachtoffer|CoMensha|verstuurd/iu)
  })

  it('is there only from the button on until it was printed', async () => {
    const main = await sentPage({ is: 'received', receivedOn: '2026-11-22' })
    const print = vi.fn()
    Object.assign(window, { print })
    const sheet = () => main.ownerDocument.querySelector('body > .sw-slip')

    const before = sheet()
    await press(main, 'Print')
    const asked = sheet()
    await act(() => {
      window.dispatchEvent(new window.Event('afterprint'))
    })

    expect(print).toHaveBeenCalledOnce()
    expect([before, asked, sheet()]).toEqual([null, expect.anything(), null])
  })

  it('is another sheet than the proof, which never holds the digits', async () => {
    const { jws, directory } = aFiling()
    const main = await sentPage(
      { is: 'received', receivedOn: '2026-11-22', filing: jws },
      { directory: () => Promise.resolve(directory) },
    )
    const print = vi.fn()
    Object.assign(window, { print })
    await vi.waitFor(() => {
      expect(buttonsOf(main)).toContain('Print of bewaar als pdf')
    }, PATIENCE)

    await press(main, 'Print of bewaar als pdf')

    const proof = textOf(main.ownerDocument.querySelector('body > .sw-slip'))
    expect(print).toHaveBeenCalledOnce()
    expect(proof).toContain(jws)
    expect(proof).toContain('Dag van ontvangst')
    expect(proof.replace(/\s/gu, '')).not.toContain(receipt)
  })
})

describe('stopping a signal on its way', () => {
  const LOST = 'Je antwoorden zitten in het verzegelde signaal.'
  const stop = () => Promise.resolve()

  it('says before that the answers are lost, where they are only in the sealed signal', async () => {
    const later = await rendered(<CancelSending losesAnswers onCancel={stop} />)
    await press(later, 'Stop met versturen')

    expect(textOf(later)).toContain(LOST)
  })

  it('does not say so where the answers are still in the form', async () => {
    const atOnce = await rendered(<CancelSending onCancel={stop} />)
    await press(atOnce, 'Stop met versturen')

    expect(textOf(atOnce)).toContain('Wil je stoppen met versturen?')
    expect(textOf(atOnce)).not.toContain(LOST)
  })
})
