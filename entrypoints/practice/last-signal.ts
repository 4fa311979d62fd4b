import type { SignalContents } from '../../domain/sealing/contents.ts'
import type { Sector } from '../../domain/signal/vocabulary.ts'
import { createPracticeDesk } from '../../extension/practice/practice-desk.ts'
import { openPracticeTable } from '../../extension/practice/practice-ground.ts'

/** The newest practice signal of this sector that can be opened, or `undefined`. */
export const lastSignalOf = async (sector: Sector): Promise<SignalContents | undefined> => {
  const database = await openPracticeTable()
  try {
    const desk = createPracticeDesk(database)
    for (const { id } of await desk.list()) {
      const contents = (await desk.open(id))?.contents
      if (contents?.ok && contents.value.signal.sector === sector) return contents.value
    }
    return undefined
  } finally {
    database.close()
  }
}
