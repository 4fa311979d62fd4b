import { useCallback, useState } from 'preact/hooks'
import type * as z from 'zod/mini'

import { Alert } from '../../components/ui/Alert.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { ButtonRow } from '../../components/ui/ButtonRow.tsx'
import { Heading } from '../../components/ui/Heading.tsx'
import { StatusTag } from '../../components/ui/StatusTag.tsx'
import { Table } from '../../components/ui/Table.tsx'
import { Text } from '../../components/ui/Text.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import type { colleaguesSchema } from '../../domain/api/staff.ts'
import { keyFingerprint, printedFingerprint } from '../opening/sheet-code.ts'
import { useDesk } from '../shell/desk-context.ts'
import { RefusalAlert } from '../shell/RefusalAlert.tsx'
import { useTitle } from '../shell/use-title.ts'
import { giveKeys } from './give-keys.ts'
import { InvitePanel } from './InvitePanel.tsx'
import { useAnswer } from './use-answer.ts'

type Colleague = z.infer<typeof colleaguesSchema>['colleagues'][number]

export const ColleaguesPage = () => {
  const { t } = useWords()
  const desk = useDesk()
  const { client, session, announce } = desk
  const list = useAnswer(useCallback(() => client.colleagues(), [client]))
  const keys = useAnswer(useCallback(() => client.deskKeys(), [client]))
  const hasEveryKey = ({ hasGrant, keyIds }: Colleague): boolean =>
    hasGrant &&
    (keys.value?.keys ?? [])
      .filter(({ state }) => state !== 'retired')
      .every(({ id }) => keyIds.includes(id))
  const [chosen, setChosen] = useState<Colleague>()
  const [leaving, setLeaving] = useState<Colleague>()
  const [refusal, setRefusal] = useState<string>()
  const [isBusy, setIsBusy] = useState(false)
  const [given, setGiven] = useState(0)
  useTitle(t('console:colleagues.title'))

  const giveAccess = async (colleague: Colleague) => {
    setIsBusy(true)
    const answered = await giveKeys(colleague, desk)
    setIsBusy(false)
    setRefusal(answered.ok ? undefined : answered.code)
    if (!answered.ok) return
    setChosen(undefined)
    setGiven((count) => count + 1)
    announce(t('console:colleagues.given', { name: colleague.name }))
    list.reload()
  }

  const endMembership = async (colleague: Colleague) => {
    setIsBusy(true)
    const answered = await client.endMembership(colleague.id)
    setIsBusy(false)
    setRefusal(answered.ok ? undefined : answered.code)
    setLeaving(undefined)
    setGiven((count) => count + 1)
    if (answered.ok) announce(t('console:colleagues.left', { name: colleague.name }))
    list.reload()
  }

  return (
    <div class="sw-flow-large console-page">
      <Heading level={1} focusKey={given}>
        {t('console:colleagues.title')}
      </Heading>
      <RefusalAlert code={refusal ?? list.refusal} />
      <Table
        caption={t('console:colleagues.caption')}
        isCaptionHidden
        rows={list.value?.colleagues ?? []}
        rowKey={({ id }) => id}
        emptyText={list.isLoading ? t('console:loading') : t('console:colleagues.none')}
        columns={[
          {
            id: 'name',
            header: t('console:colleagues.name'),
            isRowHeader: true,
            cell: ({ id, name }) =>
              id === session.staff.id ? t('console:colleagues.you', { name }) : name,
          },
          {
            id: 'access',
            header: t('console:colleagues.access'),
            cell: (colleague) => (
              <AccessTag colleague={colleague} isWhole={hasEveryKey(colleague)} />
            ),
          },
          {
            id: 'action',
            header: t('console:colleagues.action'),
            cell: (colleague) =>
              colleague.leftOn === null ? (
                <ButtonRow>
                  {!hasEveryKey(colleague) && colleague.id !== session.staff.id && (
                    <Button
                      variant="secondary"
                      label={t('console:colleagues.giveTo', { name: colleague.name })}
                      onClick={() => {
                        setLeaving(undefined)
                        setChosen(colleague)
                      }}
                    >
                      {t('console:colleagues.give')}
                    </Button>
                  )}
                  {colleague.id !== session.staff.id && (
                    <Button
                      variant="quiet"
                      label={t('console:colleagues.endFor', { name: colleague.name })}
                      onClick={() => {
                        setChosen(undefined)
                        setLeaving(colleague)
                      }}
                    >
                      {t('console:colleagues.end')}
                    </Button>
                  )}
                </ButtonRow>
              ) : (
                ''
              ),
          },
        ]}
      />
      {leaving !== undefined && (
        <Alert
          tone="warning"
          live="polite"
          title={t('console:colleagues.endTitle', { name: leaving.name })}
          actions={
            <ButtonRow>
              <Button busy={isBusy} onClick={() => void endMembership(leaving)}>
                {t('console:colleagues.endConfirm')}
              </Button>
              <Button
                variant="secondary"
                onClick={() => {
                  setLeaving(undefined)
                }}
              >
                {t('console:cancel')}
              </Button>
            </ButtonRow>
          }
        >
          <p>{t('console:colleagues.endExplain', { name: leaving.name })}</p>
        </Alert>
      )}
      {chosen !== undefined && (
        <Alert
          tone="warning"
          live="polite"
          title={t('console:colleagues.checkTitle', { name: chosen.name })}
          actions={
            <ButtonRow>
              <Button busy={isBusy} onClick={() => void giveAccess(chosen)}>
                {t('console:colleagues.confirm')}
              </Button>
              <Button
                variant="secondary"
                onClick={() => {
                  setChosen(undefined)
                }}
              >
                {t('console:cancel')}
              </Button>
            </ButtonRow>
          }
        >
          <p>{t('console:colleagues.check')}</p>
          <p class="console-fingerprint">{printedFingerprint(keyFingerprint(chosen.recipient))}</p>
        </Alert>
      )}
      <Text soft>{t('console:colleagues.note')}</Text>
      <InvitePanel />
    </div>
  )
}

const AccessTag = ({
  colleague: { hasGrant, leftOn },
  isWhole,
}: {
  readonly colleague: Colleague
  readonly isWhole: boolean
}) => {
  const { t } = useWords()
  if (leftOn !== null) return <StatusTag tone="neutral">{t('console:colleagues.gone')}</StatusTag>
  if (!hasGrant) return <StatusTag tone="warning">{t('console:colleagues.noAccess')}</StatusTag>
  return isWhole ? (
    <StatusTag tone="ok">{t('console:colleagues.hasAccess')}</StatusTag>
  ) : (
    <StatusTag tone="warning">{t('console:colleagues.lacksKey')}</StatusTag>
  )
}
