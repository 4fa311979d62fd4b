import { useCallback, useEffect, useState } from 'preact/hooks'

import {
  createPracticeDesk,
  type OpenedPractice,
  type PracticeDesk,
  type PracticeLine,
} from '../../extension/practice/practice-desk.ts'
import { openPracticeTable } from '../../extension/practice/practice-ground.ts'

const LOOK_EVERY_MS = 2000

/** The practice desk, opened once per page; `undefined` until then. */
export const useDesk = (): PracticeDesk | undefined => {
  const [desk, setDesk] = useState<PracticeDesk>()
  useEffect(() => {
    openPracticeTable().then(
      (database) => {
        setDesk(createPracticeDesk(database))
      },
      // Practice ended meanwhile: the page says so by itself.
      () => undefined,
    )
  }, [])
  return desk
}

/** The list and the one opened signal, read again every few seconds: the other side writes too. */
export const useShown = (
  desk: PracticeDesk | undefined,
  id: string | undefined,
): {
  readonly lines: readonly PracticeLine[] | undefined
  readonly opened: OpenedPractice | undefined
  readonly readAgain: () => Promise<void>
} => {
  const [lines, setLines] = useState<readonly PracticeLine[]>()
  const [opened, setOpened] = useState<OpenedPractice>()
  const readAgain = useCallback(async () => {
    if (!desk) return
    setLines(await desk.list())
    setOpened(id === undefined ? undefined : await desk.open(id))
  }, [desk, id])

  useEffect(() => {
    const read = () => {
      // A database that closes under the page means that practice ended.
      readAgain().catch(() => undefined)
    }
    read()
    const timer = setInterval(read, LOOK_EVERY_MS)
    return () => {
      clearInterval(timer)
    }
  }, [readAgain])
  return { lines, opened: opened?.id === id ? opened : undefined, readAgain }
}
