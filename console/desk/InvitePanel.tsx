import { useState } from 'preact/hooks'

import { Alert } from '../../components/ui/Alert.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { ButtonRow } from '../../components/ui/ButtonRow.tsx'
import { CopyIcon } from '../../components/icons/icons.tsx'
import { Panel } from '../../components/ui/Panel.tsx'
import { Text } from '../../components/ui/Text.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import { deriveEnrolmentKeys, makeEnrolmentSecret } from '../../domain/keys/enrolment-link.ts'
import { enrolmentLink } from '../session/enrolment-secret.ts'
import { useDesk } from '../shell/desk-context.ts'
import { RefusalAlert } from '../shell/RefusalAlert.tsx'
import { formatMoment } from './format-day.ts'

type Invitation = { readonly link: string; readonly expiresAt: string }

/** Makes an enrolment link in the browser; the intake gets a hash of one half of it. */
export const InvitePanel = () => {
  const { t, locale } = useWords()
  const { client } = useDesk()
  const [invitation, setInvitation] = useState<Invitation>()
  const [refusal, setRefusal] = useState<string>()
  const [isBusy, setIsBusy] = useState(false)
  const [isCopied, setIsCopied] = useState(false)

  const invite = async () => {
    setIsBusy(true)
    setIsCopied(false)
    const secret = makeEnrolmentSecret()
    const keys = deriveEnrolmentKeys(secret)
    if (!keys) throw new TypeError('A fresh secret must give keys.')
    const invited = await client.invite(keys.tokenHash)
    setIsBusy(false)
    setRefusal(invited.ok ? undefined : invited.code)
    if (invited.ok) {
      setInvitation({
        link: enrolmentLink(location.origin, secret),
        expiresAt: invited.value.expiresAt,
      })
    }
  }

  const copy = async (link: string) => {
    try {
      await navigator.clipboard.writeText(link)
      setIsCopied(true)
    } catch {
      setRefusal('copy-refused')
    }
  }

  return (
    <Panel title={t('console:invite.title')} look="raised">
      <Text>{t('console:invite.intro')}</Text>
      <RefusalAlert code={refusal} />
      {invitation === undefined ? (
        <Button variant="secondary" busy={isBusy} onClick={() => void invite()}>
          {t('console:invite.make')}
        </Button>
      ) : (
        <>
          <Alert tone="ok" live="polite" title={t('console:invite.ready')} titleLevel={3}>
            <p>{t('console:invite.once')}</p>
            <p>
              {t('console:invite.until', { moment: formatMoment(invitation.expiresAt, locale) })}
            </p>
          </Alert>
          <p class="console-link" dir="ltr" translate={false}>
            {invitation.link}
          </p>
          <Text soft>{t('console:invite.safely')}</Text>
          <ButtonRow>
            <Button icon={<CopyIcon size={20} />} onClick={() => void copy(invitation.link)}>
              {t('console:invite.copy')}
            </Button>
            <Button
              variant="secondary"
              onClick={() => {
                setInvitation(undefined)
              }}
            >
              {t('console:invite.done')}
            </Button>
          </ButtonRow>
          <div role="status">{isCopied ? t('console:invite.copied') : ''}</div>
        </>
      )}
    </Panel>
  )
}
