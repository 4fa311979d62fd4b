import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useState } from 'preact/hooks'

import { ModeSwitched } from '../../components/practice/ModeSwitched.tsx'
import { PracticeBand } from '../../components/practice/PracticeBand.tsx'
import { markPageTitles } from '../../components/words/page-title.ts'
import { useWords } from '../../components/words/WordsProvider.tsx'
import { isPractice, watchMode } from '../../extension/practice/practice-mode.ts'
import { endPractice } from '../../extension/practice/switch-practice.ts'
import { browser } from '#imports'

/** Whether the mode this page was opened in is still the one chosen. */
export const useModeFits = (): boolean => {
  const [fits, setFits] = useState(true)
  useEffect(() => watchMode(setFits), [])
  return fits
}

/** The band on top, the title of the tab and the line on paper, in practice; nothing in the real thing. */
export const PracticeTop = ({ look }: { readonly look?: 'page' | 'popup' }) => {
  const { t } = useWords()
  useLayoutEffect(() => {
    if (!isPractice()) return
    markPageTitles((title) => t('practice-mode:title', { title }))
    document.body.dataset['practice'] = t('practice-mode:band.text')
  }, [t])
  if (!isPractice()) return null
  return <PracticeBand {...(look && { look })} onStop={() => endPractice(browser.runtime)} />
}

/**
 * What the page shows, or that its mode is no longer the one chosen. A real page keeps all that is on
 * it out of sight until practice ends; a practice page is over, and lets go of what it showed.
 */
export const PracticeFrame = ({ children }: { readonly children: ComponentChildren }) => {
  const fits = useModeFits()
  const mayStay = fits || !isPractice()
  return (
    <>
      {!fits && (
        <ModeSwitched
          practice={isPractice() ? 'ended' : 'started'}
          href={location.pathname}
          onReload={() => {
            // What an address names belongs to the mode that is gone.
            history.replaceState(null, '', location.pathname)
            location.reload()
          }}
        />
      )}
      {mayStay && (
        <div class="sw-practice-frame" hidden={!fits}>
          {children}
        </div>
      )}
    </>
  )
}
