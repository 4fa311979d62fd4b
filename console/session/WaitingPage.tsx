import { useEffect, useState } from 'preact/hooks'

import { Alert } from '../../components/ui/Alert.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { Disclosure } from '../../components/ui/Disclosure.tsx'
import { Text } from '../../components/ui/Text.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import { keyFingerprint, printedFingerprint } from '../opening/sheet-code.ts'
import { RecoveryForm } from '../desk/RecoveryForm.tsx'
import type { DeskAtWork } from '../shell/desk-context.ts'
import { DoorPage } from '../shell/DoorPage.tsx'
import { RefusalAlert } from '../shell/RefusalAlert.tsx'
import { takeOwnGrant } from './sign-in.ts'

const SECOND = 1000
const FIRST_PAUSE_MS = 15 * SECOND
const LONGEST_PAUSE_MS = 120 * SECOND

type Props = {
  readonly desk: DeskAtWork
  readonly onAccess: () => void
  readonly onSignOut: () => void
}

const nextPauseMs = (ms: number): number =>
  Math.min(Math.max(ms * 2, FIRST_PAUSE_MS), LONGEST_PAUSE_MS)

/** Signed in, but nobody gave this member the desk key yet. Asks again with growing pauses. */
export const WaitingPage = ({ desk, onAccess, onSignOut }: Props) => {
  const { t } = useWords()
  const [fingerprint, setFingerprint] = useState<string>()
  const [refusal, setRefusal] = useState<string>()
  const [wait, setWait] = useState({ ms: 0, round: 0 })

  useEffect(() => {
    void desk.keyRing.personRecipient().then((recipient) => {
      if (recipient !== undefined) setFingerprint(printedFingerprint(keyFingerprint(recipient)))
    })
  }, [desk])

  useEffect(() => {
    let isGone = false
    const timer = setTimeout(() => {
      void takeOwnGrant(desk.session, desk).then((access) => {
        if (isGone) return
        if (access.ok) {
          onAccess()
          return
        }
        setRefusal(access.code === 'grant-missing' ? undefined : access.code)
        setWait(({ ms, round }) => ({ ms: nextPauseMs(ms), round: round + 1 }))
      })
    }, wait.ms)
    return () => {
      isGone = true
      clearTimeout(timer)
    }
  }, [wait, desk, onAccess])

  return (
    <DoorPage
      title={t('console:waiting.title')}
      place={desk.session.desk.name}
      tools={
        <Button variant="quiet" onClick={onSignOut}>
          {t('console:signOut')}
        </Button>
      }
    >
      <RefusalAlert code={refusal} />
      <Text look="lead">{t('console:waiting.text', { name: desk.session.staff.name })}</Text>
      {fingerprint !== undefined && (
        <Alert tone="info" title={t('console:waiting.fingerprintTitle')}>
          <p>{t('console:waiting.fingerprint')}</p>
          <p class="console-fingerprint">{fingerprint}</p>
        </Alert>
      )}
      <Button
        variant="secondary"
        onClick={() => {
          setWait(({ round }) => ({ ms: 0, round: round + 1 }))
        }}
      >
        {t('console:waiting.again')}
      </Button>
      <Text soft>{t('console:waiting.byItself')}</Text>
      <Disclosure summary={t('console:recovery.instead')}>
        <RecoveryForm desk={desk} onRestored={onAccess} />
      </Disclosure>
    </DoorPage>
  )
}
