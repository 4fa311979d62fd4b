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

export const StateTag = ({ state }: { readonly state: SignalState }) => {
  const { t } = useWords()
  return <StatusTag tone={TONES[state]}>{t(`console:states.${state}`)}</StatusTag>
}
