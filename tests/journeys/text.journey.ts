import { expect, test, type Page } from '@playwright/test'

import { faultsOn } from './axe.ts'
import { openChromium, removeProfile, type Chromium } from './chromium.ts'
import { differenceOf } from './picture-difference.ts'
import { chooses, nextPage } from './professional.ts'

const NAME = 'Fatima El Amrani'
const PHONE = '06 12345678'
const TEXT = `Mevrouw ${NAME} werkt elke avond in de wasserij. Bel haar op ${PHONE}.`

const TEXTS = {
  'a text with lines, tabs and long words': `${TEXT}\n\n\tVolgens Kwartel: ${'a'.repeat(120)} en ${PHONE}\n`,
  'Arabic beside Dutch': `السيدة فاطمة حسن تعمل كل مساء في المطبخ. رقم هاتفها +31 6 12345678 في غرفة 12.\n${TEXT}\nرقم ${PHONE} انتهى`,
  'marks on letters and pictures': `Zoe\u0308 en José 🧺👩‍👧 zagen Nguye\u0302\u0303n Thi\u0323 Lan, ${PHONE} 🧺.`,
  'more than the field can show': `${TEXT} `.repeat(30),
} as const

let chrome: Chromium

test.beforeAll(async () => {
  chrome = await openChromium()
  await chrome.context.grantPermissions(['clipboard-read', 'clipboard-write'])
})

test.afterAll(async () => {
  await chrome.close()
  removeProfile(chrome.profile)
})

const fieldOn = (page: Page) => page.getByLabel(/Wat zag of hoorde je/u)
const marksOn = (page: Page) => page.locator('.sw-mark-layer mark')

/** The page with the text, by the shortest road there is: a place, and no person. */
const opensTextPage = async (
  prepare: (page: Page) => Promise<unknown> = () => Promise.resolve(),
): Promise<Page> => {
  const page = await chrome.context.newPage()
  await prepare(page)
  await page.goto(`chrome-extension://${chrome.extensionId}/report.html`)
  await chooses(page, 'Nee, niet op dit moment')
  await chooses(page, 'Alleen een plek')
  await nextPage(page)
  await page.getByRole('button', { name: /^Ga verder met een signaal/u }).click()
  await chooses(page, 'Hotel')
  await nextPage(page)
  await chooses(page, 'Uitbuiting op het werk')
  await page.getByLabel('Waar gebeurt het vooral?').selectOption({ label: 'In een hotel' })
  await chooses(page, 'Sinds deze week')
  await page.getByLabel('In welke regio?').selectOption('VR13')
  await nextPage(page)
  await expect(page.getByRole('heading', { name: 'In je eigen woorden' })).toBeVisible()
  return page
}

const pastes = async (page: Page, text: string): Promise<void> => {
  await fieldOn(page).focus()
  await page.evaluate((words) => navigator.clipboard.writeText(words), text)
  await page.keyboard.press('ControlOrMeta+V')
}

/** The text of the field alone, or that of the layer over it alone, in the same colour. */
const pictureOf = async (page: Page, which: 'field' | 'layer'): Promise<string> => {
  await fieldOn(page).evaluate((field, shown) => {
    const layer = field.parentElement?.querySelector<HTMLElement>('.sw-mark-layer__text')
    if (!layer) throw new Error('The field has no layer.')
    field.style.setProperty('color', shown === 'field' ? 'black' : 'transparent', 'important')
    field.style.setProperty('caret-color', 'transparent')
    layer.style.setProperty('color', shown === 'layer' ? 'black' : 'transparent', 'important')
    for (const mark of layer.querySelectorAll('mark')) mark.style.textDecoration = 'none'
  }, which)
  return (await fieldOn(page).screenshot({ animations: 'disabled' })).toString('base64')
}

