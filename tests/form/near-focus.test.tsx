import { parseHTML } from 'linkedom'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'

import { useNearFocus, wordAround } from '../../components/form/use-near-focus.ts'

type Row = { readonly stayNear: (word: Element | null) => void }

let page: Document
let focused: Element | null

const takesFocus = (element: Element): void => {
  focused = element
}

/** A document that tells where focus is: what is taken out of the page loses it to the body. */
const openPage = (): void => {
  const { window, document } = parseHTML(
    '<html><body><textarea></textarea><main></main></body></html>',
  )
  page = document
  focused = null
  Object.assign(globalThis, { window, document, HTMLElement: window.HTMLElement })
  Object.assign(globalThis, { Element: window.Element })
  Object.defineProperty(document, 'activeElement', {
    configurable: true,
    get: () => (focused && document.contains(focused) ? focused : document.body),
  })
  Object.assign(window.HTMLElement.prototype, {
    focus(this: Element) {
      takesFocus(this)
    },
  })
}

let acts: Row

const List = ({ words }: { readonly words: readonly string[] }) => {
  const { box, stayNear } = useNearFocus(words)
  acts = { stayNear }
  return (
    <div ref={box} tabIndex={-1}>
      {words.map((word) => (
        <p class="sw-word" key={word}>
          <button type="button" class="sw-word__show">
            {word}
          </button>
          <button type="button">{`Vervang ${word}`}</button>
        </p>
      ))}
    </div>
  )
}

/** Draws the list; nothing else happens until it is drawn. */
const shows = (...words: readonly string[]): Promise<void> =>
  act(() => {
    render(<List words={words} />, page.querySelector('main') as unknown as Element)
  })

const buttonOf = (word: string): HTMLElement => {
  const found = [...page.querySelectorAll('button')].find(
    ({ textContent }) => textContent === `Vervang ${word}`,
  )
  if (!found) throw new Error('There is no such button.')
  return found
}

const presses = (word: string): void => {
  buttonOf(word).focus()
  acts.stayNear(wordAround(buttonOf(word)))
}

const focusIsOn = () => page.activeElement?.textContent

describe('focus after something was done with what was found', () => {
  beforeEach(openPage)

  it('goes to what came in its place', async () => {
    await shows('Fatima', '0612345678', 'Dragan')
    presses('0612345678')

    await shows('Fatima', 'Dragan')

    expect(focusIsOn()).toBe('Vervang Dragan')
  })

  it('is there as soon as the new list is, so that no key is pressed in between', async () => {
    await shows('Fatima', 'Dragan')
    presses('Fatima')

    render(<List words={['Dragan']} />, page.querySelector('main') as unknown as Element)

    expect(focusIsOn()).toBe('Vervang Dragan')
  })

  it('goes to the last one when the last one went', async () => {
    await shows('Fatima', 'Dragan')
    presses('Dragan')

    await shows('Fatima')

    expect(focusIsOn()).toBe('Vervang Fatima')
  })

  it('goes to the list as a whole when nothing is left', async () => {
    await shows('Fatima')
    presses('Fatima')

    await shows()

    expect(page.activeElement).toBe(page.querySelector('main > div'))
  })

  it('is not lost when a list of before the press is drawn first', async () => {
    await shows('Fatima', 'Dragan')
    presses('Fatima')

    await shows('Fatima', 'Dragan', 'Petrov')
    expect(focusIsOn()).toBe('Vervang Fatima')
    await shows('Dragan', 'Petrov')

    expect(focusIsOn()).toBe('Vervang Dragan')
  })

  it('stays in the text when somebody went on typing meanwhile', async () => {
    await shows('Fatima', 'Dragan')
    presses('Fatima')
    page.querySelector('textarea')?.focus()

    await shows('Dragan')
    await shows('Dragan', 'Petrov')

    expect(page.activeElement).toBe(page.querySelector('textarea'))
  })

  it('stays on another word of the list when somebody went there meanwhile', async () => {
    await shows('Fatima', 'Dragan', 'Petrov')
    presses('Fatima')
    buttonOf('Petrov').focus()

    await shows('Dragan', 'Petrov')

    expect(focusIsOn()).toBe('Vervang Petrov')
  })

  it('goes to the list as a whole when all was done at once', async () => {
    await shows('Fatima', 'Dragan')
    buttonOf('Fatima').focus()
    acts.stayNear(null)

    await shows('Dragan')

    expect(page.activeElement).toBe(page.querySelector('main > div'))
  })
})
