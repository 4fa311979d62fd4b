import { describe, expect, it, vi } from 'vitest'

import type { StoredDraft } from '../../extension/drafts.ts'
import { HOUR, MINUTE, SECOND } from '../../extension/durations.ts'
import { LockedError } from '../../extension/lock/locked-error.ts'
import { pauseAfterAttempts } from '../../extension/lock/pin-attempts.ts'
import { isStrongPin } from '../../extension/lock/pin-rule.ts'
import type { Lock } from '../../extension/lock/lock.ts'
import { servePause, type PauseNeeds } from '../../extension/lock/serve-pause.ts'
import { aDevice, anEnvelope, aReceiptRecord, everythingIn } from './kept-here.ts'

/** Ample for a slow machine. */
const PATIENCE = { timeout: 20_000 }

vi.mock('../../extension/lock/pin-key.ts', async (original) => {
  const real = await original<object>()
  // The same derivation, a thousand times lighter: what is tried here is the road, not its price.
  return { ...real, PIN_ITERATIONS: 1000 }
})

const PIN = '2580'
const aDraft: StoredDraft = { answers: { sector: 'hotel', text: 'Een bus' }, step: 'text' }

/** A device with something of each kind on it. */
const aFullDevice = async (now?: () => Date) => {
  const device = await aDevice(now)
  await device.drafts.keep('one', aDraft)
  await device.receipts.add('sent', aReceiptRecord())
  await device.replies.keep('sent', 'Nog een vraag')
  return device
}

const opensAll = async ({ drafts, receipts, replies }: Awaited<ReturnType<typeof aFullDevice>>) =>
  (await drafts.load('one')).ok &&
  (await receipts.get('sent')).ok &&
  (await replies.load('sent')) === 'Nog een vraag'

const failsTimes = async (device: Awaited<ReturnType<typeof aFullDevice>>, times: number) => {
  for (let time = 0; time < times; time += 1) {
    await device.lock.shortenPause(HOUR, await device.lock.pauseLeft())
    await device.lock.unlock('9999 fout')
  }
}

