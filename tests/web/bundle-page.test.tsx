import { act } from 'preact/test-utils'
import { describe, expect, it, vi } from 'vitest'

import { mailCodeGroups, makeMailCode } from '../../domain/hand-over/mail-code.ts'
import { ok, refused, type Result } from '../../domain/result.ts'
import type { Bundle } from '../../domain/hand-over/bundle.ts'
import type { BundleClient } from '../../web/bundle/bundle-client.ts'
import { BundleView } from '../../web/bundle/BundleView.tsx'
import { takeToken } from '../../web/bundle/take-token.ts'
import { aBundle, aHandledSignal } from '../hand-over/builders.ts'
import { rendered, textOf } from '../form/rendered.ts'

const TOKEN = 'T'.repeat(43)
const CODE = makeMailCode()
const TEXT = 'Elke avond staan er busjes voor de deur'

const bundle: Bundle = aBundle((await aHandledSignal({ text: TEXT })).contents, {
  note: 'Graag deze week bellen',
})

const settled = () => new Promise((resolve) => setTimeout(resolve))

const aPage = async (opening: Result<Bundle, string>, language: 'nl' | 'en' = 'nl') => {
  const open = vi.fn<BundleClient['open']>(() => Promise.resolve(opening))
  const say = vi.fn<BundleClient['say']>((_token, { state }) => Promise.resolve(ok(state)))
  const main = await rendered(<BundleView token={TOKEN} client={{ open, say }} />, language)
  const element = (selector: string): HTMLInputElement => {
    const found = main.querySelector<HTMLInputElement>(selector)
    if (!found) throw new Error(`There is no ${selector}.`)
    return found
  }
  return {
    open,
    say,
    text: () => textOf(main),
    buttons: () => [...main.querySelectorAll('button')].map(textOf),
    types: async (code: string) => {
      const field = element('input')
      await act(() => {
        field.value = code
        field.dispatchEvent(new window.Event('input', { bubbles: true }))
      })
      await act(async () => {
        element('form').dispatchEvent(new window.Event('submit', { bubbles: true }))
        await settled()
      })
    },
    presses: async (name: string) => {
      const button = [...main.querySelectorAll('button')].find((one) => textOf(one) === name)
      if (!button) throw new Error(`There is no button ${name}.`)
      await act(async () => {
        button.click()
        await settled()
      })
    },
    chooses: async (value: string) => {
      const radio = element(`input[value="${value}"]`)
      await act(() => {
        radio.dispatchEvent(new window.Event('change', { bubbles: true }))
      })
    },
  }
}

