import 'fake-indexeddb/auto'

import { describe, expect, it } from 'vitest'

import { checkText } from '../../components/form/check-text.ts'
import { openForm } from '../../components/form/form-state.ts'
import { isJustTaken } from '../../components/form/just-taken.ts'
import { draftIdOf } from '../../extension/draft-address.ts'
import { draftOfSelection } from '../../extension/draft-of-selection.ts'
import { aDevice } from '../extension/kept-here.ts'

describe('text that was selected in a page', () => {
  it('is on the first page of the form with what was found in it', async () => {
    const { drafts } = await aDevice()

    const hash = await draftOfSelection(drafts, 'De man belt met 06 12345678 naar huis.')
    const draft = await drafts.load(draftIdOf(hash) ?? '')
    const state = openForm(draft.ok ? draft.value : undefined, 'nl')

    expect(state.step).toBe('start')
    expect(isJustTaken(state.answers)).toBe(true)
    const { findings } = checkText(state.answers.text ?? '', 'nl', state.lifted)
    expect(findings.map(({ kind }) => kind)).toEqual(['phone'])
  })

  it('is no longer shown there once the form is under way', () => {
    expect(isJustTaken({ danger: 'no', subject: 'person', text: 'Een doos.' })).toBe(false)
    expect(isJustTaken({ sector: 'hotel' })).toBe(false)
  })
})
