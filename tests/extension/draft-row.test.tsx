import { act } from 'preact/test-utils'
import { describe, expect, it, vi } from 'vitest'

import { DraftRow } from '../../entrypoints/answers/DraftRow.tsx'
import type { DraftLine } from '../../extension/drafts.ts'
import { rendered, textOf } from '../form/rendered.ts'

const aLine: DraftLine = {
  id: '00000000-0000-4000-8000-000000000001',
  sector: 'hotel',
  changedAt: new Date('2026-11-22T10:00:00Z'),
}

const aRow = async (line: DraftLine) => {
  const onDiscard = vi.fn()
  const main = await rendered(<DraftRow draft={line} onDiscard={onDiscard} onTake={vi.fn()} />)
  const press = (words: string) =>
    act(() => {
      const buttons = [...main.querySelectorAll('button')]
      buttons.find((one) => textOf(one) === words)?.click()
    })
  return { main, onDiscard, press }
}

describe('a draft in the list', () => {
  it.each<[string, string, DraftLine]>([
    ['Gooi weg', 'Ja, gooi weg', aLine],
    ['Verwijder', 'Ja, verwijder', { ...aLine, problem: 'draft-damaged' }],
  ])('is deleted only after a question (%s)', async (button, yes, line) => {
    const { main, onDiscard, press } = await aRow(line)

    await press(button)
    const isAsked = textOf(main).includes('Dit concept wordt gewist.')
    const callsBefore = onDiscard.mock.calls.length
    await press(yes)

    expect(isAsked).toBe(true)
    expect(callsBefore).toBe(0)
    expect(onDiscard).toHaveBeenCalledOnce()
  })

  it('stays when the answer is no', async () => {
    const { main, onDiscard, press } = await aRow(aLine)

    await press('Gooi weg')
    await press('Nee, laat staan')

    expect(onDiscard).not.toHaveBeenCalled()
    expect(textOf(main)).not.toContain('Dit concept wordt gewist.')
  })
})
