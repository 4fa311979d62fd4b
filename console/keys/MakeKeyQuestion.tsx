import { useCallback } from 'preact/hooks'

import { Alert } from '../../components/ui/Alert.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { ButtonRow } from '../../components/ui/ButtonRow.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import { useAnswer } from '../desk/use-answer.ts'
import { keyFingerprint, printedFingerprint } from '../opening/sheet-code.ts'
import { useDesk } from '../shell/desk-context.ts'
import { RefusalAlert } from '../shell/RefusalAlert.tsx'
import type { KeyHolder } from './rotate-key.ts'

type Props = {
  readonly isBusy: boolean
  readonly onMake: (members: readonly KeyHolder[]) => void
  readonly onCancel: () => void
}

/** Shows for whom a new key will be sealed: the intake names them, so people compare them first. */
export const MakeKeyQuestion = ({ isBusy, onMake, onCancel }: Props) => {
  const { t } = useWords()
  const { client } = useDesk()
  const staff = useAnswer(useCallback(() => client.colleagues(), [client]))
  const members = staff.value?.colleagues.filter(({ hasGrant }) => hasGrant)

  return (
    <Alert
      tone="warning"
      live="polite"
      title={t('keys:make.title')}
      actions={
        <ButtonRow>
          {members !== undefined && (
            <Button
              busy={isBusy}
              onClick={() => {
                onMake(members)
              }}
            >
              {t('keys:make.confirm')}
            </Button>
          )}
          <Button variant="secondary" onClick={onCancel}>
            {t('console:cancel')}
          </Button>
        </ButtonRow>
      }
    >
      <p>{t('keys:make.explain')}</p>
      <RefusalAlert code={staff.refusal} />
      {members === undefined ? (
        <p>{t('console:loading')}</p>
      ) : (
        <ul aria-label={t('keys:make.members')}>
          {members.map(({ id, name, recipient }) => (
            <li key={id}>
              {name}
              <span class="console-fingerprint">
                {printedFingerprint(keyFingerprint(recipient))}
              </span>
            </li>
          ))}
        </ul>
      )}
      <p>{t('keys:make.compare')}</p>
    </Alert>
  )
}
