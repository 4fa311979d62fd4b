import { act } from 'preact/test-utils'
import { describe, expect, it, vi } from 'vitest'

import type { FormHost, SendState } from '../../components/form/form-host.ts'
import { SignalForm } from '../../components/form/SignalForm.tsx'
import { dutchDirectory } from '../../domain/content/dutch-directory.ts'
import type { Directory } from '../../domain/directory/schema.ts'
import { dutchRules } from '../../domain/routing/dutch-rules.ts'
import { aDesk, aKeyPair } from '../builders.ts'
import { aHost } from './form-host-stub.ts'
import { fullAnswers } from './full-answers.ts'
import { rendered, textOf } from './rendered.ts'

/** Ample for a slow machine. */
const PATIENCE = { timeout: 20_000 }

const aDirectory = async (): Promise<Directory> => ({
  format: 1,
  version: 1,
  issuedAt: '2026-11-01T00:00:00Z',
  expiresAt: '2099-01-01T00:00:00Z',
  desks: [aDesk((await aKeyPair()).recipient)],
  services: dutchDirectory.services,
  rules: [...dutchRules],
})

const checkPage = async (change: Partial<FormHost>): Promise<HTMLElement> => {
  vi.stubGlobal('scrollTo', () => undefined)
  return rendered(
    <SignalForm host={aHost(change)} draft={{ answers: fullAnswers(), step: 'check' }} />,
  )
}

const submit = (page: HTMLElement) =>
  act(() => {
    page.querySelector('form')?.dispatchEvent(new window.Event('submit', { cancelable: true }))
  })

describe('a signal that the intake refuses for ever', () => {
  it('is kept as a draft again at once, before the page can be closed', async () => {
    const directory = await aDirectory()
    const keepDraft = vi.fn()
    let tell: (state: SendState) => void = () => undefined
    const send: FormHost['send'] = (_envelope, _receipt, onState) => {
      tell = onState
      return Promise.resolve()
    }
    const page = await checkPage({
      directory: () => Promise.resolve({ is: 'ready', directory }),
      keepDraft,
      send,
    })
    await expect.poll(() => page.querySelector('pre'), PATIENCE).not.toBeNull()
    await submit(page)
    await expect.poll(() => textOf(page), PATIENCE).toContain('Je signaal wordt verstuurd')
    expect(keepDraft).not.toHaveBeenCalled()

    await act(() => {
      tell({ is: 'refused', code: 'desk-unknown' })
    })

    expect(keepDraft).toHaveBeenCalledWith({ answers: fullAnswers(), step: 'check', lifted: [] })
    expect(textOf(page)).toContain('niet aangekomen')
  })
})

describe('the page before sending', () => {
  it('says what is wrong when the directory cannot even be read, and can be tried again', async () => {
    const directory = vi.fn(() => Promise.reject(new Error('The database is closed.')))
    const page = await checkPage({ directory })

    await expect.poll(() => textOf(page), PATIENCE).toContain('Probeer het opnieuw')
    await submit(page)

    expect(directory).toHaveBeenCalledTimes(2)
  })
})
