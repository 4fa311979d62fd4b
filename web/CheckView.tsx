import { useEffect } from 'preact/hooks'

import { CheckPage } from '../components/check/CheckPage.tsx'
import type { CheckState } from '../components/check/check-state.ts'
import { ArrowBackIcon } from '../components/icons/icons.tsx'
import { LinkButton } from '../components/ui/LinkButton.tsx'
import { setPageTitle } from '../components/words/page-title.ts'
import { useWords } from '../components/words/WordsProvider.tsx'

type Props = {
  readonly state: CheckState
  readonly onState: (change: (state: CheckState) => CheckState) => void
  /** False when the page was opened here: then nothing takes focus. */
  readonly isFromHome: boolean
  readonly onHome: () => void
}

/** The page that checks a text, with a way back to the start. */
export const CheckView = ({ state, onState, isFromHome, onHome }: Props) => {
  const { t } = useWords()
  useEffect(() => {
    setPageTitle(t('form:product'))
  }, [t])
  return (
    <div class="sw-flow-large">
      <LinkButton icon={<ArrowBackIcon size={20} />} onClick={onHome}>
        {t('form:web.backHome')}
      </LinkButton>
      <CheckPage state={state} onState={onState} {...(isFromHome && { focusKey: 'from-home' })} />
    </div>
  )
}
