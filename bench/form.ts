import { Encrypter } from 'age-encryption'
import type { Page } from 'playwright-core'

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
import { benchKeys } from './form-keys.ts'
import { choose, next, onTextPage } from './form-page.ts'
import { median, medianMs } from './median.ts'

const PAGES = 15
const SEALS = 15
const QUIET = 'De was hangt al een week buiten en niemand haalt het binnen.'

/**
 * Keystroke to findings, and page to page, in a real Chromium on the built extension; a plain text
 * field and an ordinary page of the form in the same run are the floors. Preparing and sealing in Node.
 */
export const benchForm = async (): Promise<readonly BenchLine[]> => [
  ...(await onTextPage(async (page) => [...(await benchKeys(page)), ...(await benchPages(page))])),
  ...(await benchSend()),
]

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
  await page.locator('main textarea').first().fill(QUIET)
  for (const question of ['Ben jij de enige die dit kan weten?', 'Zou iemand die meeleest']) {
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
