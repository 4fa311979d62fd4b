import type { ComponentChildren } from 'preact'

import { Alert } from '../../components/ui/Alert.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import { refusalWords } from './refusal-words.ts'

type Props = {
  readonly code: string | undefined
  readonly actions?: ComponentChildren
}

/** Says in plain words what was refused. Shows nothing without a code. */
export const RefusalAlert = ({ code, actions }: Props) => {
  const words = useWords()
  if (code === undefined) return null
  return (
    <Alert tone="warning" live="polite" actions={actions}>
      <p>{refusalWords(words, code)}</p>
    </Alert>
  )
}
