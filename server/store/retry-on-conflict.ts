const UNIQUE_VIOLATIONS = new Set(['23505', '40001', '40P01', 'SQLITE_CONSTRAINT_UNIQUE'])
const ATTEMPTS = 4

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined

/**
 * Runs a transaction again when another intake wrote the same key in the meantime: the second look
 * sees what the other wrote and answers by it. Any other error goes through.
 */
export const retryOnConflict = async <Value>(transact: () => Promise<Value>): Promise<Value> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transact()
    } catch (error) {
      if (attempt === ATTEMPTS || !UNIQUE_VIOLATIONS.has(codeOf(error) ?? '')) throw error
    }
  }
}
