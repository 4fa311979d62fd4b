import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'

import { makeDeskKey, sealGrant, splitIntoSheets } from '../console/opening/desk-key.ts'
import { deriveEnrolmentKeys, makeEnrolmentSecret } from '../domain/keys/enrolment-link.ts'
import { identityToRecipient } from 'age-encryption'
import { sha256Hex } from '../server/store/hashes.ts'
import type { DeskRecord } from '../server/store/staff-store.ts'
import type { Store } from '../server/store/store.ts'
import type { DemoDesk } from './demo-desks.ts'
import { readIfThere, removeFile, writePrivateFile } from './private-file.ts'

export const LINK_FILE = 'first-enrolment-link.txt'
export const SHEETS_FOLDER = 'recovery-sheets'
const MAIN_DESK = 'comensha'
const SHEETS = [1, 2, 3] as const

/** Where the link of a desk lies until it is used; CoMensha's has the short name. */
export const linkPath = (dataDir: string, slug: string): string =>
  join(dataDir, slug === MAIN_DESK ? LINK_FILE : LINK_FILE.replace('.txt', `-${slug}.txt`))

export const sheetPaths = (dataDir: string, slug: string): readonly string[] =>
  SHEETS.map((sheet) => {
    const name = slug === MAIN_DESK ? `sheet-${sheet}.txt` : `${slug}-sheet-${sheet}.txt`
    return join(dataDir, SHEETS_FOLDER, name)
  })

/**
 * Makes a demo desk, unless it is there. Its private key leaves this function in two forms only:
 * sealed to the enrolment link, and split over three sheets. The files are written first and the
 * desk last, in one transaction: killed half-way, the next start makes all of it anew.
 */
export const makeDemoDesk = async (
  store: Store,
  dataDir: string,
  now: Date,
  { slug, name }: DemoDesk,
): Promise<{ readonly desk: DeskRecord; readonly isNew: boolean }> => {
  const desks = await store.setup.desks()
  const known = desks.find((desk) => desk.slug === slug)
  if (known) return { desk: known, isNew: false }

  const { identity, recipient } = await makeDeskKey()
  const desk = { id: sha256Hex(recipient).slice(0, 16), recipient, slug, name }
  const secret = makeEnrolmentSecret()
  const link = deriveEnrolmentKeys(secret)
  if (!link) throw new Error('A fresh enrolment secret was not one.')
  const firstGrant = await sealGrant(identity, await identityToRecipient(link.identity))

  const sheets = await splitIntoSheets(identity, { deskName: desk.name, recipient })
  await mkdir(join(dataDir, SHEETS_FOLDER), { recursive: true, mode: 0o700 })
  for (const [index, path] of sheetPaths(dataDir, slug).entries()) {
    await writePrivateFile(path, sheets[index] ?? '')
  }
  await writePrivateFile(linkPath(dataDir, slug), `${secret}\n`)
  await store.setup.addDesk(desk, { tokenHash: link.tokenHash, firstGrant }, now)
  return { desk, isNew: true }
}

/**
 * The secret of a desk's first enrolment link while it still works; afterwards its file is removed
 * and there is none. It cannot be made again: only the link itself opens the first grant.
 */
export const openEnrolmentSecret = async (
  store: Store,
  dataDir: string,
  slug: string,
): Promise<string | undefined> => {
  const path = linkPath(dataDir, slug)
  const secret = (await readIfThere(path))?.trim()
  if (secret === undefined) return undefined
  const link = deriveEnrolmentKeys(secret)
  if (link && (await store.setup.isEnrolmentOpen(link.tokenHash))) return secret
  await removeFile(path)
  return undefined
}
