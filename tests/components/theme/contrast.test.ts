import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../../../components/theme/tokens.css', import.meta.url), 'utf8')
const [standardCss = '', rest = ''] = css.split('@media (prefers-contrast: more)')
const moreCss = rest.split('@media (forced-colors: active)')[0] ?? ''

type Mode = 'light' | 'dark' | 'light, more contrast' | 'dark, more contrast'
const MODES: Mode[] = ['light', 'dark', 'light, more contrast', 'dark, more contrast']

function declared(source: string, name: string, isDark: boolean): string | undefined {
  const both = new RegExp(`${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(source)
  if (both !== null) return isDark ? both[2] : both[1]
  return new RegExp(`${name}: (#\\w+);`).exec(source)?.[1]
}

function colour(name: string, mode: Mode): string {
  const isDark = mode.startsWith('dark')
  const own = mode.endsWith('contrast') ? declared(moreCss, name, isDark) : undefined
  const found = own ?? declared(standardCss, name, isDark)
  if (found === undefined) throw new Error(`no colour ${name}`)
  return found
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(hex.slice(start, start + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const GROUNDS = ['--sw-paper', '--sw-surface', '--sw-sunken']
const PAIRS: [front: string, ground: string, atLeast: number][] = [
  ...GROUNDS.map((ground): [string, string, number] => ['--sw-ink', ground, 7]),
  ...GROUNDS.map((ground): [string, string, number] => ['--sw-ink-soft', ground, 4.5]),
  ...GROUNDS.map((ground): [string, string, number] => ['--sw-primary', ground, 4.5]),
  ...GROUNDS.map((ground): [string, string, number] => ['--sw-danger-ink', ground, 4.5]),
  ['--sw-primary', '--sw-primary-soft', 4.5],
  ['--sw-ink', '--sw-primary-soft', 7],
  ['--sw-ink-soft', '--sw-primary-soft', 4.5],
  ['--sw-on-primary', '--sw-primary', 4.5],
  ['--sw-on-primary', '--sw-primary-strong', 4.5],
  ['--sw-on-danger', '--sw-danger', 4.5],
  ['--sw-on-danger', '--sw-danger-strong', 4.5],
  ['--sw-danger-ink', '--sw-danger-soft', 4.5],
  ['--sw-ink', '--sw-danger-soft', 7],
  ['--sw-check-ink', '--sw-check-soft', 4.5],
  ['--sw-ink', '--sw-check-soft', 7],
  ['--sw-ok-ink', '--sw-ok-soft', 4.5],
  ['--sw-ok-ink', '--sw-surface', 4.5],
  ['--sw-ink', '--sw-ok-soft', 7],
  ...GROUNDS.map((ground): [string, string, number] => ['--sw-line-strong', ground, 3]),
  ...GROUNDS.map((ground): [string, string, number] => ['--sw-focus', ground, 3]),
  ['--sw-danger-line', '--sw-surface', 3],
  ['--sw-focus', '--sw-focus-gap', 3],
]

describe.each(MODES)('the colours in %s', (mode) => {
  it.each(PAIRS)('keep %s readable on %s at %d:1', (front, ground, atLeast) => {
    const ratio = contrast(colour(front, mode), colour(ground, mode))

    expect(ratio).toBeGreaterThanOrEqual(atLeast)
  })
})
