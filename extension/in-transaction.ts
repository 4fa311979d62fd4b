/**
 * Runs `work` in an opened transaction and resolves when all of it is written; rejects once, and
 * with nothing written, when any part fails. `work` may await nothing but the transaction.
 */
export const inTransaction = async <Value>(
  transaction: { readonly done: Promise<void> },
  work: () => Promise<Value>,
): Promise<Value> => {
  const [value] = await Promise.all([work(), transaction.done])
  return value
}
