import { useCallback, useEffect, useMemo, useState } from 'preact/hooks'

import { listsState, loadLists, type ListsState } from '../../domain/anonymise/lists/load-lists.ts'

export type Lists = { readonly state: ListsState; readonly tryAgain: () => void }

/**
 * Loads the lists of names once a text is on screen, and tells when they are here: until then, or
 * when they cannot be read, names are not looked for and the screen says so.
 */
export const useLists = (): Lists => {
  const [state, setState] = useState<ListsState>(listsState)
  const load = useCallback(() => void loadLists().then(setState), [])
  useEffect(load, [load])
  const tryAgain = useCallback(() => {
    setState('not-loaded')
    load()
  }, [load])
  return useMemo(() => ({ state, tryAgain }), [state, tryAgain])
}