test.describe('what is underlined lies over the words of the field', () => {
  for (const [name, text] of Object.entries(TEXTS)) {
    test(`${name}, wide, narrow and twice as large`, async () => {
      const page = await opensTextPage()
      await fieldOn(page).fill(text)
      await expect(marksOn(page).filter({ hasText: '12345678' }).first()).toBeAttached()
      for (const [how, width, size] of [
        ['wide', 1280, '100%'],
        ['narrow', 320, '100%'],
        ['twice as large', 640, '200%'],
      ] as const) {
        await page.setViewportSize({ width, height: 900 })
        await page.evaluate((fontSize) => {
          document.documentElement.style.fontSize = fontSize
        }, size)
        await fieldOn(page).evaluate((field) => {
          field.scrollTop = 90
        })

        const field = await pictureOf(page, 'field')
        const layer = await pictureOf(page, 'layer')

        const difference = await differenceOf(page, field, layer)
        expect(difference.dark, how).toBeGreaterThan(500)
        expect(difference.different / difference.dark, how).toBeLessThan(0.02)
      }
      await page.close()
    })
  }

  test('also after the field was made larger by hand', async () => {
    const page = await opensTextPage()
    await fieldOn(page).fill(TEXTS['more than the field can show'])
    await expect(marksOn(page).first()).toBeAttached()
    await fieldOn(page).evaluate((field) => {
      field.style.blockSize = '320px'
      field.style.inlineSize = '400px'
      field.scrollTop = 200
    })

    const field = await pictureOf(page, 'field')
    const layer = await pictureOf(page, 'layer')

    const difference = await differenceOf(page, field, layer)
    expect(difference.dark).toBeGreaterThan(500)
    expect(difference.different / difference.dark).toBeLessThan(0.02)
    await page.close()
  })
})

test('marks go along while somebody types before them, and never lie on other words', async () => {
  const page = await opensTextPage()
  await fieldOn(page).fill(`\n${TEXT}`)
  await expect(marksOn(page)).toHaveText([NAME, PHONE])
  await page.evaluate(() => {
    const seen = new Set<string>()
    ;(window as unknown as { seen: Set<string> }).seen = seen
    const layer = document.querySelector('.sw-mark-layer')
    if (!layer) throw new Error('The field has no layer.')
    new MutationObserver(() => {
      for (const mark of layer.querySelectorAll('mark')) seen.add(mark.textContent)
    }).observe(layer, { childList: true, characterData: true, subtree: true })
  })

  await fieldOn(page).press('ControlOrMeta+Home')
  await fieldOn(page).pressSequentially('Nog iets over de wasserij: ', { delay: 5 })

  await expect(marksOn(page)).toHaveText([NAME, PHONE])
  const seen = await page.evaluate(() => [
    ...(window as unknown as { seen: Set<string> }).seen.values(),
  ])
  expect(seen.filter((words) => words !== NAME && words !== PHONE)).toEqual([])
  expect(seen).toContain(NAME)
  await page.close()
})

test('from the field to the list, to the words and to their replacement by keyboard alone', async () => {
  const page = await opensTextPage()
  await fieldOn(page).focus()
  await page.keyboard.insertText(TEXT)
  const shows = page.getByRole('button', { name: `Wijs aan in je tekst: ${PHONE}` })
  await expect(shows).toBeVisible()

  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Vervang alles' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(shows).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(fieldOn(page)).toBeFocused()
  const selected = () =>
    fieldOn(page).evaluate((field: HTMLTextAreaElement) =>
      field.value.slice(field.selectionStart, field.selectionEnd),
    )
  await expect.poll(selected).toBe(PHONE)

  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(fieldOn(page)).toHaveValue(TEXT.replace(PHONE, '[telefoonnummer]'))
  await expect(page.getByRole('button', { name: /^Vervang door \[naam\]/u })).toBeFocused()
  await page.close()
})

test('what was pasted and blocks keeps the form on the page, and says whom to call instead', async () => {
  const page = await opensTextPage()
  await pastes(page, TEXT)
  await expect(marksOn(page)).toHaveText([NAME, PHONE])
  await expect(page.getByText(/Is dit juist belangrijk voor de politie/u)).toBeVisible()

  await nextPage(page)
  await expect(
    page.getByRole('link', { name: 'Haal eerst weg wat iemand herkenbaar maakt' }),
  ).toBeVisible()
  await page.getByRole('button', { name: `Vervang door [telefoonnummer]: ${PHONE}` }).click()
  await expect(marksOn(page)).toHaveText([NAME])
  await page.close()
})