describe('a PIN', () => {
  it.each(['2580', '111222333444', 'een lange zin'])('may be %j', (pin) => {
    expect(isStrongPin(pin)).toBe(true)
  })

  it.each(['', '123', '1234', '98765', '0000', '1234567890123', 'kort', 'aaaaaaaaaa'])(
    'may not be %j',
    async (pin) => {
      const { lock } = await aDevice()

      expect(await lock.setPin(pin)).toEqual({ ok: false, code: 'pin-weak' })
      expect(await lock.state()).toBe('no-pin')
    },
  )

  it('keeps everything that was there, and opens it only when given', async () => {
    const device = await aFullDevice()

    await device.lock.setPin(PIN)
    const whileOpen = await opensAll(device)
    await device.lock.lockNow()

    expect(whileOpen).toBe(true)
    expect(await device.lock.state()).toBe('locked')
    await expect(device.drafts.load('one')).rejects.toThrow(LockedError)
    await expect(device.receipts.list()).rejects.toThrow(LockedError)
    expect(await device.lock.unlock(PIN)).toEqual({ ok: true, value: undefined })
    expect(await opensAll(device)).toBe(true)
  })

  it('is asked again after the browser was closed', async () => {
    const device = await aFullDevice()
    await device.lock.setPin(PIN)
    device.database.close()

    const restarted = await aDevice(undefined, device.name)

    expect(await restarted.lock.state()).toBe('locked')
    await restarted.lock.unlock(PIN)
    expect(await opensAll(restarted)).toBe(true)
  })

  it('and the data key are nowhere in the database', async () => {
    const device = await aFullDevice()
    await device.lock.setPin('een lange zin')

    const [unlocked] = [...device.area.kept.values()] as { key: string }[]
    const everything = await everythingIn(device.database)

    expect(unlocked?.key).toMatch(/^[\w-]{43}$/u)
    expect(everything).not.toContain('een lange zin')
    expect(everything).not.toContain(
      Buffer.from(unlocked?.key ?? '', 'base64url').toString('latin1'),
    )
  })

  it('leaves nothing that the device key alone opens', async () => {
    const device = await aFullDevice()

    await device.lock.setPin(PIN)

    const boxes = await device.database.getAll('drafts')
    const lock = await device.database.get('lock', 'pin')
    expect(boxes.map(({ box }) => box.under)).toEqual([lock?.keyId])
  })

  it('does not open on another device, though that has the same files but its key', async () => {
    const device = await aFullDevice()
    await device.lock.setPin(PIN)
    await device.lock.lockNow()
    await device.database.clear('keys')

    expect(await device.lock.unlock(PIN)).toEqual({ ok: false, code: 'pin-wrong' })
  })

  it('can be changed: the new one opens, the old one does not', async () => {
    const device = await aFullDevice()
    await device.lock.setPin(PIN)

    const wrong = await device.lock.changePin('0852', 'een lange zin')
    const changed = await device.lock.changePin(PIN, 'een lange zin')
    await device.lock.lockNow()

    expect(wrong).toEqual({ ok: false, code: 'pin-wrong' })
    expect(changed.ok).toBe(true)
    expect(await device.lock.unlock(PIN)).toEqual({ ok: false, code: 'pin-wrong' })
    expect((await device.lock.unlock('een lange zin')).ok).toBe(true)
    expect(await opensAll(device)).toBe(true)
  })

  it('can be taken away and set again, and nothing is lost', async () => {
    const device = await aFullDevice()
    await device.lock.setPin(PIN)

    const wrong = await device.lock.removePin('0852')
    await device.lock.removePin(PIN)
    const withoutPin = [await device.lock.state(), await opensAll(device)]
    await device.lock.setPin('2589')
    await device.lock.lockNow()
    await device.lock.unlock('2589')

    expect(wrong.ok).toBe(false)
    expect(withoutPin).toEqual(['no-pin', true])
    expect(await opensAll(device)).toBe(true)
    expect(await device.database.count('keys')).toBe(1)
  })

  it('takes in what another page wrote with the old key at that moment', async () => {
    const device = await aFullDevice()
    const late = await device.vault.close({ table: 'replies', id: 'late' }, { text: 'x' })
    await device.lock.setPin(PIN)
    await device.database.put('replies', { id: 'late', box: late })
    await device.lock.lockNow()

    await device.lock.unlock(PIN)

    const record = await device.database.get('replies', 'late')
    expect(record?.box.under).toBe((await device.database.get('lock', 'pin'))?.keyId)
  })

  it('does not undo what another page changed while it was set', async () => {
    const device = await aFullDevice()
    const newest: StoredDraft = { answers: { text: 'Nieuwer' }, step: 'text' }
    const put = device.database.transaction.bind(device.database)
    let isFirst = true
    vi.spyOn(device.database, 'transaction').mockImplementation(((...args: unknown[]) => {
      const [tables] = args
      if (isFirst && Array.isArray(tables) && tables.includes('receipts')) isFirst = false
      return Reflect.apply(put, undefined, args) as unknown
    }) as never)
    const setting = device.lock.setPin(PIN)
    await device.drafts.keep('one', newest)

    await setting

    expect(isFirst).toBe(false)
    expect(await device.drafts.load('one')).toEqual({ ok: true, value: newest })
  })

  it('cannot be set twice', async () => {
    const { lock } = await aDevice()
    await lock.setPin(PIN)

    expect(await lock.setPin('2589')).toEqual({ ok: false, code: 'pin-already-set' })
  })
})

describe('a browser that dies half-way', () => {
  const steps = ['set', 'change', 'remove'] as const

  it.each(steps.flatMap((step) => [0, 1, 2, 3, 4].map((survived) => [step, survived] as const)))(
    'in %s, after %i transactions, leaves everything to be opened',
    async (step, survived) => {
      const device = await aFullDevice()
      if (step !== 'set') await device.lock.setPin(PIN)
      let left = survived
      const real = Reflect.get<IDBDatabase, 'transaction'>(IDBDatabase.prototype, 'transaction')
      vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
        this: IDBDatabase,
        ...args
      ) {
        const transaction = real.apply(this, args)
        if (args[1] !== 'readwrite') return transaction
        left -= 1
        if (left < 0) transaction.abort()
        return transaction
      })
      const doing = {
        set: () => device.lock.setPin(PIN),
        change: () => device.lock.changePin(PIN, '2589'),
        remove: () => device.lock.removePin(PIN),
      }

      const ended = await doing[step]().then(
        () => 'done',
        () => 'died',
      )
      if (survived === 0) expect(ended).toBe('died')
      vi.restoreAllMocks()
      device.database.close()
      const restarted = await aDevice(undefined, device.name)
      if ((await restarted.lock.state()) === 'locked') {
        const opened = await restarted.lock.unlock(PIN)
        if (!opened.ok) await restarted.lock.unlock('2589')
      }

      expect(await opensAll(restarted)).toBe(true)
    },
  )
})

