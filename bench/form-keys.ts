import type { CDPSession, Page } from 'playwright-core'

import type { BenchLine } from './bench-line.ts'
import { installRecorder, timesOfKey, type KeyTimes } from './key-recorder.ts'
import { median } from './median.ts'
import { percentile } from './percentile.ts'

const KEYS = 41
const PAUSE_MS = 150

const SENTENCE =
  'Ze werkt elke avond in de wasserij en mag niet alleen naar buiten, zegt mevrouw Fatima El Amrani. '
const END = 'Bel 06 1234567'
/** 2,000 characters with the last key. */
const TEXT = SENTENCE.repeat(21).slice(0, 1999 - END.length) + END
const FOUND = '06 12345678'

/** What the thread of the page has worked, in milliseconds of its processor time. */
type Work = { readonly script: number; readonly style: number; readonly layout: number }

const workUntilNow = async (devtools: CDPSession): Promise<Work> => {
  const { metrics } = await devtools.send('Performance.getMetrics')
  const of = (name: string) => (metrics.find((one) => one.name === name)?.value ?? 0) * 1000
  return {
    script: of('ScriptDuration'),
    style: of('RecalcStyleDuration'),
    layout: of('LayoutDuration'),
  }
}

type Typed = { readonly times: readonly KeyTimes[]; readonly work: Work }

/** Types the last figure of a phone number with a real key, again and again, at the end of a field. */
const typeIn = async (page: Page, devtools: CDPSession, field: string): Promise<Typed> => {
  await page.locator(field).press('Control+End')
  const times: KeyTimes[] = []
  let before = await workUntilNow(devtools)
  for (let key = 0; key < KEYS; key += 1) {
    // The first one loads what the others find.
    if (key === 1) before = await workUntilNow(devtools)
    const one = await timesOfKey(page, '8', FOUND)
    if (key > 0) times.push(one)
    await page.keyboard.press('Backspace')
    await page.waitForTimeout(PAUSE_MS)
  }
  const after = await workUntilNow(devtools)
  // Of the key that is measured and the one that takes it back.
  const perKey = (name: keyof Work) => (after[name] - before[name]) / times.length / 2
  return {
    times,
    work: { script: perKey('script'), style: perKey('style'), layout: perKey('layout') },
  }
}

const middle = ({ times }: Typed, of: (one: KeyTimes) => number): number => median(times.map(of))
const ms = (time: number): string => `${time.toFixed(1)} ms`

/**
 * From a real key to the findings of the new text: known, and marked in the DOM. Counted from the
 * input event, when the field has the letter, and without the wait for the next frame, which stands
 * beside it; a plain text field with one mark in the same run is the floor.
 */
export const benchKeys = async (page: Page): Promise<readonly BenchLine[]> => {
  await page.locator('textarea').fill(TEXT)
  await page.locator('.sw-mark-layer mark').first().waitFor({ state: 'attached' })
  // The first looks build patterns and load names; a person types later than that.
  await page.waitForTimeout(2000)
  await installRecorder(page, FOUND)
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
  const plain = await typeIn(page, devtools, '#plain')
  const ours = await typeIn(page, devtools, 'textarea.sw-input')

  const toFindings = (one: KeyTimes) => one.marked - one.input
  const toFrame = (one: KeyTimes) => one.frame
  const [found, floor] = [middle(ours, toFindings), middle(plain, toFindings)]
  const late = (typed: Typed, share: number) => percentile(typed.times.map(toFrame), share)
  const road = [
    `key to input event ${ms(middle(ours, ({ input }) => input))}`,
    `handlers, check and drawing ${ms(middle(ours, ({ input, handled }) => handled - input))}`,
    `then until marked ${ms(middle(ours, ({ handled, marked }) => Math.max(0, marked - handled)))}`,
    `then until the frame ${ms(middle(ours, ({ marked, frame }) => frame - marked))}`,
  ].join(', ')
  const { script, style, layout } = ours.work
  return [
    {
      name: 'form: keystroke to findings, 2,000 characters, input event to marks in the DOM (median, aim ≤ 8 ms)',
      value: found,
      unit: 'ms',
      comparedWith: `a plain field with one mark: ${ms(floor)}`,
    },
    { name: `form: its road: ${road}`, value: middle(ours, toFrame), unit: 'ms in all' },
    {
      name: `form: work of the page for one key: script ${ms(script)}, style ${ms(style)}, layout ${ms(layout)}`,
      value: script + style + layout,
      unit: 'ms of processor time',
      comparedWith: `a plain field: ${ms(plain.work.script + plain.work.style + plain.work.layout)}`,
    },
    {
      name: 'form: a key shown, from the key to the frame (p95)',
      value: late(ours, 0.95),
      unit: 'ms',
      comparedWith: `a plain field: ${ms(late(plain, 0.95))}`,
      ratio: late(ours, 0.95) / late(plain, 0.95),
    },
  ]
}
