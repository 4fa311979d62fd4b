import { useEffect, useState } from 'preact/hooks'

import { useDesk } from '../shell/desk-context.ts'

const REFRESH_MS = 60_000

/**
 * How many hand-overs need somebody at this desk: stuck ones that were sent, and those that came in
 * and nobody took yet. Asked again each minute and when `changes` is raised; an answer that does not
 * come leaves the number as it was.
 */
export const useAttention = (changes: number): number => {
  const { client } = useDesk()
  const [count, setCount] = useState(0)
  useEffect(() => {
    let isOld = false
    const look = async () => {
      const [stuck, received] = await Promise.all([
        client.handOvers({ richting: 'uit', vast: 'true' }),
        client.handOvers({ richting: 'in', open: 'true' }),
      ])
      if (isOld || !stuck.ok || !received.ok) return
      const waiting = received.value.handOvers.filter(({ state }) => state === 'sent')
      setCount(stuck.value.total + waiting.length)
    }
    void look()
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void look()
    }, REFRESH_MS)
    return () => {
      isOld = true
      clearInterval(timer)
    }
  }, [client, changes])
  return count
}
