import { expect, test, type Browser, type BrowserContext, type Page } from '@playwright/test'

import { darkFaultsOn, faultsOn } from './axe.ts'
import { launchChromium, openChromium, removeProfile, type Chromium } from './chromium.ts'
import { breaksTheCheck, mendsTheCheck } from './broken-check.ts'
import { startWorld, type World } from './world.ts'

const NAME = 'Fatima El Amrani'
const BSN = '111222333'
const PHONE = '06 12345678'
const TEXT = `Mevrouw ${NAME} werkt elke avond in de wasserij. Bel haar op ${PHONE}, haar bsn is ${BSN}. Fatima El Amrani mag niet alleen naar buiten.`
const TOGETHER = 'Een Roemeense vrouw van 34 jaar slaapt in Wijchen.'
const ARABIC = 'السيدة فاطمة تعمل كل مساء في المغسلة. رقم هاتفها +31 6 12345678 ولا تخرج وحدها.'

let world: World
let chrome: Chromium
let browser: Browser

test.beforeAll(async () => {
  world = await startWorld()
  chrome = await openChromium()
  browser = await launchChromium()
})

test.afterAll(async () => {
  await chrome.close()
  removeProfile(chrome.profile)
  await browser.close()
  await world.end()
})

const FACES = ['extension', 'web'] as const
type Face = (typeof FACES)[number]

const addressOf = (face: Face): string =>
  face === 'extension'
    ? `chrome-extension://${chrome.extensionId}/check.html`
    : `${world.origin}/controleren`

/** A page of its own for each test: the extension in its one profile, the web in a fresh context. */
const opens = async (
  face: Face,
  prepare: (page: Page) => Promise<unknown> = () => Promise.resolve(),
): Promise<Page> => {
  const context: BrowserContext =
    face === 'extension'
      ? chrome.context
      : await browser.newContext({
          locale: 'nl-NL',
          permissions: ['clipboard-read', 'clipboard-write'],
        })
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  await prepare(page)
  await page.goto(addressOf(face))
  await expect(page.getByRole('heading', { level: 1, name: 'Controleer een tekst' })).toBeVisible()
  return page
}

const fieldOn = (page: Page) => page.getByRole('textbox', { name: 'Je tekst' })

/** What a person gets who pastes elsewhere what was copied here. */
const pastedElsewhere = async (page: Page): Promise<string> => {
  await fieldOn(page).focus()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.press('Delete')
  await expect(fieldOn(page)).toHaveValue('')
  await page.keyboard.press('ControlOrMeta+V')
  await expect(fieldOn(page)).not.toHaveValue('')
  return fieldOn(page).inputValue()
}

