import { afterEach, describe, expect, it, vi } from 'vitest'

vi.mock('#imports', () => ({ browser: { runtime: {}, storage: {} } }))

import { randomUuid } from '../../domain/random.ts'
import { OpenReport } from '../../entrypoints/report/Report.tsx'
import { draftHash } from '../../extension/draft-address.ts'
import type { Store } from '../../extension/store.ts'
import { rendered, textOf } from '../form/rendered.ts'
import { aDevice } from './kept-here.ts'

describe('the report page', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  it('says that a draft cannot be read now, with a way on and a number, and wipes nothing', async () => {
    const { drafts, database, name } = await aDevice()
    const id = randomUuid()
    await drafts.keep(id, { answers: { text: 'Een bus' }, step: 'text' })
    database.close()
    vi.stubGlobal('location', { hash: draftHash(id), pathname: '/report.html', search: '' })

    const main = await rendered(
      <OpenReport store={{ drafts } as unknown as Store} hostRef={{ current: undefined }} />,
    )
    await expect.poll(() => textOf(main)).toContain('kan nu niet worden geopend')

    expect(textOf(main)).toContain('033 448 11 86')
    expect(main.querySelector('a[href="/report.html"]')).not.toBeNull()
    expect(await (await aDevice(undefined, name)).drafts.list()).toHaveLength(1)
  })
})
