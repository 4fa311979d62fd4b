import { act } from 'preact/test-utils'
import { describe, expect, it, vi } from 'vitest'

import type { Draft } from '../../components/form/form-host.ts'
import { SignalForm } from '../../components/form/SignalForm.tsx'
import { aHost } from './form-host-stub.ts'
import { fullAnswers } from './full-answers.ts'
import { rendered, textOf } from './rendered.ts'

const opened = async (draft: Draft) => {
  const keepDraft = vi.fn()
  const discardDraft = vi.fn(() => Promise.resolve())
  const page = await rendered(
    <SignalForm host={aHost({ keepDraft, discardDraft })} draft={draft} />,
  )
  const presses = async (label: string) => {
    const button = [...page.querySelectorAll('button')].find((one) => textOf(one) === label)
    if (!button) throw new Error(`There is no button ${label}.`)
    await act(() => {
      button.click()
    })
  }
  return { page, keepDraft, discardDraft, presses }
}

const inDanger: Draft = { answers: fullAnswers({ danger: 'yes' }), step: 'lane' }

describe('the notes when there is danger', () => {
  it('are wiped when thrown away, and not kept again', async () => {
    const { page, keepDraft, discardDraft, presses } = await opened(inDanger)

    await presses('Gooi weg')

    expect(discardDraft).toHaveBeenCalledOnce()
    expect(keepDraft).not.toHaveBeenCalled()
    expect(textOf(page)).toContain('Weggegooid. Er is niets bewaard')
    expect(textOf(page)).toContain('Bel nu 112')
  })

  it('are kept whole when asked, and can still be thrown away after', async () => {
    const { page, keepDraft, discardDraft, presses } = await opened(inDanger)

    await presses('Bewaar wat ik al had')

    expect(keepDraft).toHaveBeenCalledWith({ ...inDanger, lifted: [] })
    expect(discardDraft).not.toHaveBeenCalled()
    expect(textOf(page)).toContain('Bewaard.')
    await presses('Gooi weg')
    expect(discardDraft).toHaveBeenCalledOnce()
  })
})
