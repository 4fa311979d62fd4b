import { ok, refused, type Result } from '../domain/result.ts'

/**
 * Runs a write and says `storage-full` when the browser has no room left. Any other fault is
 * thrown: it must not happen, and nothing may be taken for kept that is not.
 */
export const writeOrFull = async (
  write: () => Promise<unknown>,
): Promise<Result<undefined, 'storage-full'>> => {
  try {
    await write()
    return ok(undefined)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'QuotaExceededError') {
      return refused('storage-full')
    }
    throw error
  }
}
