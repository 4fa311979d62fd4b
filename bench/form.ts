import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

import { Encrypter } from 'age-encryption'
import { chromium, type Page } from 'playwright-core'

import { prepareSignal } from '../components/form/prepare-signal.ts'
import { dutchDirectory } from '../domain/content/dutch-directory.ts'
import type { Directory } from '../domain/directory/schema.ts'
import { dutchRules } from '../domain/routing/dutch-rules.ts'
import { sealSignal } from '../domain/sealing/seal-signal.ts'
import { makeReceipt } from '../domain/thread/receipt.ts'
import { deriveThreadKeys } from '../domain/thread/thread-keys.ts'
import { aDesk, aKeyPair } from '../tests/builders.ts'
import { fullAnswers } from '../tests/form/full-answers.ts'
import type { BenchLine } from './bench-line.ts'
import { median, medianMs } from './median.ts'

const KEYS = 41
const PAGES = 15
const SEALS = 15
const BUILT = resolve(
  process.env['EXTENSION_DIR'] ??
    join(dirname(fileURLToPath(import.meta.url)), '../.output/chrome-mv3'),
)
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

const SENTENCE =
  'Ze werkt elke avond in de wasserij en mag niet alleen naar buiten, zegt mevrouw Fatima El Amrani. '
const END = 'Bel 06 1234567'
/** 2,000 characters with the last key. */
const TEXT = SENTENCE.repeat(21).slice(0, 1999 - END.length) + END
const QUIET = 'De was hangt al een week buiten en niemand haalt het binnen.'

/**
 * Keystroke to mark, and page to page, in a real Chromium on the built extension; a plain text field
 * and an ordinary page of the form in the same run are the floors. Preparing and sealing in Node.
 * Needs `.output/chrome-mv3`, or another build in `EXTENSION_DIR`.
 */
export const benchForm = async (): Promise<readonly BenchLine[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'signaalwijzer-bench-'))
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: CHROMIUM,
    headless: true,
    locale: 'nl-NL',
    viewport: { width: 1280, height: 900 },
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--accept-lang=nl-NL',
      `--load-extension=${BUILT}`,
      `--disable-extensions-except=${BUILT}`,
    ],
  })
  try {
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))
    const page = await context.newPage()
    await page.goto(`chrome-extension://${new URL(worker.url()).host}/report.html`)
    await goesToText(page)
    return [...(await benchKeys(page)), ...(await benchPages(page)), ...(await benchSend())]
  } finally {
    await context.close()
    await rm(folder, { recursive: true, force: true })
  }
}

const choose = (page: Page, words: string) =>
  page.locator('label', { has: page.getByText(words, { exact: true }) }).click()
const next = (page: Page) => page.getByRole('button', { name: 'Volgende' }).click()

/** By the shortest road there is: a place, and no person. */
const goesToText = async (page: Page): Promise<void> => {
  await choose(page, 'Nee, niet op dit moment')
  await choose(page, 'Alleen een plek')
  await next(page)
  await page.getByRole('button', { name: /^Ga verder met een signaal/u }).click()
  await choose(page, 'Hotel')
  await next(page)
  await choose(page, 'Uitbuiting op het werk')
  await page.getByLabel('Waar gebeurt het vooral?').selectOption({ label: 'In een hotel' })
  await choose(page, 'Sinds deze week')
  await page.getByLabel('In welke regio?').selectOption('VR13')
  await next(page)
  await page.getByRole('heading', { name: 'In je eigen woorden' }).waitFor()
}

const benchKeys = async (page: Page): Promise<readonly BenchLine[]> => {
  await page.locator('textarea').fill(TEXT)
  await page.locator('.sw-mark-layer mark').first().waitFor({ state: 'attached' })
  // The first looks build patterns and load names; a person types later than that.
  await page.waitForTimeout(3000)
  const times = await page.evaluate(async (keys) => {
    const field = document.querySelector('textarea')
    const layer = document.querySelector('.sw-mark-layer')
    if (!field || !layer) throw new Error('This is not the page with the text.')
    const plain = document.createElement('textarea')
    plain.value = field.value
    plain.rows = field.rows
    field.closest('main')?.append(plain)

    const frame = () =>
      new Promise<void>((shown) => {
        requestAnimationFrame(() => {
          const channel = new MessageChannel()
          channel.port1.onmessage = () => {
            shown()
          }
          channel.port2.postMessage(undefined)
        })
      })
    const isMarked = () =>
      [...layer.querySelectorAll('mark')].some((mark) => mark.textContent === '06 12345678')
    const until = (holds: () => boolean) =>
      new Promise<void>((done) => {
        if (holds()) {
          done()
          return
        }
        const observer = new MutationObserver(() => {
          if (!holds()) return
          observer.disconnect()
          done()
        })
        observer.observe(layer, { childList: true, characterData: true, subtree: true })
      })
    const at = (where: HTMLTextAreaElement) => {
      where.focus()
      where.setSelectionRange(where.value.length, where.value.length)
    }
    // Deprecated and without a successor: the only way for a page to type as a person does.
    const type = (command: string, words?: string) => {
      // eslint-disable-next-line @typescript-eslint/no-deprecated
      document.execCommand(command, false, words)
    }

    const marked: number[] = []
    const shown: number[] = []
    const floor: number[] = []
    for (let key = 0; key < keys; key += 1) {
      at(field)
      await frame()
      let start = performance.now()
      type('insertText', '8')
      await until(isMarked)
      marked.push(performance.now() - start)
      await frame()
      shown.push(performance.now() - start)
      type('delete')
      await until(() => !isMarked())

      at(plain)
      await frame()
      start = performance.now()
      type('insertText', '8')
      await frame()
      floor.push(performance.now() - start)
      type('delete')
      await new Promise((resolve) => setTimeout(resolve, 300))
    }
    plain.remove()
    return { marked: marked.slice(1), shown: shown.slice(1), floor: floor.slice(1) }
  }, KEYS)
  const [marked, shown, floor] = [median(times.marked), median(times.shown), median(times.floor)]
  return [
    {
      name: 'form: keystroke to findings marked, 2,000 characters (median)',
      value: marked,
      unit: 'ms',
    },
    {
      name: 'form: the same, until the frame that shows it',
      value: shown,
      unit: 'ms',
      comparedWith: `a plain text field with the same text: ${floor.toFixed(1)} ms`,
      ratio: shown / floor,
    },
  ]
}

