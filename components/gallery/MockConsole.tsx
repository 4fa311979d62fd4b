import { AppHeader } from '../ui/AppHeader.tsx'
import { Button } from '../ui/Button.tsx'
import { ButtonRow } from '../ui/ButtonRow.tsx'
import { DataList } from '../ui/DataList.tsx'
import { Heading } from '../ui/Heading.tsx'
import { ListRow } from '../ui/ListRow.tsx'
import { Panel } from '../ui/Panel.tsx'
import { StatusTag, type StatusTone } from '../ui/StatusTag.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import type { SampleWords } from './sample-words.ts'

const TONES: readonly StatusTone[] = ['info', 'neutral', 'warning', 'ok', 'neutral']

export interface MockConsoleProps {
  words: SampleWords
}

export function MockConsole({ words }: MockConsoleProps) {
  return (
    <div class="sw-console">
      <AppHeader name={words.name} place={words.service}>
        <nav class="sw-console__nav" aria-label={words.name}>
          <a href="#inbox" aria-current="page">
            {words.inbox}
          </a>
          <a href="#settings">{words.settings}</a>
        </nav>
      </AppHeader>
      <main class="sw-console__body">
        <div class="sw-console__list">
          <ul class="sw-plain-list">
            {words.states.map((state, index) => (
              <li key={state}>
                <ListRow
                  href={`#signal-${String(index)}`}
                  title={`${words.regions[index % 2] ?? ''} · 2026-${String(1041 - index)}`}
                  note={words.signs[index % 3]}
                  tag={<StatusTag tone={TONES[index]}>{state}</StatusTag>}
                  isCurrent={index === 1}
                />
              </li>
            ))}
          </ul>
        </div>
        <div class="sw-console__detail">
          <div class="sw-flow-large">
            <Heading level={1}>2026-1040</Heading>
            <Panel title={words.seen}>
              <DataList
                items={[
                  { id: 'sign', key: words.seen, value: words.signs[0] },
                  { id: 'age', key: words.question, value: words.ages[1] },
                  { id: 'region', key: words.region, value: words.regions[0] },
                  { id: 'text', key: words.text, value: words.sample },
                ]}
              />
            </Panel>
            <TextArea label={words.text} value="" onValue={() => undefined} rows={4} />
            <ButtonRow>
              <Button>{words.next}</Button>
              <Button variant="secondary">{words.back}</Button>
            </ButtonRow>
          </div>
        </div>
      </main>
    </div>
  )
}
