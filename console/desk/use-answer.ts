import { useCallback, useEffect, useState } from 'preact/hooks'

import type { Result } from '../../domain/result.ts'

export type Loaded<Value> = {
  /** The latest good answer; it stays while a newer one is fetched or refused. */
  readonly value: Value | undefined
  readonly refusal: string | undefined
  readonly isLoading: boolean
  readonly reload: () => void
  /** Puts in what is already known, without asking again. */
  readonly change: (value: Value) => void
}

/**
 * Asks the intake when `request` changes and on `reload`. An answer that comes after a newer
 * question was asked is dropped. Wrap `request` in `useCallback`.
 */
export const useAnswer = <Value>(request: () => Promise<Result<Value, string>>): Loaded<Value> => {
  const [value, setValue] = useState<Value>()
  const [refusal, setRefusal] = useState<string>()
  const [isLoading, setIsLoading] = useState(true)
  const [round, setRound] = useState(0)

  useEffect(() => {
    let isOld = false
    setIsLoading(true)
    void request().then((answered) => {
      if (isOld) return
      setIsLoading(false)
      setRefusal(answered.ok ? undefined : answered.code)
      if (answered.ok) setValue(() => answered.value)
    })
    return () => {
      isOld = true
    }
  }, [request, round])

  const setKnown = useCallback((known: Value) => {
    setValue(() => known)
    setRefusal(undefined)
  }, [])
  const reload = useCallback(() => {
    setRound((count) => count + 1)
  }, [])
  return { value, refusal, isLoading, reload, change: setKnown }
}
