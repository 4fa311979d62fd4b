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
 * skips states that were overtaken. Tells `onRefused` when there is no room; the next change tries
 * again.
 */
export const createDraftKeeper = <Draft>(
  write: (draft: Draft) => Promise<Result<undefined, string>>,
  onRefused: (code: string) => void = () => undefined,
): DraftKeeper<Draft> => {
  let newest: { readonly draft: Draft } | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let writing: Promise<void> = Promise.resolve()
  let isStopped = false

  const writeNewest = (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    writing = writing.then(async () => {
      if (!newest) return
      const { draft } = newest
      newest = undefined
      const written = await write(draft)
      if (!written.ok) onRefused(written.code)
    })
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
