import { useEffect, useState } from 'preact/hooks'

import { buildValues } from '../../extension/build-values.ts'
import { openStore, type Store } from '../../extension/store.ts'

/** What is kept on this device: opened once per page, `undefined` until then. */
export const useStore = (): { readonly store: Store | undefined; readonly hasFailed: boolean } => {
  const [store, setStore] = useState<Store>()
  const [hasFailed, setHasFailed] = useState(false)
  useEffect(() => {
    openStore(buildValues()).then(setStore, () => {
      setHasFailed(true)
    })
  }, [])
  return { store, hasFailed }
}
