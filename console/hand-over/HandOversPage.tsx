import { useCallback, useEffect, useState } from 'preact/hooks'

import { Busy } from '../../components/ui/Busy.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { Heading } from '../../components/ui/Heading.tsx'
import { Panel } from '../../components/ui/Panel.tsx'
import { SelectInput } from '../../components/ui/SelectInput.tsx'
import { Text } from '../../components/ui/Text.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import { useAnswer } from '../desk/use-answer.ts'
import { PageButtons } from '../inbox/PageButtons.tsx'
import { useDesk } from '../shell/desk-context.ts'
import { RefusalAlert } from '../shell/RefusalAlert.tsx'
import { useTitle } from '../shell/use-title.ts'
import { HandOverList } from './HandOverList.tsx'

const SHOWN = ['open', 'all'] as const
type Shown = (typeof SHOWN)[number]

type Props = {
  readonly onSignal: (signalId: string) => void
  readonly onAnotherWay: (signalId: string) => void
  readonly onChanged: () => void
  /** Raised when the intake may know something newer. */
  readonly changes: number
}

/** All hand-overs of the desk: what needs somebody, what came in, what was sent. */
export const HandOversPage = ({ onSignal, onAnotherWay, onChanged, changes }: Props) => {
  const { t } = useWords()
  const [shown, setShown] = useState<Shown>('open')
  const [pages, setPages] = useState({ in: 1, out: 1 })
  const stuck = useHandOvers({ richting: 'uit', vast: 'true' }, changes)
  const open = shown === 'open' ? ({ open: 'true' } as const) : {}
  const received = useHandOvers({ richting: 'in', ...open, pagina: String(pages.in) }, changes)
  const sent = useHandOvers({ richting: 'uit', ...open, pagina: String(pages.out) }, changes)
  useTitle(t('handover:page.title'))

  const stuckOnes = stuck.value?.handOvers ?? []
  const isStuck = new Set(stuckOnes.map(({ id }) => id))
  const sentOnes = (sent.value?.handOvers ?? []).filter(({ id }) => !isStuck.has(id))
  const receivedOnes = received.value?.handOvers ?? []
  const isLoading = [stuck, sent, received].some(({ value, refusal }) => !value && !refusal)

  return (
    <div class="sw-flow-large console-page">
      <Heading level={1} focusKey="hand-overs">
        {t('handover:page.title')}
      </Heading>
      <Text look="lead">{t('handover:page.intro')}</Text>
      <RefusalAlert
        code={stuck.refusal ?? sent.refusal ?? received.refusal}
        actions={
          <Button variant="secondary" onClick={onChanged}>
            {t('console:tryAgain')}
          </Button>
        }
      />
      <Busy busy={isLoading} label={t('console:loading')} />
      {stuckOnes.length > 0 && (
        <Panel title={t('handover:page.stuck')} look="accent">
          <Text>{t('handover:page.stuckNote')}</Text>
          <HandOverList
            label={t('handover:page.stuck')}
            handOvers={stuckOnes}
            {...{ onChanged, onSignal, onAnotherWay }}
          />
        </Panel>
      )}
      <SelectInput
        label={t('handover:page.show')}
        width="medium"
        optionalMark=""
        options={SHOWN.map((value) => ({ value, label: t(`handover:page.shown.${value}`) }))}
        value={shown}
        onValue={(next: Shown) => {
          setShown(next)
          setPages({ in: 1, out: 1 })
        }}
      />
      <Panel title={t('handover:page.received')} look="plain">
        <HandOverList
          label={t('handover:page.received')}
          handOvers={receivedOnes}
          {...{ onChanged, onSignal, onAnotherWay }}
        />
        <PageButtons
          page={pages.in}
          pages={received.value?.pages ?? 1}
          onPage={(page) => {
            setPages({ ...pages, in: page })
          }}
        />
      </Panel>
      <Panel title={t('handover:page.sent')} look="plain">
        <HandOverList
          label={t('handover:page.sent')}
          handOvers={sentOnes}
          {...{ onChanged, onSignal, onAnotherWay }}
        />
        <PageButtons
          page={pages.out}
          pages={sent.value?.pages ?? 1}
          onPage={(page) => {
            setPages({ ...pages, out: page })
          }}
        />
      </Panel>
    </div>
  )
}

type Query = Parameters<ReturnType<typeof useDesk>['client']['handOvers']>[0]

const useHandOvers = (query: Query, changes: number) => {
  const { client } = useDesk()
  const asked = JSON.stringify(query)
  const loaded = useAnswer(
    useCallback(() => client.handOvers(JSON.parse(asked) as Query), [client, asked]),
  )
  const { reload } = loaded
  useEffect(() => {
    if (changes > 0) reload()
  }, [changes, reload])
  return loaded
}
