import type { BoxedRecord, Database } from '../database.ts'
import { BOXED, closeBox, openBox, type VaultKey, type VaultKeys } from '../vault.ts'

/** A record as it will be, and the IV by which it is known that nobody wrote it meanwhile. */
export type Reboxed = {
  readonly table: (typeof BOXED)[number]
  readonly before: Uint8Array
  readonly after: BoxedRecord
}

/**
 * Everything that is kept, encrypted anew under `target`; nothing is written yet. What is there
 * already is left out, and so is what cannot be opened: it stays as it is.
 */
export const rebox = async (
  database: Database,
  keys: Pick<VaultKeys, 'byId'>,
  target: VaultKey,
): Promise<readonly Reboxed[]> => {
  const reboxed: Reboxed[] = []
  for (const table of BOXED) {
    for (const record of await database.getAll(table)) {
      const { id, box } = record
      if (box.under === target.id) continue
      const key = await keys.byId(box.under)
      const bytes = key && (await openBox(key, { table, id }, box).catch(() => undefined))
      if (!bytes) continue
      const after = { ...record, box: await closeBox(target, { table, id }, bytes) }
      reboxed.push({ table, before: box.iv, after })
    }
  }
  return reboxed
}

type Stores = (table: (typeof BOXED)[number]) => {
  readonly get: (id: string) => Promise<BoxedRecord | undefined>
  readonly put?: (record: BoxedRecord) => Promise<unknown>
}

/** Writes in one open transaction what was not written by another page meanwhile. */
export const writeReboxed = async (reboxed: readonly Reboxed[], storeOf: Stores): Promise<void> => {
  for (const { table, before, after } of reboxed) {
    const store = storeOf(table)
    const now = await store.get(after.id)
    if (now && isSame(now.box.iv, before)) await store.put?.(after)
  }
}

const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at])
