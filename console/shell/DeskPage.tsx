import { useCallback, useEffect, useState } from 'preact/hooks'

import { InboxIcon } from '../../components/icons/pictograms.tsx'
import { LockIcon } from '../../components/icons/icons.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { SkipLink } from '../../components/ui/SkipLink.tsx'
import { Text } from '../../components/ui/Text.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import type { InboxRow } from '../../domain/api/staff.ts'
import { AuditPage } from '../desk/AuditPage.tsx'
import { ColleaguesPage } from '../desk/ColleaguesPage.tsx'
import { RecoveryPage } from '../desk/RecoveryPage.tsx'
import { InboxList } from '../inbox/InboxList.tsx'
import { SignalPage } from '../signal/SignalPage.tsx'
import { useDesk } from './desk-context.ts'
import { DeskHeader } from './DeskHeader.tsx'
import { goToPage, goToSignal, PAGES, usePlace } from './pages.ts'
import { SignOutQuestion } from './SignOutQuestion.tsx'
import { useTitle } from './use-title.ts'

type Props = {
  readonly lastSignalId: string | undefined
  readonly onSignalId: (id: string) => void
  readonly onLock: () => void
  readonly onSignOut: () => void
}

/** The desk of a signed-in member with the desk key: header, pages and the opened signal. */
export const DeskPage = ({ lastSignalId, onSignalId, onLock, onSignOut }: Props) => {
  const { t } = useWords()
  const { session, drafts } = useDesk()
  const place = usePlace()
  const [isLeaving, setIsLeaving] = useState(false)
  const signOut = () => {
    if (drafts.hasAny()) setIsLeaving(true)
    else onSignOut()
  }

  return (
    <div class="sw-console">
      <div class="console-top">
        <SkipLink targetId="main" label={t('console:skip')} />
        <DeskHeader place={session.desk.name}>
          <nav class="sw-console__nav" aria-label={t('console:nav.label')}>
            {PAGES.map((page) => (
              <a
                key={page}
                href={`#${page}`}
                aria-current={place.page === page ? 'page' : undefined}
              >
                {t(`console:nav.${page}`)}
              </a>
            ))}
          </nav>
          <Button variant="quiet" icon={<LockIcon size={20} />} onClick={onLock}>
            {t('console:lock')}
          </Button>
          <Button variant="quiet" onClick={signOut}>
            {t('console:signOut')}
          </Button>
        </DeskHeader>
        {isLeaving && (
          <SignOutQuestion
            onStay={() => {
              setIsLeaving(false)
            }}
            onLeave={onSignOut}
          />
        )}
      </div>
      {place.page === 'postvak' ? (
        <Inbox
          isSignalOpen={place.isSignalOpen}
          lastSignalId={lastSignalId}
          onSignalId={onSignalId}
        />
      ) : (
        <main class="console-single" id="main">
          {place.page === 'collegas' && <ColleaguesPage />}
          {place.page === 'logboek' && <AuditPage />}
          {place.page === 'herstel' && <RecoveryPage />}
        </main>
      )}
    </div>
  )
}

type InboxProps = Pick<Props, 'lastSignalId' | 'onSignalId'> & { readonly isSignalOpen: boolean }

const Inbox = ({ isSignalOpen, lastSignalId, onSignalId }: InboxProps) => {
  const { t } = useWords()
  const [changes, setChanges] = useState(0)
  const [rows, setRows] = useState<readonly InboxRow[]>([])
  const [wishes, setWishes] = useState(0)
  const [signalId, setSignalId] = useState(lastSignalId)
  const openId = isSignalOpen ? signalId : undefined
  const onChanged = useCallback(() => {
    setChanges((count) => count + 1)
  }, [])
  const lookAgain = useCallback(() => {
    setWishes((count) => count + 1)
  }, [])
  useTitle(t(openId === undefined ? 'console:inbox.title' : 'console:signal.pageTitle'))

  useEffect(() => {
    if (isSignalOpen && signalId === undefined) goToPage('postvak')
  }, [isSignalOpen, signalId])

  return (
    <main
      class={`sw-console__body console-body${openId === undefined ? '' : ' has-signal'}`}
      id="main"
    >
      <div class="sw-console__list">
        <InboxList
          openId={openId}
          changes={changes}
          onRows={setRows}
          onRefresh={lookAgain}
          onOpen={(id) => {
            if (id === openId) {
              lookAgain()
              return
            }
            setSignalId(id)
            onSignalId(id)
            goToSignal()
          }}
        />
      </div>
      <div class="sw-console__detail">
        {openId === undefined ? (
          <div class="console-nothing sw-flow-small">
            <span class="sw-pictogram">
              <InboxIcon />
            </span>
            <Text soft>{t('console:inbox.choose')}</Text>
          </div>
        ) : (
          <SignalPage
            key={openId}
            id={openId}
            row={rows.find(({ id }) => id === openId)}
            wishes={wishes}
            onChanged={onChanged}
            onBack={() => {
              goToPage('postvak')
            }}
          />
        )}
      </div>
    </main>
  )
}
