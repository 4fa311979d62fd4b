import { mkdir } from 'node:fs/promises'

import type { RootKey } from '../domain/directory/verify-directory.ts'
import type { Store } from '../server/store/store.ts'
import { makeDemoDesk, openEnrolmentSecret, sheetPaths } from './demo-desk.ts'
import { demoRootKey } from './root-key.ts'
import { publicHalf, signDirectoryIfNeeded } from './sign-directory.ts'

export type FirstRun = {
  /** The public half, to be pinned in the extension and the pages. */
  readonly rootKey: RootKey
  /** For the first member of staff; null once that member has access. */
  readonly enrolmentLink: string | null
  readonly isFirstRun: boolean
  /** Three files to print, hand to three people and delete. */
  readonly recoverySheetPaths: readonly string[]
}

/**
 * Makes what a fresh intake lacks (root key, demo desk, signed directory) and keeps what is there.
 * May be killed at any moment and run again. Never prints or logs a secret; the caller decides.
 */
export const prepareFirstRun = async ({
  store,
  dataDir,
  publicOrigin,
  now = () => new Date(),
}: {
  readonly store: Store
  readonly dataDir: string
  readonly publicOrigin: string
  readonly now?: () => Date
}): Promise<FirstRun> => {
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const rootKey = await demoRootKey(dataDir)
  const { desk, isNew } = await makeDemoDesk(store, dataDir, now())
  await signDirectoryIfNeeded(store, desk, rootKey, now())
  const secret = await openEnrolmentSecret(store, dataDir)
  return {
    rootKey: publicHalf(rootKey),
    enrolmentLink: secret === undefined ? null : `${publicOrigin}/console/#inschrijven=${secret}`,
    isFirstRun: isNew,
    recoverySheetPaths: sheetPaths(dataDir),
  }
}
