import { ok } from '../../domain/result.ts'
import { trainingDirectory } from '../../domain/training/training-desk.ts'
import { openDatabase } from '../database.ts'
import type { DirectoryCache } from '../directory-cache.ts'
import { runAloneByLocks, type RunAlone } from '../run-alone.ts'
import {
  notePractice,
  openPracticeDatabase,
  PRACTICE_DATABASE,
  type PracticeDatabase,
  wipePractice,
} from './practice-database.ts'
import { createPracticeIntake } from './practice-intake.ts'
import { chosenMode, isPractice } from './practice-mode.ts'

/**
 * What a store stands on in practice: databases, locks, an intake and a directory of its own. None
 * of them knows the real database, the network, or the address of the intake. Throws when practice
 * was ended meanwhile: a page that opens late must not bring back what was wiped.
 */
export const openPracticeGround = async () => {
  if (isPractice()) await notePracticeOfPage()
  const database = await openDatabase(PRACTICE_DATABASE)
  const alone = runAloneByLocks()
  const runAlone: RunAlone = (name, work) => alone(`practice-${name}`, work)
  const client = createPracticeIntake(await openPracticeDatabase())
  return { database, runAlone, client, directory: packedDirectory() }
}

/** The other side of the table, for a page in practice. Close it when the page is done with it. */
export const openPracticeTable = async (): Promise<PracticeDatabase> => {
  await notePracticeOfPage()
  return openPracticeDatabase()
}

const notePracticeOfPage = async (): Promise<void> => {
  await notePractice('on')
  if (chosenMode() === 'practice') return
  await wipePractice()
  throw new Error('Practice has ended.')
}

const packedDirectory = (): DirectoryCache => {
  const directory = trainingDirectory()
  return {
    toSealWith: () => Promise.resolve(ok(directory)),
    lastGood: () => Promise.resolve(directory),
    fetchNow: () => Promise.resolve(),
    refreshIfDue: () => Promise.resolve(),
  }
}
