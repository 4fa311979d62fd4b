import { useCallback, useEffect, useState } from 'preact/hooks'

import { Alert } from '../../components/ui/Alert.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { ButtonRow } from '../../components/ui/ButtonRow.tsx'
import { Heading } from '../../components/ui/Heading.tsx'
import { StatusTag, type StatusTone } from '../../components/ui/StatusTag.tsx'
import { Table } from '../../components/ui/Table.tsx'
import { Text } from '../../components/ui/Text.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import type { DeskKey, DeskKeyState } from '../../domain/api/desk-keys.ts'
import type { Result } from '../../domain/result.ts'
import { useAnswer } from '../desk/use-answer.ts'
import { formatMoment } from '../desk/format-day.ts'
import { keyFingerprint, printedFingerprint } from '../opening/sheet-code.ts'
import { useDesk } from '../shell/desk-context.ts'
import { RefusalAlert } from '../shell/RefusalAlert.tsx'
import { useTitle } from '../shell/use-title.ts'
import { MakeKeyQuestion } from './MakeKeyQuestion.tsx'
import { NewKeyPanel } from './NewKeyPanel.tsx'
import { makeNewKey } from './rotate-key.ts'

const TONES: Record<DeskKeyState, StatusTone> = {
  proposed: 'warning',
  ready: 'info',
  current: 'ok',
  earlier: 'neutral',
  retired: 'neutral',
}

/** The keys of the desk in time: making a new one, and putting an earlier one away. */
export const KeysPage = () => {
  const { t, language } = useWords()
  const desk = useDesk()
  const { client, keyRing } = desk
  const list = useAnswer(useCallback(() => client.deskKeys(), [client]))
  const [asks, setAsks] = useState<'make' | DeskKey>()
  const [refusal, setRefusal] = useState<string>()
  const [isBusy, setIsBusy] = useState(false)
  const [own, setOwn] = useState<string>()
  useTitle(t('keys:title'))
  useEffect(() => {
    void keyRing.personRecipient().then(setOwn)
  }, [keyRing])

  const keys = list.value?.keys ?? []
  const coming = keys.find(({ state }) => state === 'proposed' || state === 'ready')
  const act = async (work: () => Promise<Result<DeskKey, string>>, said: string) => {
    setIsBusy(true)
    const done = await work()
    setIsBusy(false)
    setAsks(undefined)
    setRefusal(done.ok ? undefined : done.code)
    if (done.ok) desk.announce(said)
    list.reload()
  }
  const cancel = () => {
    setAsks(undefined)
  }
  const retire = ({ id, kept }: DeskKey) =>
    act(() => client.retireDeskKey(id, kept), t('keys:retire.done'))
  const oldest = keys.find(({ state }) => state === 'earlier')
  const mayRetire = ({ id, usedUntil, open }: DeskKey): boolean =>
    id === oldest?.id && open === 0 && (usedUntil === null || Date.parse(usedUntil) <= Date.now())
  const aboutOf = (key: DeskKey): string => {
    const { state, open, usedUntil } = key
    if (state !== 'earlier') return t(`keys:about.${state}`)
    if (open > 0) return t('keys:about.open', { number: open })
    if (mayRetire(key)) return t('keys:about.earlier')
    if (usedUntil !== null && Date.parse(usedUntil) > Date.now())
      return t('keys:about.until', { moment: formatMoment(usedUntil, language) })
    return t('keys:about.afterOther')
  }

  return (
    <div class="sw-flow-large console-page">
      <Heading level={1} focusKey="keys">
        {t('keys:title')}
      </Heading>
      <Text look="lead">{t('keys:intro')}</Text>
      <RefusalAlert code={refusal ?? list.refusal} />
      {own !== undefined && (
        <Text soft>
          {t('keys:own')}
          <span class="console-fingerprint">{printedFingerprint(keyFingerprint(own))}</span>
        </Text>
      )}
      <Table
        caption={t('keys:caption')}
        isCaptionHidden
        rows={keys}
        rowKey={({ id }) => id}
        emptyText={t('console:loading')}
        columns={[
          {
            id: 'key',
            header: t('keys:key'),
            isRowHeader: true,
            cell: ({ recipient }) => (
              <span class="console-fingerprint">
                {printedFingerprint(keyFingerprint(recipient))}
              </span>
            ),
          },
          {
            id: 'state',
            header: t('keys:stateHeader'),
            cell: ({ state }) => (
              <StatusTag tone={TONES[state]}>{t(`keys:state.${state}`)}</StatusTag>
            ),
          },
          { id: 'about', header: t('keys:aboutHeader'), cell: aboutOf },
          {
            id: 'action',
            header: t('keys:action'),
            cell: (key) =>
              mayRetire(key) ? (
                <Button
                  variant="secondary"
                  onClick={() => {
                    setAsks(key)
                  }}
                >
                  {t('keys:retire.start')}
                </Button>
              ) : (
                ''
              ),
          },
        ]}
      />
      {asks === 'make' && (
        <MakeKeyQuestion
          isBusy={isBusy}
          onMake={(members) => void act(() => makeNewKey(members, desk), t('keys:make.done'))}
          onCancel={cancel}
        />
      )}
      {asks !== undefined && asks !== 'make' && (
        <Alert
          tone="warning"
          live="polite"
          title={t('keys:retire.title')}
          actions={
            <ButtonRow>
              <Button busy={isBusy} onClick={() => void retire(asks)}>
                {t('keys:retire.confirm')}
              </Button>
              <Button variant="secondary" onClick={cancel}>
                {t('console:cancel')}
              </Button>
            </ButtonRow>
          }
        >
          <p>{t('keys:retire.explain', { number: asks.kept })}</p>
        </Alert>
      )}
      {coming !== undefined && (
        <NewKeyPanel deskKey={coming} isBusy={isBusy} act={(work, said) => void act(work, said)} />
      )}
      {coming === undefined && list.value !== undefined && asks === undefined && (
        <Button
          variant="secondary"
          onClick={() => {
            setAsks('make')
          }}
        >
          {t('keys:make.start')}
        </Button>
      )}
    </div>
  )
}
