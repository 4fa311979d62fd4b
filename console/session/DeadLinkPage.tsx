import { Button } from '../../components/ui/Button.tsx'
import { Text } from '../../components/ui/Text.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import { DoorPage } from '../shell/DoorPage.tsx'

type Props = {
  /** Broken: a piece is missing. Used: the intake does not (or no longer) know it. */
  readonly why: 'linkBroken' | 'linkUsed'
  /** Absent when nobody in this browser can sign in. */
  readonly onSignIn: (() => void) | undefined
}

/** An enrolment link that leads nowhere, and what to do instead. */
export const DeadLinkPage = ({ why, onSignIn }: Props) => {
  const { t } = useWords()
  return (
    <DoorPage title={t(`console:${why}.title`)}>
      <Text look="lead">{t(`console:${why}.text`)}</Text>
      {onSignIn && (
        <>
          <Text>{t('console:deadLink.enrolled')}</Text>
          <Button variant="secondary" onClick={onSignIn}>
            {t('console:deadLink.signIn')}
          </Button>
        </>
      )}
    </DoorPage>
  )
}
