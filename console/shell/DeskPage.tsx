import { useCallback, useEffect, useState } from 'preact/hooks'

import { InboxIcon } from '../../components/icons/pictograms.tsx'
import { LockIcon } from '../../components/icons/icons.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { SkipLink } from '../../components/ui/SkipLink.tsx'
import { Text } from '../../components/ui/Text.tsx'
import { VisuallyHidden } from '../../components/ui/VisuallyHidden.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import type { InboxRow } from '../../domain/api/staff.ts'
import { AuditPage } from '../desk/AuditPage.tsx'
import { ColleaguesPage } from '../desk/ColleaguesPage.tsx'
import { RecoveryPage } from '../desk/RecoveryPage.tsx'
import { HandOversPage } from '../hand-over/HandOversPage.tsx'
import { useAttention } from '../hand-over/use-attention.ts'
import { InboxList } from '../inbox/InboxList.tsx'
import { KeysPage } from '../keys/KeysPage.tsx'
import { SignalPage } from '../signal/SignalPage.tsx'
import { useDesk } from './desk-context.ts'
import { DeskHeader } from './DeskHeader.tsx'
import { goToHandingOver, goToPage, goToSignal, PAGES, usePlace, type Place } from './pages.ts'
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
  const { session, drafts, handOverDrafts } = useDesk()
  const place = usePlace()
  const [signalId, setSignalId] = useState(lastSignalId)
  const [changes, setChanges] = useState(0)
  const attention = useAttention(changes)
  const onChanged = useCallback(() => {
    setChanges((count) => count + 1)
  }, [])
  const openSignal = (id: string) => {
    setSignalId(id)
    onSignalId(id)
  }
  const [isLeaving, setIsLeaving] = useState(false)
  const signOut = () => {
    if (drafts.hasAny() || handOverDrafts.hasAny()) setIsLeaving(true)
    else onSignOut()
  }

  return (
    <div class="sw-console">
      <div class="console-top">
        <SkipLink targetId="main" label={t('console:skip')} />
        <DeskHeader place={session.desk.name}>
          <Button variant="quiet" icon={<LockIcon size={20} />} onClick={onLock}>
            {t('console:lock')}
          </Button>
          <Button variant="quiet" onClick={signOut}>
            {t('console:signOut')}
          </Button>
        </DeskHeader>
        <nav class="sw-console__nav" aria-label={t('console:nav.label')}>
          {PAGES.map((page) => (
            <a key={page} href={`#${page}`} aria-current={place.page === page ? 'page' : undefined}>
              {t(`console:nav.${page}`)}
              {page === 'overdrachten' && attention > 0 && (
                <>
                  {' '}
                  <span class="console-count" aria-hidden="true">
                    {attention}
                  </span>
                  <VisuallyHidden>{t('handover:attention', { number: attention })}</VisuallyHidden>
                </>
              )}
            </a>
          ))}
        </nav>
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
          place={place}
          signalId={signalId}
          onSignalId={openSignal}
          changes={changes}
          onChanged={onChanged}
        />
      ) : (
        <main class="console-single" id="main">
          {place.page === 'overdrachten' && (
            <HandOversPage
              changes={changes}
              onChanged={onChanged}
              onSignal={(id) => {
                openSignal(id)
                goToSignal()
              }}
              onAnotherWay={(id) => {
                openSignal(id)
                goToHandingOver()
              }}
            />
          )}
          {place.page === 'collegas' && <ColleaguesPage />}
          {place.page === 'sleutels' && <KeysPage />}
          {place.page === 'logboek' && <AuditPage />}
          {place.page === 'herstel' && <RecoveryPage />}
        </main>
      )}
    </div>
  )
}

type InboxProps = {
  readonly place: Place
  readonly signalId: string | undefined
  readonly onSignalId: (id: string) => void
  readonly changes: number
  readonly onChanged: () => void
}

const Inbox = ({ place, signalId, onSignalId, changes, onChanged }: InboxProps) => {
  const { t } = useWords()
  const { isSignalOpen, isHandingOver } = place
  const [rows, setRows] = useState<readonly InboxRow[]>([])
  const [wishes, setWishes] = useState(0)
  const openId = isSignalOpen ? signalId : undefined
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
            isHandingOver={isHandingOver}
            onHandOver={goToHandingOver}
            onLeaveHandOver={goToSignal}
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
