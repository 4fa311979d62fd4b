import { createIntakeClient } from '../domain/intake/intake-client.ts'
import type { BuildValues } from './build-values.ts'
import { openDatabase } from './database.ts'
import { deviceKey } from './device-key.ts'
import { createDirectoryCache } from './directory-cache.ts'
import { createDrafts } from './drafts.ts'
import { intakeFetch } from './intake-fetch.ts'
import { createOutbox } from './outbox.ts'
import { createReceipts } from './receipts.ts'
import { createReplies } from './replies.ts'
import { runAloneByLocks } from './run-alone.ts'
import { createVault } from './vault.ts'
import { createWithdrawals } from './withdrawals.ts'

/**
 * Everything a page or the background keeps and asks, put together on the real browser: one
 * database, one vault, one client to the one host. Opens nothing twice within a page.
 */
export const openStore = async ({ intakeOrigin, rootKey }: BuildValues) => {
  const database = await openDatabase()
  const vault = createVault(() => deviceKey(database))
  const runAlone = runAloneByLocks()
  const client = createIntakeClient({ origin: intakeOrigin, fetch: intakeFetch })
  return {
    database,
    runAlone,
    client,
    drafts: createDrafts(database, vault),
    outbox: createOutbox(database),
    receipts: createReceipts(database, vault, runAlone),
    replies: createReplies(database, vault),
    withdrawals: createWithdrawals(database),
    directory: createDirectoryCache({
      database,
      rootKey,
      fetchDirectory: client.fetchDirectory,
      runAlone,
      now: () => new Date(),
      random: Math.random,
    }),
  }
}

export type Store = Awaited<ReturnType<typeof openStore>>
