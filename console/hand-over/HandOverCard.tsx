import { useState } from 'preact/hooks'

import { serviceName } from '../../components/desk/signal-facts.ts'
import { Alert } from '../../components/ui/Alert.tsx'
import { DataList } from '../../components/ui/DataList.tsx'
import { Heading } from '../../components/ui/Heading.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import type { HandOverView } from '../../domain/api/hand-over.ts'
import type { Directory } from '../../domain/directory/schema.ts'
import { isEnded } from '../../domain/hand-over/states.ts'
import { formatMoment } from '../desk/format-day.ts'
import { refusalWords } from '../shell/refusal-words.ts'
import { HandOverActions, type ActionsProps } from './HandOverActions.tsx'
import { HandOverStateTag } from './HandOverStateTag.tsx'
import { NotesOfHandOver } from './NotesOfHandOver.tsx'
import { ReceivedBundle } from './ReceivedBundle.tsx'

type Props = {
  readonly handOver: HandOverView
  readonly directory: Directory | undefined
  readonly nameOf: (staffId: string) => string | undefined
  readonly onChanged: () => void
} & Pick<ActionsProps, 'onSignal' | 'onAnotherWay'>

/** One hand-over: to whom, how, how far, until when, who watches it, and what can be done. */
export const HandOverCard = (props: Props) => {
  const { handOver, directory, nameOf, onChanged, onSignal, onAnotherWay } = props
  const words = useWords()
  const { t, language, locale } = words
  const [isHeadingFocused, setIsHeadingFocused] = useState(0)
  const { direction, service, way, state, reason, reference, stuck } = handOver
  const { stateSince, dueAt, owner, lastProblem, isFetched, attempts, nextAttemptAt } = handOver
  const from = directory?.desks.find(({ id }) => id === handOver.fromDeskId)?.names
  const sender = from?.[language] ?? from?.['nl'] ?? t('handover:card.otherDesk')
  const title =
    direction === 'in'
      ? t('handover:card.from', { desk: sender })
      : t('handover:card.to', { service: serviceName(service, words) })
  const problem = lastProblem === null ? undefined : refusalWords(words, lastProblem)

  const facts = [
    { id: 'reference', key: t('handover:bundle.reference'), value: reference },
    { id: 'way', key: t('handover:card.way'), value: t(`handover:ways.${way}.short`) },
    { id: 'since', key: t('handover:card.since'), value: formatMoment(stateSince, locale) },
    ...(reason === null
      ? []
      : [{ id: 'reason', key: t('handover:card.reason'), value: t(`handover:reasons.${reason}`) }]),
    ...(dueAt === null
      ? []
      : [{ id: 'due', key: t('handover:card.due'), value: formatMoment(dueAt, locale) }]),
    ...(way !== 'phone' && direction === 'out' && !isEnded(state)
      ? [
          {
            id: 'delivery',
            key: t('handover:card.delivery'),
            value: t(isFetched ? 'handover:fetched' : `handover:delivery.${handOver.delivery}`),
          },
        ]
      : []),
    ...(attempts > 1 && !isEnded(state)
      ? [{ id: 'attempts', key: t('handover:card.attempts'), value: String(attempts) }]
      : []),
    ...(nextAttemptAt !== null && handOver.delivery === 'waiting'
      ? [{ id: 'next', key: t('handover:card.next'), value: formatMoment(nextAttemptAt, locale) }]
      : []),
    ...(owner === null
      ? []
      : [
          {
            id: 'owner',
            key: t('handover:card.owner'),
            value: nameOf(owner) ?? t('console:audit.unknownMember'),
          },
        ]),
  ]

  return (
    <article class="sw-box sw-box--raised sw-flow" aria-label={`${title}, ${reference}`}>
      <div class="console-signal-head">
        <Heading level={3} focusKey={isHeadingFocused === 0 ? undefined : isHeadingFocused}>
          {title}
        </Heading>
        <HandOverStateTag state={state} />
      </div>
      {stuck !== null && (
        <Alert tone="warning">
          <p>{t(`handover:stuck.${direction}.${stuck}`)}</p>
          {problem !== undefined && <p>{problem}</p>}
        </Alert>
      )}
      <DataList items={facts} />
      {stuck === null && problem !== undefined && <p class="sw-soft">{problem}</p>}
      {direction === 'in' && <ReceivedBundle handOver={handOver} onOpened={onChanged} />}
      {direction === 'out' && <NotesOfHandOver handOver={handOver} />}
      <HandOverActions
        handOver={handOver}
        onChanged={() => {
          setIsHeadingFocused((count) => count + 1)
          onChanged()
        }}
        {...{ onSignal, onAnotherWay }}
      />
    </article>
  )
}
