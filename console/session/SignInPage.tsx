import { useState } from 'preact/hooks'

import { Alert } from '../../components/ui/Alert.tsx'
import { Busy } from '../../components/ui/Busy.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { ErrorSummary } from '../../components/ui/ErrorSummary.tsx'
import { RadioGroup } from '../../components/ui/RadioGroup.tsx'
import { Text } from '../../components/ui/Text.tsx'
import { TextInput } from '../../components/ui/TextInput.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import type { Session } from '../../domain/api/staff.ts'
import type { StaffClient } from '../intake/staff-client.ts'
import type { KeyRing } from '../opening/key-ring.ts'
import type { Member } from '../opening/person-key-store.ts'
import { DoorPage } from '../shell/DoorPage.tsx'
import { RefusalAlert } from '../shell/RefusalAlert.tsx'
import { refusalWords } from '../shell/refusal-words.ts'
import { nextPaint } from './next-paint.ts'
import { signIn } from './sign-in.ts'

export type SignInReason = 'start' | 'locked' | 'session-lost'

const WRONG_TIMES_BEFORE_HELP = 3

type Props = {
  readonly members: readonly Member[]
  readonly reason: SignInReason
  readonly lastStaffId: string | undefined
  readonly needs: { readonly client: StaffClient; readonly keyRing: KeyRing }
  readonly onSession: (session: Session) => Promise<string | undefined>
}

export const SignInPage = ({ members, reason, lastStaffId, needs, onSession }: Props) => {
  const words = useWords()
  const { t } = words
  const [staffId, setStaffId] = useState(lastStaffId ?? members[0]?.staffId)
  const [passphrase, setPassphrase] = useState('')
  const [fieldCode, setFieldCode] = useState<string>()
  const [refusal, setRefusal] = useState<string>()
  const [attempt, setAttempt] = useState(0)
  const [isBusy, setIsBusy] = useState(false)
  const [wrongTimes, setWrongTimes] = useState(0)
  const member = members.find((one) => one.staffId === staffId)

  if (member === undefined) {
    return (
      <DoorPage title={t('console:noMember.title')}>
        <Text look="lead">{t('console:noMember.text')}</Text>
        <Text>{t('console:noMember.link')}</Text>
      </DoorPage>
    )
  }

  const submit = async () => {
    setIsBusy(true)
    setRefusal(undefined)
    setFieldCode(undefined)
    setAttempt((count) => count + 1)
    await nextPaint()
    const unlocked = await needs.keyRing.unlock(member.key, passphrase)
    if (!unlocked.ok) {
      setIsBusy(false)
      if (unlocked.code === 'passphrase-wrong') {
        setFieldCode(unlocked.code)
        setWrongTimes((count) => count + 1)
      } else setRefusal(unlocked.code)
      return
    }
    const session = await signIn(member.staffId, needs)
    const code = session.ok ? await onSession(session.value) : session.code
    if (code !== undefined) needs.keyRing.forget()
    setRefusal(code)
    setIsBusy(false)
  }

  const error = fieldCode === undefined ? undefined : refusalWords(words, fieldCode)
  const title = t(reason === 'locked' ? 'console:signIn.lockedTitle' : 'console:signIn.title')

  return (
    <DoorPage title={title} place={member.deskName}>
      <ErrorSummary
        title={t('console:errorsTitle')}
        errors={error === undefined ? [] : [{ fieldId: 'passphrase', message: error }]}
        attempt={attempt}
      />
      <RefusalAlert code={refusal} />
      {reason !== 'start' && refusal === undefined && error === undefined && (
        <Alert tone="info">
          <p>{t(`console:signIn.${reason}`)}</p>
        </Alert>
      )}
      <form
        class="sw-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!isBusy) void submit()
        }}
      >
        {members.length > 1 ? (
          <RadioGroup
            id="member"
            legend={t('console:signIn.who')}
            options={members.map((one) => ({
              value: one.staffId,
              label: one.name,
              description: one.deskName,
            }))}
            value={staffId}
            onValue={(chosen) => {
              setStaffId(chosen)
              setPassphrase('')
              setWrongTimes(0)
              setFieldCode(undefined)
            }}
          />
        ) : (
          <Text look="lead">{t('console:signIn.hello', { name: member.name })}</Text>
        )}
        {member.key.kind === 'passphrase' ? (
          <TextInput
            id="passphrase"
            type="password"
            width="medium"
            autoComplete="current-password"
            label={t('console:signIn.passphrase')}
            error={error}
            value={passphrase}
            onValue={setPassphrase}
          />
        ) : (
          <Text soft>{t('console:signIn.passkey')}</Text>
        )}
        {wrongTimes >= WRONG_TIMES_BEFORE_HELP && (
          <Alert tone="info" live="polite" title={t('console:signIn.forgottenTitle')}>
            <p>{t('console:signIn.forgotten')}</p>
          </Alert>
        )}
        <Button type="submit" busy={isBusy}>
          {t(reason === 'locked' ? 'console:signIn.unlock' : 'console:signIn.submit')}
        </Button>
        <Busy busy={isBusy} label={t('console:signIn.busy')} />
      </form>
    </DoorPage>
  )
}
