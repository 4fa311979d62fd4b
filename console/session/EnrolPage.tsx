import { useEffect, useState } from 'preact/hooks'

import { Busy } from '../../components/ui/Busy.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { ErrorSummary, type FieldError } from '../../components/ui/ErrorSummary.tsx'
import { Text } from '../../components/ui/Text.tsx'
import { TextInput } from '../../components/ui/TextInput.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import type { Session } from '../../domain/api/staff.ts'
import type { EnrolmentKeys } from '../../domain/keys/enrolment-link.ts'
import { ok, type Result } from '../../domain/result.ts'
import type { BegunEnrolment } from '../opening/person-key-store.ts'
import { DoorPage } from '../shell/DoorPage.tsx'
import { RefusalAlert } from '../shell/RefusalAlert.tsx'
import { refusalWords } from '../shell/refusal-words.ts'
import { enrol, type EnrolNeeds } from './enrol.ts'
import { ProtectionChoice, type ProtectionDraft } from './ProtectionChoice.tsx'
import { nextPaint } from './next-paint.ts'

type Props = {
  readonly link: EnrolmentKeys
  readonly needs: EnrolNeeds
  readonly onSession: (session: Session) => Promise<string | undefined>
  /** The intake does not know the link (any more). */
  readonly onLinkUsed: () => void
}

const hasPasskeys = () => typeof PublicKeyCredential === 'function'

export const EnrolPage = ({ link, needs, onSession, onLinkUsed }: Props) => {
  const words = useWords()
  const { t } = words
  const [begun, setBegun] = useState<BegunEnrolment>()
  const [name, setName] = useState('')
  const [protection, setProtection] = useState<ProtectionDraft>({
    kind: hasPasskeys() ? 'passkey' : 'passphrase',
    passphrase: '',
    repeated: '',
  })
  const [codes, setCodes] = useState<Record<string, string>>({})
  const [attempt, setAttempt] = useState(0)
  const [refusal, setRefusal] = useState<string>()
  const [isBusy, setIsBusy] = useState(false)

  useEffect(() => {
    void needs.store.begunEnrolment(link.tokenHash).then((found) => {
      setBegun(found)
      if (found) setProtection((draft) => ({ ...draft, kind: found.key.kind }))
    })
  }, [link, needs])

  /** A key that was begun with this link is used again; otherwise one is made and kept first. */
  const readyKey = async (): Promise<Result<BegunEnrolment, string>> => {
    if (begun) {
      const unlocked = await needs.keyRing.unlock(begun.key, protection.passphrase)
      return unlocked.ok ? ok(begun) : unlocked
    }
    const made = await needs.keyRing.makePersonKey(
      protection.kind === 'passphrase'
        ? { kind: 'passphrase', passphrase: protection.passphrase }
        : { kind: 'passkey', keyName: name.trim(), rpId: location.hostname },
    )
    if (!made.ok) return made
    const fresh = { tokenHash: link.tokenHash, name: name.trim(), ...made.value }
    await needs.store.keepEnrolment(fresh)
    setBegun(fresh)
    return ok(fresh)
  }

  const submit = async () => {
    const found: Record<string, string> = {}
    const isNew = begun === undefined
    if (isNew && name.trim() === '') found['name'] = 'name-missing'
    if (isNew && protection.kind === 'passphrase' && protection.repeated !== protection.passphrase)
      found['repeated'] = 'passphrase-differs'
    setCodes(found)
    setRefusal(undefined)
    setAttempt((count) => count + 1)
    if (Object.keys(found).length > 0) return

    setIsBusy(true)
    await nextPaint()
    const key = await readyKey()
    if (!key.ok) {
      setIsBusy(false)
      if (key.code.startsWith('passphrase-')) setCodes({ passphrase: key.code })
      else setRefusal(key.code)
      return
    }
    const session = await enrol(link, key.value, needs)
    if (!session.ok && session.code === 'enrolment-unknown') {
      onLinkUsed()
      return
    }
    setRefusal(session.ok ? await onSession(session.value) : session.code)
    setIsBusy(false)
  }

  const errorOf = (field: string) => {
    const code = codes[field]
    return code === undefined ? undefined : refusalWords(words, code)
  }
  const errors: FieldError[] = ['name', 'passphrase', 'repeated'].flatMap((fieldId) => {
    const message = errorOf(fieldId)
    return message === undefined ? [] : [{ fieldId, message }]
  })
  const passphraseError = errorOf('passphrase')
  const repeatedError = errorOf('repeated')

  return (
    <DoorPage title={t('console:enrol.title')}>
      <ErrorSummary title={t('console:errorsTitle')} errors={errors} attempt={attempt} />
      <RefusalAlert code={refusal} />
      <Text look="lead">{t(begun ? 'console:enrol.again' : 'console:enrol.intro')}</Text>
      <form
        class="sw-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!isBusy) void submit()
        }}
      >
        {begun === undefined ? (
          <>
            <TextInput
              id="name"
              width="medium"
              autoComplete="name"
              maxLength={80}
              label={t('console:enrol.name.label')}
              description={t('console:enrol.name.description')}
              error={errorOf('name')}
              value={name}
              onValue={setName}
            />
            <ProtectionChoice
              draft={protection}
              onDraft={setProtection}
              errors={{
                ...(passphraseError === undefined ? {} : { passphrase: passphraseError }),
                ...(repeatedError === undefined ? {} : { repeated: repeatedError }),
              }}
            />
          </>
        ) : (
          begun.key.kind === 'passphrase' && (
            <TextInput
              id="passphrase"
              type="password"
              autoComplete="current-password"
              label={t('console:signIn.passphrase')}
              error={passphraseError}
              value={protection.passphrase}
              onValue={(passphrase) => {
                setProtection({ ...protection, passphrase })
              }}
            />
          )
        )}
        <Button type="submit" busy={isBusy}>
          {t(begun ? 'console:enrol.continue' : 'console:enrol.submit')}
        </Button>
        <Busy busy={isBusy} label={t('console:enrol.busy')} />
      </form>
    </DoorPage>
  )
}