for (const face of FACES) {
  test.describe(face, () => {
    test('a pasted text is marked, replaced and copied, and nothing leaves the page', async () => {
      const page = await opens(face)
      const asked: string[] = []
      const own = new URL(page.url())
      // The check, and the names it knows, are part of the page: loaded before anything is typed.
      await fieldOn(page).fill(TEXT)
      await expect(page.locator('mark').filter({ hasText: NAME })).toHaveCount(2)
      await fieldOn(page).fill('')
      page.on('request', (request) => asked.push(request.url()))

      await fieldOn(page).fill(TEXT)
      const marks = page.locator('mark')
      await expect(marks.filter({ hasText: PHONE })).toBeVisible()
      await expect(marks.filter({ hasText: BSN })).toBeVisible()
      await expect(marks.filter({ hasText: NAME })).toHaveCount(2)
      await expect(page.getByRole('heading', { name: 'Haal dit er altijd uit' })).toBeVisible()
      await expect(page.getByText('0800-7000')).toBeVisible()
      await page.getByRole('button', { name: 'Kopieer de tekst' }).click()
      await expect(page.getByText(/^Gekopieerd, maar/u)).toBeVisible()

      await page.getByRole('button', { name: 'Vervang alles' }).click()
      await expect(fieldOn(page)).toHaveValue(/\[telefoonnummer\]/u)
      await expect(page.getByText('Ben jij de enige die dit kan weten?')).toBeVisible()
      await page.getByRole('button', { name: 'Kopieer de tekst' }).click()
      await expect(page.getByText(/^Gekopieerd\. Kijk/u)).toBeVisible()

      const copied = await pastedElsewhere(page)
      expect(copied).toContain('mag niet alleen naar buiten')
      for (const found of [NAME, 'Amrani', BSN, PHONE]) expect(copied).not.toContain(found)
      expect(asked.filter((address) => new URL(address).origin !== own.origin)).toEqual([])
      expect(asked).toEqual([])
      expect(await page.evaluate(() => Object.keys(localStorage).length)).toBeLessThanOrEqual(2)
      await page.close()
    })

    test('one thing can be replaced, let stand and put back, and typing meanwhile is kept', async () => {
      const page = await opens(face)
      await fieldOn(page).fill(TEXT)
      const replace = page.getByRole('button', { name: `Vervang door [bsn]: ${BSN}` })
      await expect(replace).toBeVisible()

      // Typed just before the press: what was found is of a moment ago.
      await fieldOn(page).press('End')
      await fieldOn(page).pressSequentially(' Einde.')
      await replace.click()
      await expect(fieldOn(page)).toHaveValue(/haar bsn is \[bsn\].* Einde\.$/u)
      await page.getByRole('button', { name: 'Zet terug' }).click()
      await expect(fieldOn(page)).toHaveValue(`${TEXT} Einde.`)

      await page.getByRole('button', { name: `Laat staan: ${NAME}` }).click()
      await expect(page.locator('mark').filter({ hasText: NAME })).toHaveCount(0)
      await page.getByRole('button', { name: 'Vervang alles' }).click()
      await expect(fieldOn(page)).toHaveValue(new RegExp(`${NAME}.*\\[bsn\\]`, 'u'))
      await page.getByText('Dit laat je staan (1)').click()
      await page.getByRole('button', { name: `Toch nakijken: ${NAME}` }).click()
      await expect(page.locator('mark').filter({ hasText: NAME })).toHaveCount(2)
      await page.close()
    })

    test('details that say too much together are asked about once, in one place', async () => {
      const page = await opens(face)
      await fieldOn(page).fill(TOGETHER)
      const notice = page.getByRole('heading', { name: 'Samen zegt dit misschien te veel' })
      await expect(notice).toBeVisible()
      await expect(page.getByRole('heading', { name: 'Is dit nodig?' })).toBeHidden()
      await expect(page.getByText('In je antwoorden')).toBeHidden()

      await page.getByRole('button', { name: 'Laat dit zo staan' }).click()
      await expect(notice).toBeHidden()
      await expect(page.locator('mark')).toHaveCount(0)
      await page.getByText(/^Dit laat je staan/u).click()
      await page
        .getByRole('button', { name: 'Toch nakijken: Wat samen misschien te veel zegt' })
        .click()
      await expect(notice).toBeVisible()

      await page.getByRole('button', { name: /^Vervang door \[kenmerk\]: Roemeense/u }).click()
      await page.getByRole('button', { name: /^Vervang .*: 34 jaar$/u }).click()
      await expect(fieldOn(page)).toHaveValue(/Een \[kenmerk\] vrouw van ouder dan 23 jaar/u)
      await expect(notice).toBeHidden()
      await page.close()
    })

    test('a cleared text can be put back, until something else is typed', async () => {
      const page = await opens(face)
      await fieldOn(page).fill(TEXT)
      await page.getByRole('button', { name: 'Wis de tekst' }).click()
      await expect(fieldOn(page)).toHaveValue('')
      await expect(page.getByText('De tekst is gewist.')).toBeVisible()
      await page.getByRole('button', { name: 'Zet terug' }).click()
      await expect(fieldOn(page)).toHaveValue(TEXT)

      await page.getByRole('button', { name: 'Wis de tekst' }).click()
      await fieldOn(page).fill('Iets anders.')
      await fieldOn(page).fill('')
      await expect(page.getByRole('button', { name: 'Zet terug' })).toBeHidden()
      await page.close()
    })

    test('says so when the check itself breaks down, and never "nothing found"', async () => {
      const page = await opens(face)
      await page.evaluate(breaksTheCheck)
      await fieldOn(page).fill(`${TEXT} Eén keer.`)
      await expect(page.getByRole('heading', { name: 'Je tekst is niet nagekeken' })).toBeVisible()
      await expect(page.getByText(/Kijk zelf naar namen, nummers/u)).toBeVisible()
      await expect(page.getByText(/Niets gevonden/u)).toHaveCount(0)
      await page.getByRole('button', { name: 'Kopieer de tekst' }).click()
      await expect(page.getByText(/^Gekopieerd, maar de tekst is niet nagekeken/u)).toBeVisible()
      expect(await faultsOn(page)).toEqual([])

      await page.evaluate(mendsTheCheck)
      await page.getByRole('button', { name: 'Probeer opnieuw' }).click()
      await expect(page.locator('mark').filter({ hasText: PHONE })).toBeVisible()
      await page.close()
    })

    test('words come in the language that was chosen', async () => {
      const page = await opens(face)
      await fieldOn(page).fill(TEXT)
      await page.getByRole('combobox', { name: /Taal van de woorden/u }).selectOption('en')

      await page.getByRole('button', { name: 'Vervang alles' }).click()

      await expect(fieldOn(page)).toHaveValue(/\[phone number\]/u)
      await page.close()
    })

    for (const fault of ['missing', 'damaged'] as const) {
      test(`says that names are not checked when their list is ${fault}`, async () => {
        const page = await opens(face, async (fresh) => {
          await fresh.addInitScript((how) => {
            const real = window.fetch.bind(window)
            const flags = window as unknown as { listsWork?: boolean }
            window.fetch = async (...words) => {
              const address = words[0] instanceof Request ? words[0].url : String(words[0])
              if (!address.includes('words') || flags.listsWork === true) return real(...words)
              if (how === 'missing') throw new TypeError('Failed to fetch')
              const bytes = new Uint8Array(await (await real(...words)).arrayBuffer())
              bytes[1000] = (bytes[1000] ?? 0) ^ 0xff
              return new Response(bytes)
            }
          }, fault)
        })
        const warning = page.getByRole('heading', { name: 'Namen worden nu niet nagekeken' })
        await expect(warning).toBeVisible()
        await fieldOn(page).fill('Een rustige avond in de wasserij.')
        await expect(page.getByText(/Namen zijn niet nagekeken: kijk zelf/u).first()).toBeVisible()
        await fieldOn(page).fill(TEXT)
        await expect(page.locator('mark').filter({ hasText: PHONE })).toBeVisible()
        await expect(page.locator('mark').filter({ hasText: NAME })).toHaveCount(0)
        expect(await faultsOn(page)).toEqual([])

        await page.evaluate(() => {
          ;(window as unknown as { listsWork?: boolean }).listsWork = true
        })
        await page.getByRole('button', { name: 'Probeer opnieuw' }).click()
        await expect(warning).toBeHidden()
        await expect(page.locator('mark').filter({ hasText: NAME })).toHaveCount(2)
        await page.close()
      })
    }

    test('a text without findings is "nothing found", and never anonymous', async () => {
      const page = await opens(face)
      await fieldOn(page).fill('De was hangt buiten.')

      await expect(
        page.getByText(/^Niets gevonden\..*kijk het zelf nog eens na/u).first(),
      ).toBeVisible()
      expect(await page.locator('main').innerText()).not.toMatch(/anoniem/iu)
      await page.close()
    })

    test('a megabyte is cut in parts, nothing is lost and the page goes on answering', async () => {
      const page = await opens(face)
      const line = 'De gang is leeg, 0612345678 staat op de deur en niemand kijkt om. '
      const megabyte = line.repeat(Math.ceil(1_000_000 / line.length))
      await fieldOn(page).click()
      await page.evaluate((text) => navigator.clipboard.writeText(text), megabyte)
      await fieldOn(page).focus()
      await page.keyboard.press('ControlOrMeta+V')

      await expect(page.getByRole('heading', { name: /^Deel 1 van 5\d$/u })).toBeVisible()
      const first = await fieldOn(page).inputValue()
      expect(first.length).toBeLessThanOrEqual(20_000)
      expect(megabyte.startsWith(first)).toBe(true)
      await expect(
        page
          .getByText(/^En nog \d/u)
          .or(page.getByText('0612345678'))
          .first(),
      ).toBeVisible()
      await page.getByRole('button', { name: 'Volgend deel' }).click()
      await expect(page.getByRole('heading', { name: /^Deel 2 van 5\d$/u })).toBeVisible()
      const second = await fieldOn(page).inputValue()
      expect(megabyte.startsWith(first + second)).toBe(true)
      const answers = page.evaluate(
        () =>
          new Promise<boolean>((resolve) => {
            requestAnimationFrame(() =>
              requestAnimationFrame(() => {
                resolve(true)
              }),
            )
          }),
      )
      expect(await answers).toBe(true)
      await page.close()
    })

    test('whatever is pasted is text: markup, NUL, half surrogates, direction marks, emoji', async () => {
      const page = await opens(face)
      const odd =
        '<img src=x onerror="document.title=1"><b>vet</b> \u0000 \ud83d \u202eomgekeerd\u202c 🧺👩‍👧 ' +
        PHONE
      await fieldOn(page).evaluate((field, text) => {
        if (!(field instanceof HTMLTextAreaElement)) throw new Error('This is no text field.')
        field.value = text
        field.dispatchEvent(new Event('input', { bubbles: true }))
      }, odd)

      await expect(page.locator('mark').filter({ hasText: PHONE })).toBeVisible()
      await expect(page.locator('.sw-mark-layer')).toContainText('<b>vet</b>')
      await expect(page.locator('main img, main b')).toHaveCount(0)
      await expect(page).toHaveTitle('Signaalwijzer')
      await page.close()
    })

    test('an Arabic text keeps its own direction inside a Dutch page', async () => {
      const page = await opens(face)
      await fieldOn(page).fill(ARABIC)
      await expect(page.locator('mark').filter({ hasText: '12345678' })).toBeVisible()

      const direction = (selector: string) =>
        page
          .locator(selector)
          .first()
          .evaluate((element) => getComputedStyle(element).direction)
      expect(await direction('textarea')).toBe('rtl')
      expect(await direction('.sw-mark-layer__text')).toBe('rtl')
      expect(await direction('main')).toBe('ltr')
      await page.close()
    })

    test('has no fault that axe can find, empty and full, light and dark', async () => {
      const page = await opens(face)
      expect(await faultsOn(page)).toEqual([])
      expect(await darkFaultsOn(page)).toEqual([])
      await page.setViewportSize({ width: 320, height: 800 })
      await fieldOn(page).fill(`${TEXT} Volgens Zwiebelhoorn is dat zo.`)
      await expect(page.locator('mark').first()).toBeVisible()
      await expect(page.getByRole('button', { name: /^Vervang door/u }).first()).toBeVisible()

      expect(await faultsOn(page)).toEqual([])
      expect(await darkFaultsOn(page)).toEqual([])
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(width).toBeLessThanOrEqual(320)
      await page.close()
    })

    test('works with the keyboard alone, and focus stays near what was done', async () => {
      const page = await opens(face)
      const hasFocus = async (name: RegExp) =>
        page.evaluate((wanted) => {
          const active = document.activeElement
          const words = active?.getAttribute('aria-label') ?? active?.textContent ?? ''
          return new RegExp(wanted, 'u').test(words)
        }, name.source)
      const tabTo = async (name: RegExp) => {
        for (let presses = 0; presses < 60; presses += 1) {
          if (await hasFocus(name)) return
          await page.keyboard.press('Tab')
        }
        throw new Error(`The keyboard does not reach ${name.source}.`)
      }
      while (!(await fieldOn(page).evaluate((field) => field === document.activeElement))) {
        await page.keyboard.press('Tab')
      }
      await page.keyboard.insertText(TEXT)
      // The list comes a moment after the marks, when nobody types any more.
      await expect(page.getByRole('button', { name: /^Vervang door/u }).first()).toBeVisible()

      await tabTo(/^Vervang door \[telefoonnummer\]/u)
      await page.keyboard.press('Enter')
      await expect(fieldOn(page)).toHaveValue(/\[telefoonnummer\]/u)
      await expect
        .poll(() => hasFocus(/^Vervang door \[(?!telefoonnummer)/u), { timeout: 5000 })
        .toBe(true)
      await tabTo(/^Vervang door \[naam\]/u)
      await page.keyboard.press('Enter')
      await expect(fieldOn(page)).not.toHaveValue(/Fatima/u)
      await page.close()
    })
  })
}

test('found things are announced once, in one polite region', async () => {
  const page = await opens('extension')
  await page.evaluate(() => {
    const said: string[] = []
    ;(window as unknown as { said: string[] }).said = said
    for (const region of document.querySelectorAll('[role="status"], [aria-live]')) {
      new MutationObserver(() => {
        if (region.textContent !== '') said.push(region.textContent)
      }).observe(region, { childList: true, characterData: true, subtree: true })
    }
  })

  // In the page's own time: a busy machine must not put a pause between two letters.
  await fieldOn(page).evaluate(async (field, text) => {
    if (!(field instanceof HTMLTextAreaElement)) throw new Error('This is no text field.')
    for (const letter of text) {
      field.value += letter
      field.dispatchEvent(new Event('input', { bubbles: true }))
      await new Promise((resolve) => setTimeout(resolve, 15))
    }
  }, `Bel ${PHONE} en vraag het.`)
  // A machine that stands still for a moment makes a pause in the typing, with nothing found yet.
  const saidOfFound = async () => {
    const said = await page.evaluate(() => (window as unknown as { said: string[] }).said)
    return said.filter((words) => words.startsWith('Gevonden'))
  }
  await expect.poll(saidOfFound).toEqual(['Gevonden plekken: 1. Telefoonnummer.'])
  await page.close()
})

test('a selection goes from the context menu to the page, once', async () => {
  const [worker] = chrome.context.serviceWorkers()
  if (!worker) throw new Error('The background does not run.')
  const opening = chrome.context.waitForEvent('page')
  await worker.evaluate((selectionText) => {
    type Clicks = {
      chrome: {
        contextMenus: { onClicked: { dispatch: (info: object) => void } }
      }
    }
    ;(globalThis as unknown as Clicks).chrome.contextMenus.onClicked.dispatch({
      menuItemId: 'check-selection',
      selectionText,
      editable: false,
    })
  }, TEXT)

  const page = await opening
  await expect(fieldOn(page)).toHaveValue(TEXT)
  expect(page.url()).toBe(addressOf('extension'))
  await page.reload()
  await expect(fieldOn(page)).toHaveValue('')
  const left = await worker.evaluate(() =>
    (
      globalThis as unknown as { chrome: { storage: { session: { get: () => Promise<object> } } } }
    ).chrome.storage.session.get(),
  )
  expect(left).toEqual({})
  await page.close()
})

test('the popup leads there, and three times Shift leaves it', async () => {
  const popup = await chrome.context.newPage()
  await popup.setViewportSize({ width: 380, height: 560 })
  await popup.goto(`chrome-extension://${chrome.extensionId}/popup.html`)
  const opening = chrome.context.waitForEvent('page')
  await popup.getByRole('link', { name: 'Controleer tekst' }).click()
  const page = await opening
  await fieldOn(page).fill(TEXT)

  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift')

  await page.waitForURL('about:blank')
})

test('on the web the text stays while another view is open, and /check is the same page', async () => {
  const context = await browser.newContext({ locale: 'en-GB' })
  const page = await context.newPage()
  await page.goto(`${world.origin}/check`)
  await page.getByRole('textbox', { name: 'Your text' }).fill(TEXT)
  await page.getByRole('button', { name: 'Back to the start' }).click()
  await page.getByRole('button', { name: /^Check a text/u }).click()

  await expect(page.getByRole('heading', { level: 1, name: 'Check a text' })).toBeFocused()
  await expect(page.getByRole('textbox', { name: 'Your text' })).toHaveValue(TEXT)
  await context.close()
})

test('the list of names comes from the intake as a file that a browser may keep', async () => {
  const listsOf = (page: Page) => page.waitForResponse(/\/assets\/words-[\w-]+\.bin$/u)
  let fetching: ReturnType<typeof listsOf> | undefined
  const page = await opens('web', (fresh) => {
    fetching = listsOf(fresh)
    return Promise.resolve()
  })
  const headers = (await fetching)?.headers()

  expect(headers?.['content-type']).toBe('application/octet-stream')
  expect(headers?.['cache-control']).toContain('immutable')
  await page.close()
})
