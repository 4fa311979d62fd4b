import type { Service } from '../../domain/content/directory-schema.ts'
import { Disclosure } from '../ui/Disclosure.tsx'
import { Heading } from '../ui/Heading.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Text } from '../ui/Text.tsx'
import { useWords } from '../words/WordsProvider.tsx'
import { useGuide } from './GuideContext.tsx'
import { GuideLink } from './GuideLink.tsx'
import { RegionPicker } from './RegionPicker.tsx'
import { serviceGroups } from './service-groups.ts'
import { ServiceLine } from './ServiceLine.tsx'
import { whoToCall } from './who-to-call.ts'

/** Whom to call: first for the own region and why, then everyone, who is open now on top. */
export const ServiceList = () => {
  const { t } = useWords()
  const { services, region, now } = useGuide()
  const { openNow, notNow, forThePerson, near } = serviceGroups(services, region, now)
  return (
    <div class="sw-flow-large">
      <Heading level={1} focusKey="services">
        {t('guide:home.services.title')}
      </Heading>
      <RegionPicker />
      <FirstToCall />
      <Group title={t('guide:services.openNow')} services={openNow} />
      <Group title={t('guide:services.notNow')} services={notNow} />
      <section class="sw-flow" aria-labelledby="near">
        <Heading level={2} id="near">
          {t('guide:services.near')}
        </Heading>
        <ul class="sw-plain-list sw-guide-links">
          {near.map(({ id }) => (
            <li key={id}>
              <GuideLink to={{ at: 'service', id }}>{t(`services:services.${id}.name`)}</GuideLink>
            </li>
          ))}
        </ul>
      </section>
      <Group title={t('guide:services.forThePerson')} services={forThePerson} />
    </div>
  )
}

const FirstToCall = () => {
  const { t } = useWords()
  const { sector, region, services } = useGuide()
  const [first] = whoToCall({ sector: sector ?? 'social-team', region, services })
  const care = services.find(
    ({ kind, region: of }) => kind === 'care-coordination' && of !== null && of === region,
  )
  return (
    <Panel title={t('guide:services.firstIn')} look="accent">
      {first && <ServiceLine service={first.service} />}
      {first && (
        <Disclosure summary={t('guide:services.why')} open>
          <Text look="small">{t(`routing:why.${first.rule}`)}</Text>
        </Disclosure>
      )}
      {region !== 'unknown' && (
        <div class="sw-flow-small">
          <Heading level={3}>{t('guide:region.care')}</Heading>
          {care ? (
            <ServiceLine service={care} />
          ) : (
            <Text look="small">{t('guide:region.careUnknown')}</Text>
          )}
        </div>
      )}
    </Panel>
  )
}

type GroupProps = { readonly title: string; readonly services: readonly Service[] }

const Group = ({ title, services }: GroupProps) =>
  services.length === 0 ? null : (
    <section class="sw-flow">
      <Heading level={2}>{title}</Heading>
      <ul class="sw-plain-list sw-guide-services">
        {services.map((service) => (
          <li key={service.id}>
            <ServiceLine service={service} />
          </li>
        ))}
      </ul>
    </section>
  )
