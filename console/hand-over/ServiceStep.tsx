import { useState } from 'preact/hooks'

import { serviceName } from '../../components/desk/signal-facts.ts'
import { hoursInWords } from '../../components/form/service-hours.ts'
import { ServiceAdvice } from '../../components/form/ServiceAdvice.tsx'
import { Alert } from '../../components/ui/Alert.tsx'
import { Panel } from '../../components/ui/Panel.tsx'
import { RadioGroup } from '../../components/ui/RadioGroup.tsx'
import { Text } from '../../components/ui/Text.tsx'
import { TextInput } from '../../components/ui/TextInput.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import type { Service } from '../../domain/content/directory-schema.ts'
import { searchServices, type ServicesToChoose } from './services-to-choose.ts'
import type { WaysTo } from './ways-to.ts'

const SHOWN_AT_ONCE = 6

type Props = {
  readonly choices: ServicesToChoose
  readonly waysOf: (service: Service) => WaysTo
  readonly value: string | undefined
  readonly error: string | undefined
  readonly onValue: (service: string) => void
}

/** Which service: what the rules suggest and why, then all others by search, each with what it does. */
export const ServiceStep = ({ choices, waysOf, value, error, onValue }: Props) => {
  const words = useWords()
  const { t, has, locale } = words
  const [search, setSearch] = useState('')
  const { suggested, reasons, others, notThrough } = choices
  const all = [...suggested, ...others]
  const chosen = all.find(({ id }) => id === value)
  const typed = search.trim()
  const found = searchServices(others, typed, ({ id }) =>
    ['name', 'does']
      .map((part) => `services:services.${id}.${part}`)
      .map((key) => (has(key) ? t(key) : ''))
      .join(' '),
  )
  const shown =
    typed === '' ? found.filter(({ id }) => id === value) : found.slice(0, SHOWN_AT_ONCE)

  const byWays = (service: Service) => {
    const { ways } = waysOf(service)
    if (ways.length === 0) return t('handover:service.noWay')
    return t('handover:service.by', {
      ways: new Intl.ListFormat(locale, { type: 'disjunction' }).format(
        ways.map(({ way }) => t(`handover:ways.${way}.short`)),
      ),
    })
  }
  const optionOf = (service: Service) => ({
    value: service.id,
    label: serviceName(service.id, words),
    description: [
      ...(has(`services:services.${service.id}.does`)
        ? [t(`services:services.${service.id}.does`)]
        : []),
      hoursInWords(service.hours, new Date(), words).text,
      byWays(service),
    ].join(' · '),
  })

  return (
    <>
      {suggested.length > 0 ? (
        <RadioGroup
          id="service"
          legend={t('handover:service.suggested')}
          description={
            <>
              {t('handover:service.suggestedNote')}
              {reasons
                .filter((why) => has(`routing:why.${why}`))
                .map((why) => (
                  <p key={why}>
                    {t('handover:service.because', { reason: t(`routing:why.${why}`) })}
                  </p>
                ))}
            </>
          }
          error={error}
          options={suggested.map(optionOf)}
          value={value}
          onValue={onValue}
        />
      ) : (
        <Text>{t('handover:service.noneSuggested')}</Text>
      )}
      <TextInput
        id="service-search"
        type="search"
        label={t('handover:service.search')}
        description={t('handover:service.searchNote')}
        optionalMark=""
        value={search}
        onValue={setSearch}
      />
      <div role="status">
        {typed !== '' && t('handover:service.found', { number: found.length })}
      </div>
      {shown.length > 0 && (
        <RadioGroup
          id="service-other"
          legend={t('handover:service.others')}
          error={suggested.length === 0 ? error : undefined}
          optionalMark=""
          options={shown.map(optionOf)}
          value={value}
          onValue={onValue}
        />
      )}
      {chosen !== undefined && (
        <Panel title={t('handover:service.chosen')} titleLevel={2} look="sunken">
          <ServiceAdvice service={chosen} />
          {has(`services:services.${chosen.id}.next`) && (
            <Text look="small">{t(`services:services.${chosen.id}.next`)}</Text>
          )}
          {notThrough.includes(chosen.id) && (
            <Alert tone="warning" titleLevel={3} title={t('handover:service.notThroughTitle')}>
              <p>{t('handover:service.notThrough')}</p>
            </Alert>
          )}
        </Panel>
      )}
    </>
  )
}
