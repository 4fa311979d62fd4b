import { describe, expect, it } from 'vitest'

import { formReducer, openForm, type FormState } from '../../components/form/form-state.ts'
import { prepareSignal } from '../../components/form/prepare-signal.ts'
import { HARD_KINDS } from '../../domain/anonymise/hard-kinds.ts'
import { MAX_LIFTED } from '../../domain/anonymise/lifted.ts'
import { dutchDirectory } from '../../domain/content/dutch-directory.ts'
import type { Directory } from '../../domain/directory/schema.ts'
import { dutchRules } from '../../domain/routing/dutch-rules.ts'
import dutchForm from '../../locales/nl/form.json' with { type: 'json' }
import { aDesk, aKeyPair } from '../builders.ts'
import { fullAnswers } from './full-answers.ts'

const CODE = 'XX-99-88'
const answers = fullAnswers({ text: `Op de doos stond order ${CODE}.` })

const atText = (): FormState => openForm({ answers, step: 'text' }, 'nl')
const lift = (state: FormState, found = CODE, isLifted = true) =>
  formReducer(state, { do: 'lift', found, isLifted })
const next = (state: FormState) => formReducer(state, { do: 'next', language: 'nl' })

describe('the form and what the person says is something else', () => {
  it('goes on once a likely finding is lifted, and takes its error away at once', () => {
    const blocked = next(atText())
    const lifted = lift(blocked)

    expect(blocked.problems).toEqual([{ question: 'text', is: 'identifies' }])
    expect(lifted.problems).toEqual([])
    expect(next(lifted).step).toBe('about-you')
  })

  it('blocks again when that is taken back', () => {
    const takenBack = lift(lift(atText()), CODE, false)

    expect(next(takenBack).step).toBe('text')
  })

  it('opens a draft with what was lifted in it', () => {
    const opened = openForm({ answers, step: 'check', lifted: [CODE] }, 'nl')

    expect(opened.step).toBe('check')
  })

  it('forgets a lifted text that is no longer there', () => {
    const other = formReducer(lift(atText()), { do: 'answer', change: { text: 'Een doos.' } })

    expect([...next(other).lifted]).toEqual([])
  })

  it('never remembers more than a draft can keep', () => {
    let state = atText()
    for (let count = 0; count <= MAX_LIFTED; count += 1) state = lift(state, `order ${count}`)

    expect(state.lifted.size).toBe(MAX_LIFTED)
  })

  it('prepares a signal whose contents do not say what was lifted', async () => {
    const { recipient } = await aKeyPair()
    const directory: Directory = {
      format: 1,
      version: 1,
      issuedAt: '2026-11-01T00:00:00Z',
      expiresAt: '2027-02-01T00:00:00Z',
      desks: [aDesk(recipient)],
      services: [...dutchDirectory.services],
      rules: [...dutchRules],
    }
    const now = new Date('2026-11-22T12:00:00Z')

    const refused = await prepareSignal(answers, new Set(), 'nl', directory, now)
    const prepared = await prepareSignal(answers, new Set([CODE]), 'nl', directory, now)

    expect(refused).toMatchObject({ ok: false, code: 'text-identifies' })
    expect(prepared.ok && prepared.value.contents).not.toContain('lifted')
    expect(prepared.ok && prepared.value.contents.split(CODE)).toHaveLength(2)
  })

  it('has words for "this is not a …" of each kind that blocks', () => {
    expect(Object.keys(dutchForm.findings.notThis).sort()).toEqual([...HARD_KINDS].sort())
  })
})
