import { chooseLane } from '../../../domain/signal/lane.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Text } from '../../ui/Text.tsx'
import { useWords } from '../../words/WordsProvider.tsx'
import { DangerEnd } from '../lane/DangerEnd.tsx'
import { DutyPanels } from '../lane/DutyPanels.tsx'
import { hasNotes } from '../lane/has-notes.ts'
import { IdentifiedAdvice } from '../lane/IdentifiedAdvice.tsx'
import { LaneContacts } from '../lane/LaneContacts.tsx'
import { SignalLimits } from '../lane/SignalLimits.tsx'
import { servicesForLane } from '../services-for-lane.ts'
import { StayUnknown } from '../StayUnknown.tsx'
import type { StepProps } from './step-props.ts'

/** Who to call first, honestly, before any form. */
export const LaneStep = ({ answers, lifted, directory, host, onThrowAway }: StepProps) => {
  const { t } = useWords()
  const lane = chooseLane(answers)
  if (lane === undefined) return null
  if (lane === 'danger') {
    return (
      <DangerEnd
        keepsDrafts={host.keepsDrafts}
        hasNotes={hasNotes(answers)}
        onKeep={() => {
          host.keepDraft({ answers, step: 'lane', lifted: [...lifted] })
        }}
        onThrowAway={onThrowAway}
      />
    )
  }
  const isIdentified = lane === 'identifiable-consent'
  return (
    <>
      <Text look="lead">{t(`form:lane.intro.${lane}`)}</Text>
      <LaneContacts services={servicesForLane(lane, answers, directory)}>
        {lane === 'minor' && (
          <DutyPanels sector={answers.sector} hasGuide={host.answersPlace === 'extension'} />
        )}
      </LaneContacts>
      {isIdentified ? (
        <IdentifiedAdvice answers={answers} directory={directory} />
      ) : (
        <Disclosure summary={t('form:stayUnknown.title')}>
          <StayUnknown directory={directory} />
        </Disclosure>
      )}
      {isIdentified && (
        <Panel look="plain" title={t('form:lane.second.title')}>
          <Text>{t('form:lane.second.text')}</Text>
        </Panel>
      )}
      {lane === 'advice' ? <Text>{t('form:lane.end')}</Text> : <SignalLimits lane={lane} />}
    </>
  )
}
