import { act } from 'preact/test-utils'
import { describe, expect, it, vi } from 'vitest'

import { CodeEntry } from '../../../components/ui/CodeEntry.tsx'
import { ok, refused, type Result } from '../../../domain/result.ts'
import { rendered, textOf } from '../../form/rendered.ts'

const anEntry = async (opening: Result<unknown, string>) => {
  const onCode = vi.fn(() => Promise.resolve(opening))
  const main = await rendered(
    <CodeEntry
      id="code"
      label="Code"
      description="Four digits"
      errorTitle="Look again"
      emptyWords="Type it"
      openLabel="Open"
      openingLabel="Opening"
      parse={(typed) => (typed.length === 4 ? ok(typed) : refused('too-short'))}
      onCode={onCode}
      refusalWords={(code) => `It is ${code}`}
      fieldWords={({ code }) => (code === 'wrong' ? 'Not this one' : undefined)}
    />,
  )
  const field = main.querySelector('input')
  const form = main.querySelector('form')
  if (!field || !form) throw new Error('There is no field to type in.')
  return {
    onCode,
    field,
    text: () => textOf(main),
    types: async (code: string) => {
      await act(() => {
        field.value = code
        field.dispatchEvent(new window.Event('input', { bubbles: true }))
      })
      await act(() => {
        form.dispatchEvent(new window.Event('submit', { bubbles: true }))
      })
    },
  }
}

describe('the field for a code', () => {
  it.each([
    ['', 'Type it'],
    ['12', 'It is too-short'],
  ])('asks nothing for a slip in "%s" and says what is wrong', async (typed, words) => {
    const entry = await anEntry(ok(undefined))

    await entry.types(typed)

    expect(entry.onCode).not.toHaveBeenCalled()
    expect(entry.field.getAttribute('aria-invalid')).toBe('true')
    expect(entry.text()).toContain(words)
  })

  it.each([
    ['at the field when the code itself is wrong', 'wrong', 'Not this one', 'true'],
    ['above it when it is something else', 'intake-unreachable', 'It is intake-unreachable', null],
  ])('keeps what was typed after a refusal and tells it %s', async (_place, code, words, mark) => {
    const entry = await anEntry(refused(code))

    await entry.types('1234')

    expect(entry.onCode).toHaveBeenCalledExactlyOnceWith('1234')
    expect(entry.field.value).toBe('1234')
    expect(entry.field.getAttribute('aria-invalid')).toBe(mark)
    expect(entry.text()).toContain(words)
  })
})
