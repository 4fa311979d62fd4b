import { browser } from '#imports'

import { createIntakeClient } from '../domain/intake/intake-client.ts'
import type { BuildValues } from './build-values.ts'
import { openDatabase } from './database.ts'
import { createDirectoryCache } from './directory-cache.ts'
import { createDrafts } from './drafts.ts'
import { MINUTE } from './durations.ts'
import { intakeFetch } from './intake-fetch.ts'
import { createLock, createVaultKeys } from './lock/lock.ts'
import { createSessionKey } from './lock/session-key.ts'
import { createOutbox } from './outbox.ts'
import { openPracticeGround } from './practice/practice-ground.ts'
import { pageMode, type Mode } from './practice/practice-mode.ts'
import { createReceipts } from './receipts.ts'
import { createReplies } from './replies.ts'
import { runAloneByLocks } from './run-alone.ts'
import { loadSettings } from './settings.ts'
import { createVault } from './vault.ts'
import { createWithdrawals } from './withdrawals.ts'

/**
 * Everything a page or the background keeps and asks, put together on the real browser: one
 * database, one vault, one client to the one host. In practice each of these is another, and the
 * client has no network at all. Opens nothing twice within a page.
 */
export const openStore = async (values: BuildValues, mode: Mode = pageMode()) => {
  const { database, runAlone, client, directory } =
    mode === 'practice' ? await openPracticeGround() : await openRealGround(values)
  const session = createSessionKey(browser.storage.session, async () => {
    const { lockMinutes } = await loadSettings(browser.storage.local)
    return lockMinutes * MINUTE
  })
  const vault = createVault(createVaultKeys(database, session))
  const draftDays = async () => (await loadSettings(browser.storage.local)).draftDays
  return {
    database,
    runAlone,
    client,
    lock: createLock(database, session),
    drafts: createDrafts(database, vault, undefined, draftDays),
    outbox: createOutbox(database),
    receipts: createReceipts(database, vault, runAlone),
    replies: createReplies(database, vault, undefined, draftDays),
    withdrawals: createWithdrawals(database),
    directory,
  }
}

const openRealGround = async ({ intakeOrigin, rootKey }: BuildValues) => {
  const database = await openDatabase()
  const runAlone = runAloneByLocks()
  const client = createIntakeClient({ origin: intakeOrigin, fetch: intakeFetch })
  const directory = createDirectoryCache({
    database,
    rootKey,
    fetchDirectory: client.fetchDirectory,
    runAlone,
    now: () => new Date(),
    random: Math.random,
  })
  return { database, runAlone, client, directory }
}

export type Store = Awaited<ReturnType<typeof openStore>>