describe('wrong attempts', () => {
  it('cost nothing three times, then half a minute, doubling, an hour at most', () => {
    const pauses = [1, 2, 3, 4, 5, 6, 11, 12, 400].map(pauseAfterAttempts)

    expect(pauses).toEqual([0, 0, 0, 30 * SECOND, MINUTE, 2 * MINUTE, HOUR, HOUR, HOUR])
  })

  it('are not tried during a pause, not even the right PIN', async () => {
    const device = await aFullDevice()
    await device.lock.setPin(PIN)
    await device.lock.lockNow()
    await failsTimes(device, 4)

    expect(await device.lock.unlock(PIN)).toEqual({ ok: false, code: 'pin-wait' })
    expect(await device.lock.pauseLeft()).toBe(30 * SECOND)
  })

  it('count on after a restart and with a clock that goes forth and back', async () => {
    let at = Date.parse('2026-11-22T10:00:00Z')
    const device = await aFullDevice(() => new Date(at))
    await device.lock.setPin(PIN)
    await device.lock.lockNow()
    await failsTimes(device, 5)
    device.database.close()

    const left: number[] = []
    for (const leap of [365 * 24 * HOUR, -3 * 365 * 24 * HOUR]) {
      at += leap
      const restarted = await aDevice(() => new Date(at), device.name)
      left.push(await restarted.lock.pauseLeft())
      expect((await restarted.lock.unlock(PIN)).ok).toBe(false)
      restarted.database.close()
    }

    expect(left).toEqual([MINUTE, MINUTE])
  })

  it('are forgotten after the right PIN', async () => {
    const device = await aFullDevice()
    await device.lock.setPin(PIN)
    await failsTimes(device, 5)
    await device.lock.shortenPause(HOUR, await device.lock.pauseLeft())
    await device.lock.unlock(PIN)

    await device.lock.unlock('9999 fout')

    expect(await device.lock.pauseLeft()).toBe(0)
  })

  it('count before the PIN is tried: a page that is closed meanwhile gives none for free', async () => {
    const device = await aFullDevice()
    await device.lock.setPin(PIN)

    const trying = device.lock.unlock('9999 fout')
    await vi.waitFor(async () => {
      expect((await device.database.get('lock', 'pin'))?.attempts).toBe(1)
    }, PATIENCE)

    expect(await trying).toEqual({ ok: false, code: 'pin-wrong' })
  })

  it('pause for as long as pages were open together, not twice as fast in two', async () => {
    const device = await aFullDevice()
    await device.lock.setPin(PIN)
    await failsTimes(device, 4)
    const time = aTime()

    const bothDone = Promise.all([
      servePause(aPage(device.lock, time)),
      servePause(aPage(device.lock, time)),
    ])
    await time.passesUntil(bothDone)

    expect(await device.lock.pauseLeft()).toBe(0)
    expect(time.now()).toBeGreaterThanOrEqual(30 * SECOND)
    expect(time.now()).toBeLessThanOrEqual(32 * SECOND)
  })

  it('pause no longer because a tab in the background is slow', async () => {
    const device = await aFullDevice()
    await device.lock.setPin(PIN)
    await failsTimes(device, 4)
    const time = aTime()
    const slowed = (ms: number) => time.sleep(Math.max(ms, MINUTE))
    void servePause({ ...aPage(device.lock, time), sleep: slowed })

    await time.passesUntil(servePause(aPage(device.lock, time)))

    expect(await device.lock.pauseLeft()).toBe(0)
    expect(time.now()).toBeLessThanOrEqual(32 * SECOND)
  })

  it('pause out in a tab in the background when no other is open', async () => {
    const device = await aFullDevice()
    await device.lock.setPin(PIN)
    await failsTimes(device, 5)
    const time = aTime()
    const slowed = (ms: number) => time.sleep(Math.max(ms, MINUTE))

    await time.passesUntil(servePause({ ...aPage(device.lock, time), sleep: slowed }))

    expect(await device.lock.pauseLeft()).toBe(0)
    expect(time.now()).toBe(MINUTE)
  })
})

