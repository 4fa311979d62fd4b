import { useWords } from '../../components/words/WordsProvider.tsx'
import { SECOND } from '../../extension/durations.ts'

/** How long it takes until a PIN may be tried again; says nothing when that is now. */
export const PauseLeft = ({ ms }: { readonly ms: number }) => {
  const { t } = useWords()
  return (
    <p role="status" class="utrecht-paragraph">
      {ms > 0 && t('lock:unlock.wait', { time: roughly(ms) })}
    </p>
  )
}

/** Minutes and seconds; in steps of ten, so that a screen reader is not read a number each second. */
const roughly = (ms: number): string => {
  const seconds = Math.ceil(ms / SECOND / 10) * 10
  return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`
}
