import { StatusTag, type StatusTone } from '../../components/ui/StatusTag.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import type { HandOverState } from '../../domain/hand-over/states.ts'

const TONES: Record<HandOverState, StatusTone> = {
  sent: 'info',
  accepted: 'ok',
  done: 'ok',
  rejected: 'warning',
  revoked: 'neutral',
}

/** How far a hand-over is, in a word. */
export const HandOverStateTag = ({ state }: { readonly state: HandOverState }) => {
  const { t } = useWords()
  return <StatusTag tone={TONES[state]}>{t(`handover:states.${state}`)}</StatusTag>
}
