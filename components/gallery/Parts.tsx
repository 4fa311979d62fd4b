import { useState } from 'preact/hooks'
import { CardIcon, PersonIcon } from '../icons/pictograms.tsx'
import { Alert } from '../ui/Alert.tsx'
import { Busy } from '../ui/Busy.tsx'
import { Button } from '../ui/Button.tsx'
import { ButtonRow } from '../ui/ButtonRow.tsx'
import { Card } from '../ui/Card.tsx'
import { CheckboxGroup } from '../ui/CheckboxGroup.tsx'
import { CodeGroups } from '../ui/CodeGroups.tsx'
import { DataList } from '../ui/DataList.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Panel } from '../ui/Panel.tsx'
import { SelectInput } from '../ui/SelectInput.tsx'
import { ServiceContact } from '../ui/ServiceContact.tsx'
import { StatusTag } from '../ui/StatusTag.tsx'
import { Table } from '../ui/Table.tsx'
import { Text } from '../ui/Text.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import type { SampleWords } from './sample-words.ts'

const TONES = ['info', 'neutral', 'warning', 'ok', 'danger'] as const
const SIGNS = ['passport', 'outside', 'hours', 'none'] as const
const REGIONS = ['utrecht', 'limburg', 'unknown'] as const

export interface PartsProps {
  words: SampleWords
}

export function Buttons({ words }: PartsProps) {
  return (
    <Panel title="Button">
      <ButtonRow>
        <Button>{words.next}</Button>
        <Button variant="secondary">{words.back}</Button>
        <Button variant="quiet">{words.save}</Button>
        <Button variant="danger">{words.remove}</Button>
      </ButtonRow>
      <ButtonRow>
        <Button busy>{words.sending}</Button>
        <Button disabled>{words.next}</Button>
        <Button variant="secondary" disabled>
          {words.back}
        </Button>
        <Button href="#parts">{words.next}</Button>
        <LinkButton onClick={() => undefined}>{words.change}</LinkButton>
      </ButtonRow>
      <Busy busy label={words.sending} />
    </Panel>
  )
}

export function Messages({ words }: PartsProps) {
  return (
    <div class="sw-flow">
      <Alert>{words.info}</Alert>
      <Alert tone="ok" title={words.ok}>
        {words.okText}
      </Alert>
      <Alert
        tone="warning"
        title={words.warning}
        actions={<Button variant="secondary">{words.change}</Button>}
      >
        {words.warningText}
      </Alert>
      <Alert tone="danger" title={words.errorTitle}>
        {words.errorMail}
      </Alert>
    </div>
  )
}

export function Fields({ words }: PartsProps) {
  const [signs, setSigns] = useState<(typeof SIGNS)[number][]>(['passport'])
  const [text, setText] = useState(words.sample)
  const [mail, setMail] = useState('m.jansen')
  const [region, setRegion] = useState<(typeof REGIONS)[number]>()
  return (
    <div class="sw-form">
      <CheckboxGroup
        legend={words.seen}
        description={words.seenNote}
        options={SIGNS.map((value, index) => ({ value, label: words.signs[index] ?? value }))}
        values={signs}
        onValues={setSigns}
        exclusive={['none']}
      />
      <TextArea
        label={words.text}
        optionalMark={words.optional}
        description={words.textNote}
        value={text}
        onValue={setText}
        maxLength={2000}
        remainingText={(remaining) => `${String(remaining)} ${words.remaining}`}
      />
      <SelectInput
        label={words.region}
        emptyLabel={words.choose}
        width="medium"
        options={REGIONS.map((value, index) => ({ value, label: words.regions[index] ?? value }))}
        value={region}
        onValue={setRegion}
      />
      <TextInput
        label={words.mail}
        type="email"
        dir="ltr"
        error={words.errorMail}
        value={mail}
        onValue={setMail}
      />
    </div>
  )
}

export function Facts({ words }: PartsProps) {
  const rows = words.states.map((state, index) => ({ id: String(1041 - index), state, index }))
  return (
    <>
      <div class="sw-tags">
        {words.states.map((state, index) => (
          <StatusTag key={state} tone={TONES[index]}>
            {state}
          </StatusTag>
        ))}
      </div>
      <Panel look="accent">
        <CodeGroups label={words.receipt} code="4821906337501284662190457" />
      </Panel>
      <Panel title={words.advice}>
        <ServiceContact
          name={words.service}
          phone="033 448 11 86"
          isOpen={false}
          openText={words.closed}
          note={words.serviceNote}
        />
      </Panel>
      <Card
        title={words.signs[0] ?? ''}
        icon={<PersonIcon />}
        tag={<StatusTag tone="info">{words.newTag}</StatusTag>}
        footer={<LinkButton onClick={() => undefined}>{words.change}</LinkButton>}
      >
        <Text soft>{words.serviceNote}</Text>
        <Disclosure summary={words.why} open>
          <Text>{words.whyText}</Text>
        </Disclosure>
      </Card>
      <Card title={words.cards} icon={<CardIcon />} />
      <DataList
        items={words.ages.slice(0, 3).map((age, index) => ({
          id: age,
          key: [words.question, words.region, words.seen][index] ?? '',
          value: age,
          action: <LinkButton onClick={() => undefined}>{words.change}</LinkButton>,
        }))}
      />
      <Table
        caption={words.inbox}
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          {
            id: 'id',
            header: words.columns[0] ?? '',
            isRowHeader: true,
            cell: (row) => `2026-${row.id}`,
          },
          { id: 'region', header: words.columns[1] ?? '', cell: () => words.regions[0] },
          { id: 'state', header: words.columns[2] ?? '', cell: (row) => row.state },
          {
            id: 'days',
            header: words.columns[3] ?? '',
            isNumeric: true,
            cell: (row) => String(row.index * 3),
          },
        ]}
      />
    </>
  )
}