describe('the page of a partner', () => {
  it('takes the token out of the address at once', () => {
    const replaceState = vi.fn()
    const location = { hash: `#${TOKEN}`, pathname: '/overdracht' }

    const token = takeToken({ location, history: { replaceState } })

    expect(token).toBe(TOKEN)
    expect(replaceState).toHaveBeenCalledExactlyOnceWith(null, '', '/overdracht')
  })

  it.each(['', '#', '#main', `#${TOKEN}x`])('takes nothing from "%s"', (hash) => {
    const location = { hash, pathname: '/overdracht' }

    expect(takeToken({ location, history: { replaceState: vi.fn() } })).toBeUndefined()
  })

  it('shows the signal in words after the code, however it was typed', async () => {
    const page = await aPage(ok(bundle))

    await page.types(mailCodeGroups(CODE).join(' - ').toLowerCase())

    expect(page.open).toHaveBeenCalledExactlyOnceWith(TOKEN, CODE)
    expect(page.text()).toContain(`Overdracht ${bundle.reference}`)
    expect(page.text()).toContain(TEXT)
    expect(page.text()).toContain('Graag deze week bellen')
    expect(page.text()).toContain('22 november 2026')
    for (const { question, answer } of bundle.inWords) {
      expect(page.text()).toContain(question)
      expect(page.text()).toContain(answer.replace(/\s+/gu, ' '))
    }
  })

  it.each([
    ['', 'Typ de code'],
    ['BCDF', 'Een code heeft 12 tekens'],
    ['BCDFGHJKMNP3', 'Er zit een fout in de code'],
  ])('asks nothing of the intake for "%s"', async (typed, message) => {
    const page = await aPage(ok(bundle))

    await page.types(typed)

    expect(page.open).not.toHaveBeenCalled()
    expect(page.text()).toContain(message)
  })

  it.each([
    [['tries-left-3'], 'nog 3 keer'],
    [['tries-left-1'], 'nog 1 keer'],
    [undefined, 'Na vijf verkeerde codes'],
  ])('says after a wrong code how often it can be tried: %s', async (fields, message) => {
    const page = await aPage(refused('bundle-code-wrong', fields))

    await page.types(CODE)

    expect(page.text()).toContain(message)
    expect(page.buttons()).toContain('Open de overdracht')
  })

  it.each([
    ['bundle-locked', 'Vraag de dienst om de overdracht opnieuw te sturen'],
    ['bundle-revoked', 'Je hoeft niets meer te doen'],
    ['bundle-ended', 'Daarom is de inhoud gewist'],
    ['bundle-unknown', 'Kijk of je een nieuwere mail hebt'],
    ['sealed-damaged', 'De code klopte, maar de inhoud is beschadigd'],
  ])('says in plain words that it is over: %s', async (code, message) => {
    const page = await aPage(refused(code))

    await page.types(CODE)

    expect(page.text()).toContain(message)
    expect(page.buttons()).toEqual([])
  })

  it.each(['intake-unreachable', 'too-many-requests', 'store-unavailable'])(
    'keeps the field for another try: %s',
    async (code) => {
      const page = await aPage(refused(code))

      await page.types(CODE)

      expect(page.buttons()).toEqual(['Open de overdracht'])
      expect(page.text()).not.toContain('Je signaal staat nog hier')
    },
  )

  it('passes on that the service takes it, and then that it is finished', async () => {
    const page = await aPage(ok(bundle))
    await page.types(CODE)
    expect(page.buttons()).not.toContain('Dit is afgehandeld')

    await page.presses('Wij nemen dit aan')
    expect(page.text()).toContain('Doorgegeven: jullie nemen dit aan.')
    await page.presses('Dit is afgehandeld')

    expect(page.say.mock.calls).toEqual([
      [TOKEN, { state: 'accepted' }],
      [TOKEN, { state: 'done' }],
    ])
    expect(page.buttons()).toEqual(['Print', 'Bewaar als JSON'])
  })

  it('asks why it is not for this service before it passes that on', async () => {
    const page = await aPage(ok(bundle))
    await page.types(CODE)

    await page.presses('Dit is niet voor ons')
    await page.presses('Geef dit door')
    expect(page.say).not.toHaveBeenCalled()
    expect(page.text()).toContain('Kies een reden')
    await page.chooses('double')
    await page.presses('Geef dit door')

    expect(page.say).toHaveBeenCalledExactlyOnceWith(TOKEN, { state: 'rejected', reason: 'double' })
    expect(page.text()).toContain('De andere dienst zoekt verder')
  })

  it('offers every answer where the content was fetched at an earlier visit', async () => {
    const page = await aPage(refused('bundle-fetched'))

    await page.types(CODE)

    expect(page.text()).toContain('Deze overdracht is al eerder geopend')
    expect(page.buttons()).toEqual([
      'Wij nemen dit aan',
      'Dit is afgehandeld',
      'Dit is niet voor ons',
    ])
  })

  it('leaves the buttons when an answer could not be passed on', async () => {
    const page = await aPage(ok(bundle))
    page.say.mockResolvedValueOnce(refused('intake-unreachable'))
    await page.types(CODE)

    await page.presses('Wij nemen dit aan')

    expect(page.text()).toContain('De server is niet te bereiken')
    expect(page.buttons()).toContain('Wij nemen dit aan')
  })

  it('tells where the link is when there is none', async () => {
    const main = await rendered(
      <BundleView token={undefined} client={{ open: vi.fn(), say: vi.fn() }} />,
      'en',
    )

    expect(textOf(main)).toContain('Open the link in the mail')
    expect(main.querySelector('form')).toBeNull()
  })
})
