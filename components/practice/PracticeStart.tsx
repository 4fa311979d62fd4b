import { Button } from '../ui/Button.tsx'
import { ButtonRow } from '../ui/ButtonRow.tsx'
import { Heading } from '../ui/Heading.tsx'
import { Text } from '../ui/Text.tsx'
import { useWords } from '../words/WordsProvider.tsx'

/** What practice mode means, and the button that begins it. */
export const PracticeStart = ({ onStart }: { readonly onStart: () => void }) => {
  const { t } = useWords()
  return (
    <div class="sw-flow">
      <Heading level={1}>{t('practice:start.title')}</Heading>
      <Text look="lead">{t('practice:intro')}</Text>
      <Text>{t('practice:what')}</Text>
      <Text>{t('practice:start.text')}</Text>
      <ButtonRow>
        <Button onClick={onStart}>{t('practice:start.button')}</Button>
      </ButtonRow>
    </div>
  )
}
