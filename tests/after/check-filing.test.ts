import { describe, expect, it } from 'vitest'

import { checkFiling } from '../../components/after/check-filing.ts'
import { aFiling, envelope } from './a-filing.ts'

describe('a proof of filing', () => {
  it('is shown with the names of its desk once its signature was checked', async () => {
    const { jws, directory } = aFiling()

    const checked = await checkFiling(jws, directory, { deskId: envelope.deskId })

    expect(checked).toMatchObject({
      ok: true,
      value: { jws, filing: { receivedOn: '2026-11-22' }, deskNames: { nl: 'CoMensha (proef)' } },
    })
  })

  it('is refused when another key signed it', async () => {
    const { jws } = aFiling()
    const { directory } = aFiling()

    expect(await checkFiling(jws, directory, {})).toEqual({ ok: false, code: 'filing-invalid' })
  })

  it('is refused when one character was changed', async () => {
    const { jws, directory } = aFiling()
    const last = jws.at(-1) === 'A' ? 'Q' : 'A'

    const checked = await checkFiling(`${jws.slice(0, -1)}${last}`, directory, {})

    expect(checked).toEqual({ ok: false, code: 'filing-invalid' })
  })

  it('is refused when it is about another envelope or another desk', async () => {
    const { jws, directory } = aFiling()

    const others = [{ envelopeHash: '0'.repeat(64) }, { deskId: '1111111111111111' }]

    for (const other of others) {
      expect(await checkFiling(jws, directory, other)).toMatchObject({ code: 'filing-invalid' })
    }
  })

  it('waits for the directory when there is none to check it with', async () => {
    const { jws } = aFiling()

    const checked = await checkFiling(jws, { is: 'missing', code: 'directory-missing' }, {})

    expect(checked).toEqual({ ok: false, code: 'directory-missing' })
  })
})
