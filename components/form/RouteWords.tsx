import { Heading } from '../ui/Heading.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Text } from '../ui/Text.tsx'
import { useWords } from '../words/WordsProvider.tsx'
import type { DirectoryState } from './form-host.ts'
import type { PreparedSignal } from './prepare-signal.ts'
import { ServiceAdvice } from './ServiceAdvice.tsx'
import { numbersFrom } from './services-for-lane.ts'

type Props = {
  /** Missing while the signal is made ready. */
  readonly prepared: PreparedSignal | undefined
  readonly directory: DirectoryState | undefined
}

/** Where a signal goes and why, in the words of the rules. */
export const RouteWords = ({ prepared, directory }: Props) => {
  const { t } = useWords()
  return (
    <Panel title={t('form:check.where.title')}>
      {prepared ? (
        <Route prepared={prepared} directory={directory} />
      ) : (
        <Text soft>{t('form:check.where.looking')}</Text>
      )}
    </Panel>
  )
}

type RouteProps = Props & { readonly prepared: PreparedSignal }

const Route = ({ prepared, directory }: RouteProps) => {
  const { t, has, language, locale } = useWords()
  const { route, routed } = prepared
  const { services, rules } = numbersFrom(directory)
  const desk = routed.desk.names[language] ?? routed.desk.names['nl'] ?? routed.desk.slug

  const first = route.first.flatMap(({ id }) => services.find((service) => service.id === id) ?? [])
  const also = new Intl.ListFormat(locale, { type: 'conjunction' }).format(
    route.also.map(({ id }) =>
      has(`services:services.${id}.name`) ? t(`services:services.${id}.name`) : id,
    ),
  )
  const chosenBy = new Set([...route.first, ...route.also].map(({ rule }) => rule))
  const reasons = [...chosenBy]
    .map((ruleId) => `routing:why.${rules.find(({ id }) => id === ruleId)?.why ?? ruleId}`)
    .filter((key) => has(key))

  return (
    <>
      <Text>{t('form:check.where.desk', { desk })}</Text>
      <Text>{t('form:check.where.beforePassingOn')}</Text>
      <Heading level={3}>{t('form:check.where.first')}</Heading>
      {first.map((service) => (
        <ServiceAdvice key={service.id} service={service} />
      ))}
      {route.also.length > 0 && (
        <Text look="small">{t('form:check.where.also', { services: also })}</Text>
      )}
      {reasons.length > 0 && (
        <>
          <Heading level={3}>{t('form:check.where.because')}</Heading>
          {reasons.map((key) => (
            <Text key={key} look="small">
              {t(key)}
            </Text>
          ))}
        </>
      )}
    </>
  )
}
