import { chooseLane } from '../../../domain/signal/lane.ts'
import type { Lane } from '../../../domain/signal/vocabulary.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Heading } from '../../ui/Heading.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Text } from '../../ui/Text.tsx'
import { useWords } from '../../words/WordsProvider.tsx'
import { CallEmergency } from '../CallEmergency.tsx'
import { ServiceAdvice } from '../ServiceAdvice.tsx'
import { servicesForLane, type LaneServices } from '../services-for-lane.ts'
import { StayUnknown } from '../StayUnknown.tsx'
import type { StepProps } from './step-props.ts'

/** Who to call first, honestly, before any form. */
export const LaneStep = ({ answers, directory }: StepProps) => {
  const { t } = useWords()
  const lane = chooseLane(answers)
  if (lane === undefined) return null
  if (lane === 'danger') {
    return (
      <>
        <CallEmergency />
        <Text>{t('form:danger.kept')}</Text>
      </>
    )
  }
  return (
    <>
      <Text look="lead">{t(`form:lane.intro.${lane}`)}</Text>
      <Contacts services={servicesForLane(lane, answers, directory)} />
      <Disclosure summary={t('form:options.wishes.stay-unknown')}>
        <StayUnknown directory={directory} />
      </Disclosure>
      {lane === 'minor' && <RulesOfWork />}
      <EndOrOnwards lane={lane} />
    </>
  )
}

const Contacts = ({ services }: { readonly services: LaneServices }) => {
  const { t } = useWords()
  const { first, also, isPacked } = services
  const isUnconfirmed = [...first, ...also].some(({ verifiedOn }) => verifiedOn === null)
  return (
    <>
      <section class="sw-contacts">
        <Heading level={2}>{t('form:lane.first')}</Heading>
        {first.map((service) => (
          <div key={service.id} class="sw-box sw-box--raised">
            <ServiceAdvice service={service} />
          </div>
        ))}
      </section>
      {also.length > 0 && (
        <section class="sw-contacts">
          <Heading level={2}>{t('form:lane.also')}</Heading>
          {also.map((service) => (
            <div key={service.id} class="sw-box sw-box--raised">
              <ServiceAdvice service={service} />
            </div>
          ))}
        </section>
      )}
      {(isUnconfirmed || isPacked) && (
        <Text look="small" soft>
          {t(isPacked ? 'form:lane.packedDirectory' : 'form:lane.toConfirm')}
        </Text>
      )}
    </>
  )
}

const RulesOfWork = () => {
  const { t } = useWords()
  return (
    <Panel look="sunken" title={t('form:lane.rules.title')}>
      <Text>{t('form:lane.rules.meldcode')}</Text>
      <Text>{t('form:lane.rules.house')}</Text>
    </Panel>
  )
}

const EndOrOnwards = ({ lane }: { readonly lane: Lane }) => {
  const { t } = useWords()
  if (lane === 'advice') return <Text>{t('form:lane.end')}</Text>
  return (
    <Panel look="accent" title={t('form:lane.notRegistration.title')}>
      <Text>{t('form:lane.notRegistration.text')}</Text>
      <Text>{t('form:lane.goOn')}</Text>
    </Panel>
  )
}
