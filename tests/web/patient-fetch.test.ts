import { afterEach, describe, expect, it, vi } from 'vitest'

import { createIntakeClient } from '../../domain/intake/intake-client.ts'
import { patientFetch } from '../../web/patient-fetch.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

describe('the requests of the public page', () => {
  it('end as a refusal in words when the server stays silent', async () => {
    const patience = new AbortController()
    vi.spyOn(AbortSignal, 'timeout').mockReturnValue(patience.signal)
    vi.stubGlobal('fetch', (_url: string, { signal }: { signal: AbortSignal }) => {
      return new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          reject(new Error('The server stays silent.'))
        })
      })
    })
    const client = createIntakeClient({
      origin: 'https://meld.voorbeeld.test',
      fetch: patientFetch,
    })

    const asked = client.fetchDirectory()
    patience.abort()

    expect(await asked).toEqual({ ok: false, code: 'intake-unreachable' })
  })
})
