import { useCallback, useEffect, useRef, useState } from 'preact/hooks'

import { Heading } from '../../components/ui/Heading.tsx'
import { LinkButton } from '../../components/ui/LinkButton.tsx'
import { ListRow } from '../../components/ui/ListRow.tsx'
import { SelectInput } from '../../components/ui/SelectInput.tsx'
import { Text } from '../../components/ui/Text.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import type { InboxRow } from '../../domain/api/staff.ts'
import { SIGNAL_STATES, type SignalState } from '../../domain/desk/signal-states.ts'
import { formatDay } from '../desk/format-day.ts'
import { useAnswer } from '../desk/use-answer.ts'
import { useDesk } from '../shell/desk-context.ts'
import { RefusalAlert } from '../shell/RefusalAlert.tsx'
import { countNewcomers } from './newcomers.ts'
import { PageButtons } from './PageButtons.tsx'
import { signalCode } from './signal-code.ts'
import { StateTag } from './StateTag.tsx'

const REFRESH_MS = 60_000

type Props = {
  readonly openId: string | undefined
  readonly onOpen: (id: string) => void
  /** The rows as the intake just gave them. */
  readonly onRows: (rows: readonly InboxRow[]) => void
  /** The member asked for what is newest. */
  readonly onRefresh: () => void
  /** Raised when a signal changed, so that its row is fetched again. */
  readonly changes: number
}

export const InboxList = ({ openId, onOpen, onRows, onRefresh, changes }: Props) => {
  const { t, locale } = useWords()
  const { client, glimpses, announce } = useDesk()
  const [filter, setFilter] = useState<SignalState | 'all'>('all')
  const [page, setPage] = useState(1)
  const inbox = useAnswer(
    useCallback(
      () => client.inbox(page, filter === 'all' ? undefined : filter),
      [client, page, filter],
    ),
  )
  const { value, reload } = inbox
  const head = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const seen = useRef<{ view: string; rows: readonly InboxRow[] } | undefined>(undefined)

  useEffect(() => {
    if (changes > 0) reload()
  }, [changes, reload])

  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') reload()
    }, REFRESH_MS)
    return () => {
      clearInterval(timer)
    }
  }, [reload])

  useEffect(() => {
    if (value === undefined) return
    const view = `${filter} ${page}`
    const before = seen.current?.view === view ? seen.current.rows : undefined
    const count = countNewcomers(before, value.signals)
    if (count > 0) announce(t('console:inbox.newcomers', { number: count }))
    seen.current = { view, rows: value.signals }
    onRows(value.signals)
    // Only a fresh answer is news; a change of filter, page or language is not.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [value])

  const turnTo = (next: number) => {
    setPage(next)
    list.current?.focus({ preventScroll: true })
    head.current?.scrollIntoView({ block: 'start' })
  }

  const noteOf = (row: InboxRow) => {
    const glimpse = row.withdrawnOn === null ? glimpses.get(row.id) : undefined
    return [
      formatDay(row.day, locale),
      glimpse && t(`form:options.sector.${glimpse.sector}`),
      glimpse && t(`form:options.lane.${glimpse.lane}`),
      row.isCopy && t('desks:readsAlong.tag'),
      row.withdrawnOn !== null && row.wasHandedOver && t('console:withdrawn.wasHandedOver'),
      row.unreadMessages > 0 && t('console:inbox.unread', { number: row.unreadMessages }),
    ]
      .filter(Boolean)
      .join(' · ')
  }

  return (
    <div class="console-inbox">
      <div class="console-inbox__head sw-flow-small" ref={head}>
        <Heading
          level={openId === undefined ? 1 : 2}
          size="medium"
          focusKey={openId === undefined ? 'inbox' : undefined}
        >
          {t('console:inbox.title')}
        </Heading>
        <SelectInput
          label={t('console:inbox.filter')}
          optionalMark=""
          options={[
            { value: 'all', label: t('console:inbox.all') },
            ...SIGNAL_STATES.map((state) => ({
              value: state,
              label: t(`console:states.${state}`),
            })),
          ]}
          value={filter}
          onValue={(state: SignalState | 'all') => {
            setFilter(state)
            setPage(1)
          }}
        />
        <LinkButton
          onClick={() => {
            reload()
            onRefresh()
          }}
        >
          {t('console:inbox.refresh')}
        </LinkButton>
        <RefusalAlert code={inbox.refusal} />
      </div>
      {value?.signals.length === 0 && (
        <div class="console-inbox__empty sw-flow-small">
          <Text look="lead">
            {t(filter === 'all' ? 'console:inbox.empty' : 'console:inbox.emptyFilter')}
          </Text>
          {filter === 'all' && <Text soft>{t('console:inbox.emptyNote')}</Text>}
        </div>
      )}
      <ul
        class="sw-plain-list console-inbox__list"
        aria-label={t('console:inbox.title')}
        ref={list}
        tabIndex={-1}
      >
        {value?.signals.map((row) => (
          <li key={row.id}>
            <ListRow
              title={t('console:signalName', { code: signalCode(row.id) })}
              note={noteOf(row)}
              tag={<StateTag state={row.state} isWithdrawn={row.withdrawnOn !== null} />}
              isCurrent={row.id === openId}
              onClick={() => {
                onOpen(row.id)
              }}
            />
          </li>
        ))}
      </ul>
      <PageButtons page={page} pages={value?.pages ?? 1} onPage={turnTo} />
    </div>
  )
}