describe('an unlocked device', () => {
  it('locks itself when nobody works for a while, and stays open when somebody does', async () => {
    let at = Date.parse('2026-11-22T10:00:00Z')
    const device = await aFullDevice(() => new Date(at))
    await device.lock.setPin(PIN)

    at += 14 * MINUTE
    await device.lock.touch()
    at += 14 * MINUTE
    const atWork = await device.lock.state()
    at += 2 * MINUTE

    expect(atWork).toBe('unlocked')
    expect(await device.lock.state()).toBe('locked')
    expect(device.area.kept.has('unlocked')).toBe(false)
  })

  it('locks when the clock is put back, and is not opened by noting a use after that', async () => {
    let at = Date.parse('2026-11-22T10:00:00Z')
    const device = await aFullDevice(() => new Date(at))
    await device.lock.setPin(PIN)

    at -= HOUR
    const state = await device.lock.state()
    await device.lock.touch()

    expect(state).toBe('locked')
    expect(await device.lock.state()).toBe('locked')
  })

  it('says so when a page goes on writing after it was locked elsewhere', async () => {
    const device = await aFullDevice()
    await device.lock.setPin(PIN)
    await device.lock.lockNow()

    const kept = await device.drafts.keep('one', aDraft)

    expect(kept).toEqual({ ok: false, code: 'vault-locked' })
  })
})

describe('a forgotten PIN', () => {
  it('wipes what only it opens, and lets sealed signals on their way go', async () => {
    const device = await aFullDevice()
    const envelope = anEnvelope()
    const box = await device.receipts.boxFor(envelope.id, aReceiptRecord())
    await device.outbox.add(envelope, box)
    await device.lock.setPin(PIN)
    await device.lock.lockNow()

    await device.lock.forget()

    expect(await device.lock.state()).toBe('no-pin')
    expect(await device.drafts.list()).toEqual([])
    expect(await device.receipts.list()).toEqual([])
    expect(await device.replies.load('sent')).toBeUndefined()
    expect((await device.outbox.all()).map(({ id }) => id)).toEqual([envelope.id])
    expect((await device.drafts.keep('new', aDraft)).ok).toBe(true)
  })
})

/** Time that passes only when everybody sleeps, to the moment at which the first one wakes. */
const aTime = () => {
  let now = 0
  let sleepers: { readonly until: number; readonly wake: () => void }[] = []
  const sleep = (ms: number) =>
    new Promise<void>((wake) => {
      sleepers.push({ until: now + ms, wake })
    })
  const passesUntil = async (done: Promise<unknown>): Promise<void> => {
    const state = { isDone: false }
    void done.then(() => {
      state.isDone = true
    })
    const isBusy = () => !state.isDone && sleepers.length === 0
    for (;;) {
      // Work on the database between two moments takes turns of the event loop, and no time.
      for (let turns = 0; turns < 20 || isBusy(); turns += 1) {
        await new Promise((turn) => setImmediate(turn))
      }
      if (state.isDone) return
      now = Math.min(...sleepers.map(({ until }) => until))
      const woken = sleepers.filter(({ until }) => until <= now)
      sleepers = sleepers.filter(({ until }) => until > now)
      for (const { wake } of woken) wake()
    }
  }
  return { now: () => now, sleep, passesUntil }
}

const aPage = (lock: Lock, { now, sleep }: ReturnType<typeof aTime>): PauseNeeds => ({
  lock,
  monotonic: now,
  sleep,
  onLeft: () => undefined,
  isStopped: () => false,
})
