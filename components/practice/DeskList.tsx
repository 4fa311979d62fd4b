import type { SignalState } from '../../domain/desk/signal-states.ts'
import { ListRow } from '../ui/ListRow.tsx'
import { Panel } from '../ui/Panel.tsx'
import { StatusTag } from '../ui/StatusTag.tsx'
import { Text } from '../ui/Text.tsx'
import { useWords } from '../words/WordsProvider.tsx'

export type DeskLine = {
  readonly id: string
  readonly number: number
  readonly receivedOn: string
  readonly state: SignalState
}

type Props = { readonly lines: readonly DeskLine[]; readonly onOpen: (id: string) => void }

/** The practice signals at the practice desk, newest first. */
export const DeskList = ({ lines, onOpen }: Props) => {
  const { t, locale } = useWords()
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  return (
    <Panel title={t('practice:desk.list')}>
      {lines.length === 0 && <Text soft>{t('practice:desk.none')}</Text>}
      {lines.length > 0 && (
        <ul class="sw-plain-list">
          {lines.map(({ id, number, receivedOn, state }) => (
            <li key={id}>
              <ListRow
                title={t('practice:desk.line', { number })}
                note={t('practice:desk.received', { day: day.format(new Date(receivedOn)) })}
                tag={
                  <StatusTag tone={state === 'new' ? 'info' : 'neutral'}>
                    {t(`console:states.${state}`)}
                  </StatusTag>
                }
                onClick={() => {
                  onOpen(id)
                }}
              />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
