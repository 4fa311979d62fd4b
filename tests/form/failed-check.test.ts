import { describe, expect, it, vi } from 'vitest'

import {
  checkText,
  leftOverIn,
  replaceInText,
  tryCheckText,
} from '../../components/form/check-text.ts'
import { formReducer, openForm } from '../../components/form/form-state.ts'
import { foundOutcome } from '../../components/form/found-outcome.ts'
import { prepareSignal } from '../../components/form/prepare-signal.ts'
import { stepProblems } from '../../components/form/step-problems.ts'
import type * as FindIdentifying from '../../domain/anonymise/find-identifying.ts'
import { dutchDirectory } from '../../domain/content/dutch-directory.ts'
import type { Directory } from '../../domain/directory/schema.ts'
import { dutchRules } from '../../domain/routing/dutch-rules.ts'
import { fullAnswers } from './full-answers.ts'

const FAULT = 'Dit breekt de controle.'

vi.mock('../../domain/anonymise/find-identifying.ts', async (original) => {
  const real = await original<typeof FindIdentifying>()
  return {
    ...real,
    findIdentifying: (...input: Parameters<typeof real.findIdentifying>) => {
      if (input[0].includes(FAULT)) throw new Error('A fault, put here on purpose.')
      return real.findIdentifying(...input)
    },
  }
})

const NOTHING = new Set<string>()
const directory: Directory = {
  format: 1,
  version: 1,
  issuedAt: '2026-11-01T00:00:00Z',
  expiresAt: '2027-02-01T00:00:00Z',
  desks: [],
  services: [...dutchDirectory.services],
  rules: [...dutchRules],
}
const now = new Date('2026-11-22T12:00:00Z')
const broken = fullAnswers({ text: FAULT })

describe('when the check of a text breaks down', () => {
  it('says that it failed, and never that nothing was found', () => {
    const checked = tryCheckText(FAULT, 'nl', NOTHING)

    expect(checked.hasFailed).toBe(true)
    expect(foundOutcome(checked)).toBe('failed')
    expect(leftOverIn(checked)).toBe('unchecked')
    expect(() => checkText(FAULT, 'nl', NOTHING)).toThrow()
  })

  it('leaves the text as it is when something is to be replaced', () => {
    expect(replaceInText(FAULT, 'nl', NOTHING, () => true)).toBe(FAULT)
  })

  it('keeps the form on the page of the text', () => {
    const state = openForm({ answers: broken, step: 'check' }, 'nl')
    const after = formReducer(state, { do: 'next', language: 'nl' })

    expect(state.step).toBe('text')
    expect(after.step).toBe('text')
    expect(after.problems).toEqual([{ question: 'text', is: 'unchecked' }])
  })

  it('prepares nothing that could be sent', async () => {
    const prepared = await prepareSignal(broken, NOTHING, 'nl', directory, now)

    expect(prepared).toMatchObject({ ok: false, code: 'check-failed' })
  })

  it('lets go on without a text, and with a text that can be checked', () => {
    for (const text of ['', '  ', 'De was hangt buiten.']) {
      expect(stepProblems('text', fullAnswers({ text }), 'nl', NOTHING)).toEqual([])
    }
  })
})
