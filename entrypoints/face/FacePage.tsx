import type { ComponentChildren } from 'preact'

import { AppHeader } from '../../components/ui/AppHeader.tsx'
import { EmergencyStrip } from '../../components/ui/EmergencyStrip.tsx'
import { LanguagePicker } from '../../components/ui/LanguagePicker.tsx'
import { PhoneText } from '../../components/ui/PhoneText.tsx'
import { QuickExit } from '../../components/ui/QuickExit.tsx'
import { SkipLink } from '../../components/ui/SkipLink.tsx'
import { isLanguage, LANGUAGES } from '../../components/words/languages.ts'
import { useWords } from '../../components/words/WordsProvider.tsx'
import { serviceById } from '../../domain/content/dutch-directory.ts'
import { leaveQuickly } from './leave-quickly.ts'
import { PracticeFrame, PracticeTop } from './PracticeFrame.tsx'

type Props = {
  /** Given where something typed has to be kept first. */
  readonly onExit?: () => void
  readonly look?: 'page' | 'panel'
  readonly children: ComponentChildren
}

/** What our pages share: skip link, name, language, quick exit, 112, main part, foot. */
export const FacePage = ({ onExit = leaveNow, look = 'page', children }: Props) => {
  const { t, language, changeLanguage } = useWords()
  return (
    <div class={look === 'page' ? 'sw-page' : 'sw-page sw-panel'}>
      <SkipLink targetId="main" label={t('settings:shared.skip')} />
      <PracticeTop />
      <AppHeader name={t('popup:title')}>
        <LanguagePicker
          label={t('popup:language')}
          languages={LANGUAGES}
          value={language}
          onValue={(code) => {
            if (isLanguage(code)) changeLanguage(code)
          }}
        />
        <QuickExit
          label={t('settings:shared.exit')}
          hint={t('settings:shared.exitHint')}
          onExit={onExit}
        />
      </AppHeader>
      <EmergencyStrip
        question={t('popup:danger.question')}
        action={t('popup:danger.action')}
        phone="112"
      />
      <main id="main" class={look === 'page' ? 'sw-page__main' : 'sw-panel__main'}>
        <PracticeFrame>{children}</PracticeFrame>
      </main>
      {look === 'page' && (
        <footer class="sw-page__foot">
          <PhoneText text={t('settings:shared.foot', { phone: ADVICE })} numbers={[ADVICE]} />
        </footer>
      )}
    </div>
  )
}

const ADVICE = serviceById('comensha')?.phone?.display ?? ''

const leaveNow = () => void leaveQuickly()
