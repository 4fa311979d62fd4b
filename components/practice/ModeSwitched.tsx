import { Button } from '../ui/Button.tsx'
import { ButtonRow } from '../ui/ButtonRow.tsx'
import { Heading } from '../ui/Heading.tsx'
import { Text } from '../ui/Text.tsx'
import { useWords } from '../words/WordsProvider.tsx'

type Props = {
  /** What happened to practice while this page was open. */
  readonly practice: 'started' | 'ended'
  /** Where the page is that fits the mode now: the same one, without what its address names. */
  readonly href: string
  readonly onReload: () => void
}

/** Takes the place of a page whose mode is no longer the one chosen: nobody mixes up the two. */
export const ModeSwitched = ({ practice, href, onReload }: Props) => {
  const { t } = useWords()
  return (
    <div class="sw-flow" role="alert">
      <Heading level={1} focusKey={practice}>
        {t(`practice-mode:${practice}.title`)}
      </Heading>
      <Text>{t(`practice-mode:${practice}.text`)}</Text>
      <ButtonRow>
        {practice === 'started' ? (
          <Button href={href} target="_blank">
            {t('practice-mode:started.button')}
          </Button>
        ) : (
          <Button onClick={onReload}>{t('practice-mode:ended.button')}</Button>
        )}
      </ButtonRow>
    </div>
  )
}