test('50,000 pasted characters are kept, looked at once, and typing goes on', async () => {
  const page = await opensTextPage((fresh) =>
    fresh.addInitScript(() => {
      const asked: number[] = []
      ;(window as unknown as { asked: number[] }).asked = asked
      // eslint-disable-next-line @typescript-eslint/unbound-method -- called on what it was called on
      const real = Worker.prototype.postMessage as (this: Worker, question: unknown) => void
      Worker.prototype.postMessage = function (this: Worker, question: unknown) {
        const { toCheck } = question as { toCheck?: { text: string } }
        if (toCheck) asked.push(toCheck.text.length)
        real.call(this, question)
      }
    }),
  )
  const long = `${TEXT} `.repeat(Math.ceil(50_000 / TEXT.length)).slice(0, 50_000)
  await fieldOn(page).fill('De was hangt buiten.')
  await expect(page.getByText(/^Niets gevonden/u).first()).toBeVisible()
  await fieldOn(page).fill('')

  await pastes(page, long)
  await expect(fieldOn(page)).toHaveValue(long)
  await expect(marksOn(page).first()).toBeAttached()
  const asked = await page.evaluate(() => (window as unknown as { asked: number[] }).asked)
  expect(asked.filter((length) => length === long.length)).toHaveLength(1)

  await fieldOn(page).press('ControlOrMeta+End')
  await fieldOn(page).pressSequentially(' En dan dit nog.')
  await expect(fieldOn(page)).toHaveValue(`${long} En dan dit nog.`)
  await nextPage(page)
  await expect(page.getByRole('link', { name: /Maak de tekst korter/u })).toBeVisible()
  await page.close()
})

test('a worker that dies is missed by nobody: the page looks for itself', async () => {
  const page = await opensTextPage()
  await fieldOn(page).fill(TEXT)
  await expect(marksOn(page)).toHaveText([NAME, PHONE])
  const worker = page.workers().find((one) => one.url().includes('check-worker'))
  if (!worker) throw new Error('The check does not run in a worker.')

  await worker.evaluate(() => {
    close()
  })
  await fieldOn(page).fill(`${TEXT} Of bel Dragan Petrov.`)

  await expect(marksOn(page)).toHaveText([NAME, PHONE, 'Dragan Petrov'])
  await page.close()
})

test('where no worker starts the page looks for itself', async () => {
  const page = await opensTextPage((fresh) =>
    fresh.addInitScript(() => {
      window.Worker = function () {
        throw new Error('No workers here.')
      } as unknown as typeof Worker
    }),
  )

  await fieldOn(page).fill(TEXT)

  await expect(marksOn(page)).toHaveText([NAME, PHONE])
  await page.close()
})

test('what only the person can judge is asked once there is a text, with advice when in doubt', async () => {
  const page = await opensTextPage()
  const onlyYou = page.getByRole('radiogroup', { name: 'Ben jij de enige die dit kan weten?' })
  await expect(onlyYou).toBeHidden()
  await fieldOn(page).fill('De was hangt al een week buiten.')
  await expect(onlyYou).toBeVisible()

  await nextPage(page)
  await expect(page.getByRole('link', { name: /^Kies of jij de enige bent/u })).toBeVisible()
  const advice = page.getByRole('heading', { name: 'Schrijf het gewoner op' })
  const answer = (words: string) =>
    onlyYou.locator('label', { has: page.getByText(words, { exact: true }) })
  await answer('Nee').click()
  await expect(advice).toBeHidden()
  await answer('Weet ik niet').click()
  await expect(advice).toBeVisible()
  await expect(page.getByText('0800-7000').first()).toBeVisible()
  await page.close()
})

for (const [look, width, colorScheme] of [
  ['wide and light', 1280, 'light'],
  ['narrow and dark', 320, 'dark'],
] as const) {
  test(`has no fault that axe can find, ${look}`, async () => {
    const page = await opensTextPage((fresh) => fresh.emulateMedia({ colorScheme }))
    await page.setViewportSize({ width, height: 900 })
    await fieldOn(page).fill(`${TEXT} Volgens Zwiebelhoorn is dat zo.`)
    await expect(marksOn(page)).toHaveCount(3)

    expect(await faultsOn(page)).toEqual([])
    const across = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(across).toBeLessThanOrEqual(width)
    await page.close()
  })
}
