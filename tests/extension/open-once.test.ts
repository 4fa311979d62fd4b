import { describe, expect, it, vi } from 'vitest'

import { openOnce } from '../../extension/open-once.ts'

describe('what is opened once', () => {
  it('is the same for everybody who asks', async () => {
    const open = vi.fn(() => Promise.resolve({}))
    const { get } = openOnce(open)

    const [one, other] = await Promise.all([get(), get()])

    expect(one).toBe(other)
    expect(open).toHaveBeenCalledOnce()
  })

  it('is tried again after it could not open', async () => {
    const open = vi.fn(() => Promise.resolve('open'))
    open.mockRejectedValueOnce(new Error('The database did not open.'))
    const { get } = openOnce(open)

    const first = get()
    const atTheSameTime = get()

    await expect(first).rejects.toThrow('did not open')
    await expect(atTheSameTime).rejects.toThrow('did not open')
    expect(await get()).toBe('open')
  })

  it('is opened anew after it was let go', async () => {
    let times = 0
    const { get, forget } = openOnce(() => Promise.resolve((times += 1)))
    await get()

    forget()

    expect(await get()).toBe(2)
  })
})
