import type { ComponentChildren } from 'preact'

import type { Service } from '../../domain/content/directory-schema.ts'
import { hoursInWords } from '../form/service-hours.ts'
import { DataList, type DataListItem } from '../ui/DataList.tsx'
import { Heading } from '../ui/Heading.tsx'
import { Panel } from '../ui/Panel.tsx'
import { ServiceContact } from '../ui/ServiceContact.tsx'
import { StatusTag } from '../ui/StatusTag.tsx'
import { telephoneHref } from '../ui/telephone-href.ts'
import { Text } from '../ui/Text.tsx'
import { useWords } from '../words/WordsProvider.tsx'
import { dayInWords } from './day-in-words.ts'
import { useGuide } from './GuideContext.tsx'
import { GuideLink } from './GuideLink.tsx'
import { hoursInLines } from './hours-in-lines.ts'
import { Sources } from './Sources.tsx'

type Field = Service['toConfirm'][number]

/** Everything about one service; what nobody has confirmed says so beside it. */
export const ServiceView = ({ service }: { readonly service: Service }) => {
  const words = useWords()
  const { t, locale } = words
  const { now } = useGuide()
  const { id, phone, reach } = service
  const name = t(`services:services.${id}.name`)
  const hours = hoursInWords(service.hours, now, words)
  return (
    <div class="sw-flow-large">
      <Heading level={1} focusKey={id}>
        {name}
      </Heading>
      {phone && (
        <ServiceContact
          name={t('guide:service.fields.phone')}
          phone={phone.display}
          callLabel={t('form:buttons.callOf', { name, number: phone.display })}
          isOpen={hours.isOpen}
          openText={hours.text}
        />
      )}
      {reach === 'internal' && <Text>{t('guide:service.internal')}</Text>}
      {reach === 'regional' && !phone && (
        <div class="sw-flow-small">
          <Text>{t('guide:service.region')}</Text>
          <GuideLink to={{ at: 'services' }}>{t('guide:home.services.title')}</GuideLink>
        </div>
      )}
      <Said title={t('guide:service.does')} text={t(`services:services.${id}.does`)} />
      <Said title={t('guide:service.names')} text={t(`services:services.${id}.names`)} />
      <Said title={t('guide:service.next')} text={t(`services:services.${id}.next`)} />
      {service.notFor.length > 0 && (
        <Panel title={t('guide:service.notFor')} look="sunken">
          <ul class="sw-card-list">
            {service.notFor.map((key) => (
              <li key={key}>{t(`services:notFor.${key}`)}</li>
            ))}
          </ul>
        </Panel>
      )}
      <section class="sw-flow-small">
        <Heading level={2}>{t('guide:service.numbers')}</Heading>
        <Facts service={service} />
        <Text look="small" soft>
          {service.verifiedOn === null
            ? t('guide:service.copiedFrom', { date: dayInWords(service.reviewedOn, locale) })
            : t('services:verified.confirmedOn', { date: dayInWords(service.verifiedOn, locale) })}
        </Text>
      </section>
      <Sources of={service} />
    </div>
  )
}

const Said = ({ title, text }: { readonly title: string; readonly text: string }) => (
  <section class="sw-flow-small">
    <Heading level={2}>{title}</Heading>
    <Text>{text}</Text>
  </section>
)

const Facts = ({ service }: { readonly service: Service }) => {
  const words = useWords()
  const { t } = words
  const { phone, phoneAbroad, whatsapp, web, links, hours, cost, anonymity, toConfirm } = service

  const fact = (field: Field, value: ComponentChildren): DataListItem => ({
    id: field,
    key: t(`guide:service.fields.${field}`),
    value: (
      <div class="sw-flow-small">
        <div>{value}</div>
        {toConfirm.includes(field) && (
          <StatusTag tone="warning">{t('services:verified.toConfirm')}</StatusTag>
        )}
      </div>
    ),
  })
  const number = (display: string) => (
    <a href={telephoneHref(display)}>
      <bdi dir="ltr">{display}</bdi>
    </a>
  )

  const items: DataListItem[] = [
    ...(phone ? [fact('phone', number(phone.display))] : []),
    ...(phoneAbroad ? [fact('phoneAbroad', number(phoneAbroad.display))] : []),
    ...(whatsapp ? [fact('whatsapp', <bdi dir="ltr">{whatsapp.display}</bdi>)] : []),
    ...(web ? [fact('web', <WebAddress url={web} />)] : []),
    ...links.map(({ id, url }) => ({
      id: `link-${id}`,
      key: t(`services:links.${id}`),
      value: <WebAddress url={url} />,
    })),
    ...(phone || web
      ? [
          fact(
            'hours',
            hoursInLines(hours, words).map((line) => <div key={line}>{line}</div>),
          ),
          fact('cost', t(`services:cost.${cost}`)),
        ]
      : []),
    fact('anonymity', t(`services:anonymity.${anonymity}`)),
  ]
  return <DataList items={items} />
}

/** Opens only on a click, in a tab that learns nothing about where it came from. */
const WebAddress = ({ url }: { readonly url: string }) => (
  <a href={url} target="_blank" rel="noreferrer noopener">
    <bdi dir="ltr">{url.replace('https://', '')}</bdi>
  </a>
)
