import type { ComponentChildren } from 'preact'

import { PracticeStart } from '../../components/practice/PracticeStart.tsx'
import { isPractice } from '../../extension/practice/practice-mode.ts'
import { startPractice } from '../../extension/practice/switch-practice.ts'
import { browser } from '#imports'

/** Shows its children in practice only; in the real thing what practice is, and a way to begin. */
export const WithPractice = ({ children }: { readonly children: ComponentChildren }) => {
  if (isPractice()) return <>{children}</>
  const start = async () => {
    await startPractice(browser.runtime)
    location.reload()
  }
  return <PracticeStart onStart={() => void start()} />
}
