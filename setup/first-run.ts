import { mkdir } from 'node:fs/promises'

import type { Partner } from '../domain/directory/partner-schema.ts'
import type { RootKey } from '../domain/directory/verify-directory.ts'
import type { Store } from '../server/store/store.ts'
import { makeDemoDesk, openEnrolmentSecret, sheetPaths } from './demo-desk.ts'
import { MAIN_DEMO_DESK, type DemoDesk } from './demo-desks.ts'
import { demoPartners } from './demo-partners.ts'
import { demoRootKey, keptDemoRootKey } from './root-key.ts'
import { isSignedByAnother, signDirectoryIfNeeded } from './sign-directory.ts'
import { publicHalf } from './sign-jws.ts'

export type PreparedDesk = {
  readonly slug: string
  readonly name: string
  /** For its first member of staff; null once that member has access. */
  readonly enrolmentLink: string | null
  readonly isNew: boolean
  /** Three files to print, hand to three people and delete. */
  readonly recoverySheetPaths: readonly string[]
}

export type FirstRun = {
  /** The public half, to be pinned in the extension and the pages. */
  readonly rootKey: RootKey
  /** For the first member of staff of CoMensha's desk; null once that member has access. */
  readonly enrolmentLink: string | null
  readonly isFirstRun: boolean
  /** Of CoMensha's desk. */
  readonly recoverySheetPaths: readonly string[]
  /** CoMensha's first. */
  readonly desks: readonly PreparedDesk[]
}

/**
 * Whether the directory in use was not signed by the demo's root key of this data folder: then this
 * is no demo (any more), and nothing here may be made or signed by it. Writes nothing.
 */
export const isNoDemo = async (store: Store, dataDir: string): Promise<boolean> => {
  const newest = await store.setup.newestDirectory()
  if (newest === undefined) return false
  const rootKey = await keptDemoRootKey(dataDir)
  return rootKey === undefined || isSignedByAnother(newest.jws, publicHalf(rootKey))
}

/**
 * Makes what a fresh intake lacks (root key, demo desks, signed directory) and keeps what is there.
 * May be killed at any moment and run again. Never prints or logs a secret; the caller decides.
 */
export const prepareFirstRun = async ({
  store,
  dataDir,
  publicOrigin,
  demoDesks = [MAIN_DEMO_DESK],
  partners = [],
  now = () => new Date(),
}: {
  readonly store: Store
  readonly dataDir: string
  readonly publicOrigin: string
  readonly demoDesks?: readonly DemoDesk[]
  /** To be signed beside the desks: whom to hand over to by webhook, mail or phone. */
  readonly partners?: readonly Partner[]
  readonly now?: () => Date
}): Promise<FirstRun> => {
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const rootKey = await demoRootKey(dataDir)
  const newDesks = new Set<string>()
  for (const demoDesk of demoDesks) {
    const { desk, isNew } = await makeDemoDesk(store, dataDir, now(), demoDesk)
    if (isNew) newDesks.add(desk.slug)
  }
  const all = await demoPartners(store, now(), partners)
  await signDirectoryIfNeeded(store, rootKey, now(), all)

  const desks: PreparedDesk[] = []
  for (const { slug, name } of demoDesks) {
    const secret = await openEnrolmentSecret(store, dataDir, slug)
    desks.push({
      slug,
      name,
      enrolmentLink: secret === undefined ? null : `${publicOrigin}/console/#inschrijven=${secret}`,
      isNew: newDesks.has(slug),
      recoverySheetPaths: sheetPaths(dataDir, slug),
    })
  }
  return {
    rootKey: publicHalf(rootKey),
    enrolmentLink: desks[0]?.enrolmentLink ?? null,
    isFirstRun: newDesks.has(MAIN_DEMO_DESK.slug),
    recoverySheetPaths: sheetPaths(dataDir, MAIN_DEMO_DESK.slug),
    desks,
  }
}
