import type { Result } from '../domain/result.ts'

const PAUSE_MS = 250

export type DraftKeeper<Draft> = {
  /** Notes the newest state; it is written within a quarter of a second, also while typing on. */
  readonly keep: (draft: Draft) => void
  /** Writes what still waits; resolves when it is kept. */
  readonly flush: () => Promise<void>
  /** Forgets what still waits and takes nothing more: the draft is about to be discarded. */
  readonly stop: () => Promise<void>
}

/**
 * Writes changes of one draft, of a signal or a reply, one after the other, the newest last, and
 * skips states that were overtaken. Tells `onRefused` a code when one could not be kept; that state
 * stays until it is overtaken, and the next change or flush tries again.
 */
export const createDraftKeeper = <Draft>(
  write: (draft: Draft) => Promise<Result<unknown, string>>,
  onRefused: (code: string) => void = () => undefined,
): DraftKeeper<Draft> => {
  let newest: { readonly draft: Draft } | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let writing: Promise<void> = Promise.resolve()
  let isStopped = false

  const tryNewest = async (): Promise<void> => {
    if (!newest) return
    const taken = newest
    newest = undefined
    const code = await codeOf(() => write(taken.draft))
    if (code === undefined || isStopped) return
    newest ??= taken
    onRefused(code)
  }

  const writeNewest = (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    writing = writing.then(tryNewest)
    return writing
  }

  return {
    keep: (draft) => {
      if (isStopped) return
      newest = { draft }
      timer ??= setTimeout(() => void writeNewest(), PAUSE_MS)
    },
    flush: writeNewest,
    stop: () => {
      isStopped = true
      newest = undefined
      clearTimeout(timer)
      return writing
    },
  }
}

/** Why a write failed; one fault must not end the writing of all that is typed after it. */
const codeOf = async (
  write: () => Promise<Result<unknown, string>>,
): Promise<string | undefined> => {
  try {
    const written = await write()
    return written.ok ? undefined : written.code
  } catch {
    return 'draft-not-kept'
  }
}
