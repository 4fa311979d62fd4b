import type { ComponentChildren } from 'preact'

import { Alert } from '../../components/ui/Alert.tsx'
import { Busy } from '../../components/ui/Busy.tsx'
import type { HeadingLevel } from '../../components/ui/Heading.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import { serviceById } from '../../domain/content/dutch-directory.ts'
import type { Store } from '../../extension/store.ts'
import { Unlock } from './Unlock.tsx'
import { useLockState } from './use-lock-state.ts'
import { useStore } from './use-store.ts'

type Props = {
  /** Of the heading above the PIN: 2 where the page has a title of its own. */
  readonly level?: HeadingLevel
  readonly children: (store: Store) => ComponentChildren
}

/**
 * Shows its children once the device's store is open and unlocked; asks for the PIN when one is
 * set, also when it locks meanwhile; plain words when the store cannot be opened.
 */
export const WithStore = ({ level = 1, children }: Props) => {
  const { t } = useWords()
  const { store, hasFailed } = useStore()
  const lockState = useLockState(store?.lock)
  if (store && lockState === 'locked') return <Unlock lock={store.lock} level={level} />
  if (store && lockState) return <>{children(store)}</>
  if (!hasFailed) return <Busy busy label={t('settings:shared.loading')} />
  const phone = serviceById('comensha')?.phone?.display ?? ''
  return (
    <Alert tone="warning" live="assertive">
      {t('settings:shared.noStart', { phone })}
    </Alert>
  )
}