/** From the press of the button to the frame that shows the next page. */
const timeTo = (page: Page, title: string): Promise<number> =>
  page.evaluate(async (wanted) => {
    const button = document.querySelector<HTMLButtonElement>('form button[type="submit"]')
    if (!button) throw new Error('There is no way on.')
    const start = performance.now()
    button.click()
    while (document.querySelector('h1')?.textContent !== wanted) {
      await new Promise((resolve) => setTimeout(resolve))
      if (performance.now() - start > 10_000) throw new Error(`The page "${wanted}" does not come.`)
    }
    await new Promise((resolve) => requestAnimationFrame(resolve))
    return performance.now() - start
  }, title)

const benchPages = async (page: Page): Promise<readonly BenchLine[]> => {
  await page.locator('textarea').fill(QUIET)
  for (const question of ['Kun alleen jij dit weten?', 'Zou iemand die meeleest']) {
    const group = page.getByRole('radiogroup', { name: question })
    await group.locator('label', { has: page.getByText('Nee', { exact: true }) }).click()
  }
  await next(page)
  await choose(page, 'Zeg ik liever niet')
  const times: Record<'ordinary' | 'check', number[]> = { ordinary: [], check: [] }
  for (let visit = 0; visit <= PAGES; visit += 1) {
    await page.getByRole('button', { name: 'Vorige' }).click()
    const ordinary = await timeTo(page, 'Over je werk')
    const check = await timeTo(page, 'Kijk na wat je verstuurt')
    // The first of each loads what the others find.
    if (visit > 0) {
      times.ordinary.push(ordinary)
      times.check.push(check)
    }
    await page.getByRole('button', { name: 'Vorige' }).click()
  }
  const [check, ordinary] = [median(times.check), median(times.ordinary)]
  return [
    {
      name: 'form: check page ready (median)',
      value: check,
      unit: 'ms',
      comparedWith: `the page before it: ${ordinary.toFixed(1)} ms`,
      ratio: check / ordinary,
    },
  ]
}

const benchSend = async (): Promise<readonly BenchLine[]> => {
  const key = await aKeyPair()
  const directory: Directory = {
    format: 1,
    version: 1,
    issuedAt: '2026-11-01T00:00:00Z',
    expiresAt: '2027-02-01T00:00:00Z',
    desks: [aDesk(key.recipient)],
    services: [...dutchDirectory.services],
    rules: [...dutchRules],
  }
  const now = new Date('2026-11-22T12:00:00Z')
  const receipt = makeReceipt()
  const keys = await deriveThreadKeys(receipt)
  const threads = { take: () => Promise.resolve({ receipt, keys }) }
  const answers = fullAnswers({ text: QUIET.repeat(33) })
  const lifted = new Set<string>()

  const sendMs = await medianMs(SEALS, async () => {
    const prepared = await prepareSignal(answers, lifted, 'nl', directory, now, threads)
    if (!prepared.ok) throw new Error(`It was refused: ${prepared.code}.`)
    const sealed = await sealSignal(prepared.value.routed, prepared.value.keys)
    if (!sealed.ok) throw new Error(`It was refused: ${sealed.code}.`)
  })
  const bucket = new Uint8Array(16 * 1024)
  const floorMs = await medianMs(SEALS, async () => {
    const encrypter = new Encrypter()
    encrypter.addRecipient(key.recipient)
    await encrypter.encrypt(bucket)
  })
  return [
    {
      name: 'form: send prepared and sealed, with a receipt made ahead (median)',
      value: sendMs,
      unit: 'ms',
      comparedWith: 'one bare age file with one stanza',
      ratio: sendMs / floorMs,
    },
  ]
}
