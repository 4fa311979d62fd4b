import { Disclosure } from '../ui/Disclosure.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Text } from '../ui/Text.tsx'
import { useWords } from '../words/WordsProvider.tsx'
import type { PreparedSignal } from './prepare-signal.ts'
import { numbersFrom } from './services-for-lane.ts'
import type { DirectoryState } from './form-host.ts'

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
  const desk = routed.desk.names[language] ?? routed.desk.names['nl'] ?? routed.desk.slug

  const namesOf = (services: readonly { readonly id: string }[]) =>
    new Intl.ListFormat(locale, { type: 'conjunction' }).format(
      services.map(({ id }) =>
        has(`services:services.${id}.name`) ? t(`services:services.${id}.name`) : id,
      ),
    )
  const rules = numbersFrom(directory).rules
  const reasons = route.because
    .map((ruleId) => `routing:why.${rules.find(({ id }) => id === ruleId)?.why ?? ruleId}`)
    .filter((key) => has(key))

  return (
    <>
      <Text>{t('form:check.where.desk', { desk })}</Text>
      <Text>{t('form:check.where.beforePassingOn')}</Text>
      <Text>{t('form:check.where.first', { services: namesOf(route.first) })}</Text>
      {route.also.length > 0 && (
        <Text>{t('form:check.where.also', { services: namesOf(route.also) })}</Text>
      )}
      {reasons.length > 0 && (
        <Disclosure summary={t('form:check.where.because')}>
          {reasons.map((key) => (
            <Text key={key}>{t(key)}</Text>
          ))}
        </Disclosure>
      )}
    </>
  )
}
