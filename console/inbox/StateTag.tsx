import { StatusTag, type StatusTone } from '../../components/ui/StatusTag.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import type { SignalState } from '../../domain/desk/signal-states.ts'

const TONES: Record<SignalState, StatusTone> = {
  new: 'info',
  reading: 'neutral',
  'waiting-for-answer': 'warning',
  'handed-over': 'ok',
  closed: 'neutral',
}

type Props = { readonly state: SignalState; readonly isWithdrawn: boolean }

/** Where a signal is, in a word; a withdrawn one is nowhere any more and says just that. */
export const StateTag = ({ state, isWithdrawn }: Props) => {
  const { t } = useWords()
  if (isWithdrawn) return <StatusTag>{t('console:withdrawn.tag')}</StatusTag>
  return <StatusTag tone={TONES[state]}>{t(`console:states.${state}`)}</StatusTag>
}
