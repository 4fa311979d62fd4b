import { Button } from '../../components/ui/Button.tsx'
import { ButtonRow } from '../../components/ui/ButtonRow.tsx'
import { Panel } from '../../components/ui/Panel.tsx'
import { Text } from '../../components/ui/Text.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import { isPractice } from '../../extension/practice/practice-mode.ts'

/** Practice mode on the settings page: what it is now, and the way to its page. */
export const PracticeSettings = () => {
  const { t } = useWords()
  return (
    <Panel title={t('practice-mode:options.title')}>
      <Text>{t(`practice-mode:options.${isPractice() ? 'on' : 'off'}`)}</Text>
      <ButtonRow>
        <Button variant="secondary" href="/practice.html">
          {t('practice-mode:options.link')}
        </Button>
      </ButtonRow>
    </Panel>
  )
}
