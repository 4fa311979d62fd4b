import { useCallback } from 'preact/hooks'

import { useWords } from '../../components/words/WordsProvider.tsx'
import type { HandOverView } from '../../domain/api/hand-over.ts'
import { useAnswer } from '../desk/use-answer.ts'
import { useDesk } from '../shell/desk-context.ts'
import type { ActionsProps } from './HandOverActions.tsx'
import { HandOverCard } from './HandOverCard.tsx'
import { useDirectory } from './use-directory.ts'

type Props = {
  readonly label: string
  readonly handOvers: readonly HandOverView[]
  readonly onChanged: () => void
} & Pick<ActionsProps, 'onSignal' | 'onAnotherWay'>

/** Hand-overs as cards, in the order given. */
export const HandOverList = ({ label, handOvers, ...actions }: Props) => {
  const { t } = useWords()
  const { client } = useDesk()
  const directory = useDirectory()
  const staff = useAnswer(useCallback(() => client.colleagues(), [client]))
  if (handOvers.length === 0) return <p class="sw-soft">{t('handover:none')}</p>
  return (
    <ul class="sw-plain-list console-cards" aria-label={label}>
      {handOvers.map((handOver) => (
        <li key={handOver.id}>
          <HandOverCard
            handOver={handOver}
            directory={directory.value}
            nameOf={(id) => staff.value?.colleagues.find((one) => one.id === id)?.name}
            {...actions}
          />
        </li>
      ))}
    </ul>
  )
}
