import { askBackground, type Runtime } from '../ask-background.ts'
import { chooseMode } from './practice-mode.ts'

/** Switches practice on for every page that opens from now on, and tells the background. */
export const startPractice = async (runtime: Runtime): Promise<void> => {
  chooseMode('practice')
  await askBackground(runtime, { is: 'practice-started' })
}

/**
 * Ends practice: open pages are told at once, then the background wipes. Where the background does
 * not answer, this page wipes; where both die half-way, the next start does.
 */
export const endPractice = async (runtime: Runtime): Promise<void> => {
  chooseMode('real')
  const isWiped = await askBackground(runtime, { is: 'practice-ended' })
  if (isWiped === true) return
  const { wipePractice } = await import('./practice-database.ts')
  await wipePractice()
}
