import type { ComponentChildren } from 'preact'

import { Alert } from '../../components/ui/Alert.tsx'
import { Busy } from '../../components/ui/Busy.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import { serviceById } from '../../domain/content/dutch-directory.ts'
import type { Store } from '../../extension/store.ts'
import { useStore } from './use-store.ts'

type Props = { readonly children: (store: Store) => ComponentChildren }

/** Shows its children once the device's store is open, or plain words when it cannot be opened. */
export const WithStore = ({ children }: Props) => {
  const { t } = useWords()
  const { store, hasFailed } = useStore()
  if (store) return <>{children(store)}</>
  if (!hasFailed) return <Busy busy label={t('settings:shared.loading')} />
  const phone = serviceById('comensha')?.phone?.display ?? ''
  return (
    <Alert tone="warning" live="assertive">
      {t('settings:shared.noStart', { phone })}
    </Alert>
  )
}
