import type { WithdrawState } from '../components/after/Withdraw.tsx'
import type { Result } from '../domain/result.ts'
import type { Wait } from './deliver.ts'

const SECOND = 1000
const PAUSES_MS = [15 * SECOND, 30 * SECOND, 60 * SECOND, 300 * SECOND]

type TryOnce = () => Promise<Result<{ readonly withdrawnOn: string }, string>>

/** Wishes to withdraw, in this page's memory only. */
export type Withdrawals = {
  /** Takes a wish over and resolves when it was tried once; goes on by itself until it is done. */
  readonly ask: (receipt: string, tryOnce: TryOnce) => Promise<void>
  /** Tries a wish that waits at once. */
  readonly tryNow: (receipt: string) => Promise<void>
  readonly stateOf: (receipt: string) => WithdrawState
  /** Whether closing the page would lose a wish. */
  readonly wouldLose: () => boolean
}

type Wish = { readonly tryOnce: TryOnce; state: WithdrawState; endPause: () => void }

/** Keeps a wish while the page is open, whatever view it shows. Tells each change; never writes. */
export const createWithdrawals = (wait: Wait, onChange: () => void): Withdrawals => {
  const wishes = new Map<string, Wish>()

  const attempt = async (wish: Wish): Promise<void> => {
    const answer = await wish.tryOnce()
    wish.state = answer.ok
      ? { is: 'withdrawn', withdrawnOn: answer.value.withdrawnOn }
      : { is: 'waiting', code: answer.code }
    onChange()
  }

  const goOn = async (wish: Wish): Promise<void> => {
    for (let tries = 0; isWaiting(wish); tries += 1) {
      const pauseMs = PAUSES_MS[Math.min(tries, PAUSES_MS.length - 1)] ?? SECOND
      await new Promise<void>((resolve) => {
        wish.endPause = resolve
        void wait(pauseMs).then(resolve)
      })
      // The person may have tried meanwhile.
      if (isWaiting(wish)) await attempt(wish)
    }
  }

  return {
    ask: async (receipt, tryOnce) => {
      if (wishes.has(receipt)) return
      const wish: Wish = { tryOnce, state: { is: 'waiting' }, endPause: () => undefined }
      wishes.set(receipt, wish)
      await attempt(wish)
      void goOn(wish)
    },
    tryNow: async (receipt) => {
      const wish = wishes.get(receipt)
      if (!wish) return
      if (isWaiting(wish)) await attempt(wish)
      wish.endPause()
    },
    stateOf: (receipt) => wishes.get(receipt)?.state ?? { is: 'not-asked' },
    wouldLose: () => [...wishes.values()].some(isWaiting),
  }
}

const isWaiting = ({ state }: Pick<Wish, 'state'>): boolean => state.is === 'waiting'
