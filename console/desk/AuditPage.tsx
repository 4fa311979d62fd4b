import { useCallback, useState } from 'preact/hooks'
import type * as z from 'zod/mini'

import { Alert } from '../../components/ui/Alert.tsx'
import { Heading } from '../../components/ui/Heading.tsx'
import { Table } from '../../components/ui/Table.tsx'
import { Text } from '../../components/ui/Text.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import type { auditSchema } from '../../domain/api/staff.ts'
import { PageButtons } from '../inbox/PageButtons.tsx'
import { signalCode } from '../inbox/signal-code.ts'
import { useDesk } from '../shell/desk-context.ts'
import { RefusalAlert } from '../shell/RefusalAlert.tsx'
import { useTitle } from '../shell/use-title.ts'
import { formatMoment } from './format-day.ts'
import { auditDetailKeys, handOverReference } from './audit-detail.ts'
import { useAnswer } from './use-answer.ts'

type Entry = z.infer<typeof auditSchema>['entries'][number]

const ABOUT_A_SIGNAL: ReadonlySet<Entry['action']> = new Set([
  'signal-opened',
  'state-changed',
  'reply-sent',
])

export const AuditPage = () => {
  const { t, has, locale } = useWords()
  const { client } = useDesk()
  const [page, setPage] = useState(1)
  const audit = useAnswer(useCallback(() => client.audit(page), [client, page]))
  const staff = useAnswer(useCallback(() => client.colleagues(), [client]))
  useTitle(t('console:audit.title'))

  const nameOf = (id: string) => staff.value?.colleagues.find((one) => one.id === id)?.name
  const actor = ({ actor: id }: Entry) =>
    id === null ? t('console:audit.system') : (nameOf(id) ?? t('console:audit.unknownMember'))
  const subject = ({ subject: id, action, detail }: Entry) => {
    const reference = handOverReference(action, detail)
    const words = [
      ...(reference === undefined ? [] : [t('handover:sent.reference', { reference })]),
      id === null
        ? undefined
        : ABOUT_A_SIGNAL.has(action)
          ? t('console:signalName', { code: signalCode(id) })
          : nameOf(id),
      ...auditDetailKeys(action, detail).flatMap((key) => (has(key) ? [t(key)] : [])),
    ]
    return words.filter((word) => word !== undefined).join(' · ')
  }

  return (
    <div class="sw-flow-large console-page">
      <Heading level={1} focusKey={`audit ${page}`}>
        {t('console:audit.title')}
      </Heading>
      <Text look="lead">{t('console:audit.intro')}</Text>
      <RefusalAlert code={audit.refusal ?? staff.refusal} />
      {audit.value !== undefined && (
        <Alert tone={audit.value.isChainWhole ? 'ok' : 'danger'}>
          <p>{t(audit.value.isChainWhole ? 'console:audit.whole' : 'console:audit.broken')}</p>
        </Alert>
      )}
      <Table
        caption={t('console:audit.title')}
        isCaptionHidden
        rows={audit.value?.entries ?? []}
        rowKey={({ sequence }) => String(sequence)}
        emptyText={audit.isLoading ? t('console:loading') : t('console:audit.none')}
        columns={[
          {
            id: 'at',
            header: t('console:audit.when'),
            cell: ({ at }) => formatMoment(at, locale),
          },
          { id: 'actor', header: t('console:audit.who'), cell: actor },
          {
            id: 'action',
            header: t('console:audit.what'),
            isRowHeader: true,
            cell: ({ action }) => t(`console:audit.actions.${action}`),
          },
          { id: 'subject', header: t('console:audit.about'), cell: subject },
        ]}
      />
      <PageButtons page={page} pages={audit.value?.pages ?? 1} onPage={setPage} />
    </div>
  )
}
