import { useCallback, useEffect, useState } from 'preact/hooks'

import type { Lifted } from '../../domain/anonymise/lifted.ts'
import { refused, type Result } from '../../domain/result.ts'
import type { Answers } from '../../domain/signal/answers.ts'
import type { DirectoryState } from './form-host.ts'
import { prepareSignal, type PreparedSignal } from './prepare-signal.ts'
import { spareThread } from './spare-thread.ts'

export type Preparation = Result<PreparedSignal, string> | undefined

/** The signal of these answers, made ready; `undefined` while that takes. Never seals, never throws. */
export const usePreparedSignal = (
  answers: Answers,
  lifted: Lifted,
  language: string,
  directory: DirectoryState | undefined,
): { readonly preparation: Preparation; readonly prepareAgain: () => void } => {
  const [preparation, setPreparation] = useState<Preparation>(undefined)
  const [attempt, setAttempt] = useState(0)

  useEffect(() => {
    if (!directory) return undefined
    let isCurrent = true
    setPreparation(undefined)
    const prepareWith = async (): Promise<Result<PreparedSignal, string>> => {
      if (directory.is === 'missing') return refused(directory.code)
      try {
        return await prepareSignal(answers, lifted, language, directory.directory, new Date())
      } catch {
        return refused('sealing-failed')
      }
    }
    const prepare = async () => {
      const result = await prepareWith()
      if (isCurrent) setPreparation(result)
      // Answers that change on this page are prepared again, with another receipt.
      if (isCurrent && result.ok) spareThread.makeAhead()
    }
    void prepare()
    return () => {
      isCurrent = false
    }
  }, [answers, lifted, language, directory, attempt])

  const prepareAgain = useCallback(() => {
    setAttempt((count) => count + 1)
  }, [])
  return { preparation, prepareAgain }
}
